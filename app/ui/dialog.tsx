'use client'

import { Dialog as Radix } from 'radix-ui'
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { type ButtonKind, type ButtonSize, buttonLook } from '@/app/ui/button-look'
import { DiscardQuestion } from '@/app/ui/discard-question'
import { useWritten } from '@/app/ui/use-written'

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
  /** What is written in it stays with the page when it closes, so that nobody need be asked. */
  keepsWords?: boolean
  children: ReactNode
}

const ClosedContext = createContext<() => void>(() => undefined)

/** Around dialogs that start open: hears when one has been closed. */
export function DialogHost(props: { onClosed: () => void; children: ReactNode }) {
  return <ClosedContext value={props.onClosed}>{props.children}</ClosedContext>
}

type Count = (of: (open: number) => number) => void
const WatchContext = createContext<Count>(() => undefined)

/** Around dialogs whose surroundings must know how many of them are open. */
export function DialogWatch(props: { onChange: Count; children: ReactNode }) {
  return <WatchContext value={props.onChange}>{props.children}</WatchContext>
}

const widths = { normal: 'max-w-lg', wide: 'max-w-3xl' }

/** Opens over the page, keeps the focus, gives it back; asks before it throws away what was written. */
export function Dialog(props: DialogProps) {
  const { label, kind, size, title, description, width = 'normal', startsOpen, children } = props
  const [open, setOpen] = useState(startsOpen ?? false)
  const [asks, setAsks] = useState(false)
  const onClosed = useContext(ClosedContext)
  const opener = useOpener(startsOpen)
  const written = useWritten()
  useWatched(open)
  const change = (to: boolean) => {
    if (to) opener.current = document.activeElement
    setAsks(false)
    setOpen(to)
    if (startsOpen && !to) onClosed()
  }
  const wish = (to: boolean) => {
    if (to || props.keepsWords || !written.isAny()) change(to)
    else setAsks(!asks)
  }
  return (
    <Radix.Root open={open} onOpenChange={wish}>
      {!startsOpen && <Radix.Trigger className={buttonLook(kind, size)}>{label}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="appear fixed inset-0 z-40 bg-[rgb(20_17_12/0.5)]" />
        <Radix.Content
          ref={written.watch}
          aria-describedby={undefined}
          onOpenAutoFocus={beginWhereItMatters}
          onCloseAutoFocus={(event) => giveBackFocus(event, opener.current)}
          onKeyDown={sendByKey}
          className={`appear fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col rounded-t-card border border-line bg-raised shadow-raised outline-none sm:inset-y-0 sm:my-auto sm:h-fit sm:rounded-card ${widths[width]}`}
        >
          <div className="flex items-start gap-4 border-b border-line px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-lg font-semibold [overflow-wrap:anywhere]">
                {title}
              </Radix.Title>
              {description && <div className="mt-0.5 text-ink-soft">{description}</div>}
            </div>
            <Radix.Close className={buttonLook('quiet', 'small')}>Close</Radix.Close>
          </div>
          {asks && (
            <DiscardQuestion onDiscard={() => change(false)} onKeep={() => setAsks(false)} />
          )}
          <div className="scroll-pb-16 overflow-y-auto px-5 py-4">
            <CloseContext value={() => change(false)}>{children}</CloseContext>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** What had the focus when it opened: a button, or the line or card whose key was pressed. */
function useOpener(startsOpen: boolean | undefined) {
  const [atFirst] = useState(() =>
    startsOpen && typeof document !== 'undefined' ? document.activeElement : null,
  )
  return useRef<Element | null>(atFirst)
}

function useWatched(open: boolean): void {
  const count = useContext(WatchContext)
  useEffect(() => {
    if (!open) return
    count((before) => before + 1)
    return () => count((before) => before - 1)
  }, [open, count])
}

/** To whatever opened it, else to what the page names as its home; without either to the dialog's own button. */
function giveBackFocus(event: Event, opener: Element | null): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
  const to = isThere ? opener : document.querySelector<HTMLElement>('[data-focus-home]')
  if (!to) return
  event.preventDefault()
  to.focus({ preventScroll: true })
}

/** What must be filled in or chosen has the focus first, else the button that does it; never the way out. */
function beginWhereItMatters(event: Event) {
  const { currentTarget } = event
  if (!(currentTarget instanceof HTMLElement)) return
  const first =
    currentTarget.querySelector<HTMLElement>('[data-first]') ??
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
  if (event.defaultPrevented) return
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  const { target } = event
  if (target instanceof HTMLElement) target.closest('form')?.requestSubmit()
}

export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close className={buttonLook('secondary')}>{children}</Radix.Close>
}
