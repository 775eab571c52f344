'use client'

import { Dialog as Radix } from 'radix-ui'
import { createContext, type KeyboardEvent, type ReactNode, useContext, useState } from 'react'
import { type ButtonKind, type ButtonSize, buttonLook } from '@/app/ui/button-look'

const CloseContext = createContext<() => void>(() => undefined)

/** For what stands inside a dialog: closes it. */
export function useCloseDialog(): () => void {
  return useContext(CloseContext)
}

type DialogProps = {
  /** The button that opens it, in words. */
  label: ReactNode
  kind?: ButtonKind
  size?: ButtonSize
  title: string
  description?: ReactNode
  width?: 'normal' | 'wide'
  /** Stands open from the beginning, without a button: whoever shows it asked for it elsewhere. */
  startsOpen?: boolean
  children: ReactNode
}

const ClosedContext = createContext<() => void>(() => undefined)

/** Around dialogs that start open: hears when one has been closed. */
export function DialogHost(props: { onClosed: () => void; children: ReactNode }) {
  return <ClosedContext value={props.onClosed}>{props.children}</ClosedContext>
}

const widths = { normal: 'max-w-lg', wide: 'max-w-3xl' }

/** Opens over the page, keeps the focus, gives it back on Escape. */
export function Dialog(props: DialogProps) {
  const { label, kind, size, title, description, width = 'normal', startsOpen, children } = props
  const [open, setOpen] = useState(startsOpen ?? false)
  const onClosed = useContext(ClosedContext)
  const change = (to: boolean) => {
    setOpen(to)
    if (startsOpen && !to) onClosed()
  }
  return (
    <Radix.Root open={open} onOpenChange={change}>
      {!startsOpen && <Radix.Trigger className={buttonLook(kind, size)}>{label}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="appear fixed inset-0 z-40 bg-[rgb(20_17_12/0.5)]" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={beginWhereItMatters}
          onKeyDown={sendByKey}
          className={`appear fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col rounded-t-card border border-line bg-raised shadow-raised outline-none sm:inset-y-0 sm:my-auto sm:h-fit sm:rounded-card ${widths[width]}`}
        >
          <div className="flex items-start gap-4 border-b border-line px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description && <div className="mt-0.5 text-ink-soft">{description}</div>}
            </div>
            <Radix.Close className={buttonLook('quiet', 'small')}>Close</Radix.Close>
          </div>
          <div className="overflow-y-auto px-5 py-4">
            <CloseContext value={() => change(false)}>{children}</CloseContext>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** What must be filled in or chosen has the focus first, else the button that does it; never the way out. */
function beginWhereItMatters(event: Event) {
  const { currentTarget } = event
  if (!(currentTarget instanceof HTMLElement)) return
  const first =
    currentTarget.querySelector<HTMLElement>('form [data-first]') ??
    currentTarget.querySelector<HTMLElement>(
      'form :is(input[type="radio"]:checked, [required], [aria-required="true"])',
    ) ??
    currentTarget.querySelector<HTMLElement>('form input[type="radio"]:not(:disabled)') ??
    currentTarget.querySelector<HTMLElement>('form [type="submit"]')
  if (!first) return
  event.preventDefault()
  first.focus()
}

/** Ctrl or Cmd with Enter sends the form, from a field of several lines too. */
function sendByKey(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  const { target } = event
  if (target instanceof HTMLElement) target.closest('form')?.requestSubmit()
}

export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close className={buttonLook('secondary')}>{children}</Radix.Close>
}
