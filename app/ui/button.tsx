import type { ComponentProps, ReactNode } from 'react'
import { type ButtonKind, type ButtonSize, buttonLook } from '@/app/ui/button-look'
import { Link } from '@/app/ui/link'

type Look = { kind?: ButtonKind; size?: ButtonSize }

/** One primary button per screen; its words name the effect and whom it writes to. */
export function Button({
  kind,
  size,
  type = 'button',
  ...rest
}: Look & Omit<ComponentProps<'button'>, 'className'>) {
  return <button type={type} className={buttonLook(kind, size)} {...rest} />
}

/** A way to somewhere that looks like a button. `reload` leaves the page for good: files, other sites. */
export function LinkButton({
  kind,
  size,
  href,
  reload,
  children,
  ...rest
}: Look & { href: string; reload?: boolean; children: ReactNode } & Pick<
    ComponentProps<'a'>,
    'target' | 'rel' | 'download' | 'aria-label' | 'title'
  >) {
  const className = buttonLook(kind, size)
  if (reload) {
    return (
      <a href={href} className={className} {...rest}>
        {children}
      </a>
    )
  }
  return (
    <Link href={href} className={className} {...rest}>
      {children}
    </Link>
  )
}

/** An act that is not possible now, greyed, with the reason in words and not in a tooltip. */
export function UnavailableAct({ label, reason }: { label: string; reason: string }) {
  return (
    <p className="text-sm text-ink-faint">
      <span className="font-medium">{label}</span>
      <span aria-hidden="true"> · </span>
      <span className="sr-only">not possible now: </span>
      {reason}
    </p>
  )
}
