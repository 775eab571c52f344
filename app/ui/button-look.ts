import clsx from 'clsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'harm'
export type ButtonSize = 'normal' | 'small' | 'wide'

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent border-transparent enabled-hover:bg-accent-strong shadow-card',
  secondary: 'bg-surface text-ink border-line-strong enabled-hover:bg-sunken',
  quiet: 'bg-transparent text-accent-ink border-transparent enabled-hover:bg-accent-soft',
  harm: 'bg-harm text-on-harm border-transparent enabled-hover:bg-harm-strong shadow-card',
}

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-control px-control-x py-1',
  small: 'min-h-[max(1.625rem,calc(var(--spacing-control)-0.375rem))] px-2.5 text-sm',
  wide: 'min-h-control w-full px-control-x py-1.5',
}

/** How a button looks, for buttons, links and triggers alike. */
export function buttonLook(kind: ButtonKind = 'secondary', size: ButtonSize = 'normal'): string {
  return clsx(
    'inline-flex max-w-full items-center justify-center gap-2 rounded-control border text-center font-medium',
    'transition-colors select-none disabled:opacity-50 aria-disabled:opacity-60',
    'disabled:cursor-not-allowed aria-disabled:cursor-not-allowed',
    kinds[kind],
    sizes[size],
  )
}
