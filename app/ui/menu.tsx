'use client'

import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { type ButtonKind, type ButtonSize, buttonLook } from '@/app/ui/button-look'
import { Kbd } from '@/app/ui/kbd'
import { Link } from '@/app/ui/link'

type MenuProps = {
  label: ReactNode
  kind?: ButtonKind
  size?: ButtonSize
  /** It has closed, and gives the focus back to its button. */
  onClosed?: () => void
  children: ReactNode
}

const contentLook =
  'appear z-50 max-h-[70dvh] max-w-80 min-w-48 overflow-y-auto rounded-card border border-line bg-raised p-1 shadow-raised'
const itemLook =
  'flex min-h-8 cursor-pointer items-center justify-between gap-6 rounded-control px-2.5 py-1 outline-none data-highlighted:bg-accent-soft data-highlighted:text-accent-ink data-disabled:cursor-default data-disabled:text-ink-faint'

/** A list of acts behind one button in words. What must work without JavaScript does not belong here. */
export function Menu({ label, kind = 'secondary', size, onClosed, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonLook(kind, size)}>
        {label}
        <span
          aria-hidden="true"
          className="size-1.5 -translate-y-0.5 rotate-45 border-e-2 border-b-2 border-current"
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className={contentLook}
          onCloseAutoFocus={onClosed}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** The same where one list serves many places: opens below `at` as long as it is there. */
export function MenuAt(props: {
  at: HTMLElement
  label: string
  onClose: () => void
  children: ReactNode
}) {
  const { at, label, onClose, children } = props
  const { left, top, width, height } = at.getBoundingClientRect()
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span
          aria-hidden="true"
          className="pointer-events-none fixed"
          style={{ left, top, width, height }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          aria-label={label}
          className={contentLook}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuLink({
  href,
  keys,
  children,
}: {
  href: string
  keys?: string
  children: ReactNode
}) {
  return (
    <DropdownMenu.Item asChild>
      <Link href={href} className={itemLook}>
        <span>{children}</span>
        {keys && <Kbd>{keys}</Kbd>}
      </Link>
    </DropdownMenu.Item>
  )
}

type MenuActProps = {
  onSelect?: () => void
  /** Why it is not possible now; makes the line grey. */
  unavailable?: string
  keys?: string
  children: ReactNode
}

export function MenuAct({ onSelect, unavailable, keys, children }: MenuActProps) {
  return (
    <DropdownMenu.Item
      onSelect={onSelect}
      disabled={unavailable !== undefined}
      className={itemLook}
    >
      <span>
        {children}
        {unavailable && <span className="block text-sm">{unavailable}</span>}
      </span>
      {keys && <Kbd>{keys}</Kbd>}
    </DropdownMenu.Item>
  )
}

export function MenuLine() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />
}
