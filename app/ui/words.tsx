import clsx from 'clsx'

/** A name in its own direction; long ones are cut, and whole on hover. */
export function PersonName({ name, className }: { name: string; className?: string }) {
  return (
    <bdi title={name} className={clsx('inline-block max-w-full truncate align-bottom', className)}>
      {name}
    </bdi>
  )
}

/** A time as people say it, worded by lib/time/wording; the exact instant on hover. */
export function TimeText({ at, children, className }: { at: Date; children: string; className?: string }) {
  const exact = at.toISOString()
  return (
    <time dateTime={exact} title={exact} className={className}>
      {children}
    </time>
  )
}

export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="rounded border border-line-strong bg-sunken px-1.5 font-sans text-xs text-ink-muted">{children}</kbd>
  )
}
