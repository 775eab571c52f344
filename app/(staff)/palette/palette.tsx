'use client'

import { useRouter } from 'next/navigation'
import { Dialog as Radix } from 'radix-ui'
import { startTransition, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useLately } from '@/app/(staff)/palette/lately'
import { pressPageAct } from '@/app/(staff)/palette/page-acts'
import { PaletteBox } from '@/app/(staff)/palette/palette-box'
import type { PaletteItem } from '@/app/(staff)/palette/palette-items'
import { chooseTheme } from '@/app/ui/choose-theme'
import { Kbd } from '@/app/ui/kbd'
import { mainId } from '@/app/ui/skip-link'

type Props = {
  acts: PaletteItem[]
  personId: string
  signOut: () => Promise<void>
}

/** Ctrl K or ⌘ K from anywhere: people, jobs, and everything that can be done, by a few letters. */
export function Palette({ acts, personId, signOut }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const after = useRef<(() => void) | null>(null)
  const opener = useRef<Element | null>(null)
  const modifier = useModifier()
  useLately(personId)
  useOpeningKeys(setOpen)
  const choose = (item: PaletteItem) => {
    const { does } = item
    setOpen(false)
    if (does.kind === 'go') {
      router.push(does.href)
      // The next Enter is for the page that comes.
      after.current = () => document.getElementById(mainId)?.focus({ preventScroll: true })
    }
    // Once the palette is gone and the page has its focus back: what is pressed may open a dialog.
    if (does.kind === 'press') after.current = () => pressPageAct(does.nth, item)
    if (does.kind === 'sign-out') startTransition(signOut)
    if (does.kind === 'theme') {
      const form = new FormData()
      form.set('theme', does.theme)
      startTransition(() => chooseTheme(form))
    }
  }
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger className="flex min-h-8 items-center justify-between gap-2 rounded-control border border-line bg-surface px-2.5 text-start text-ink-soft hover:border-line-strong hover:text-ink">
        <span className="truncate">Find or do</span>
        <Kbd>{modifier} K</Kbd>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(20_17_12/0.4)]" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement
          }}
          onCloseAutoFocus={(event) => {
            const act = after.current
            after.current = null
            giveBack(event, opener.current)
            if (act) requestAnimationFrame(act)
          }}
          className="appear fixed inset-x-0 top-[12dvh] z-50 mx-auto flex max-h-[70dvh] w-[min(40rem,calc(100vw-2rem))] flex-col overflow-hidden rounded-card border border-line bg-raised shadow-raised outline-none"
        >
          <Radix.Title className="sr-only">Find or do</Radix.Title>
          <PaletteBox acts={acts} personId={personId} onChoose={choose} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** To the line or card from which it was opened, rather than to its own button in the rail. */
function giveBack(event: Event, opener: Element | null): void {
  if (!(opener instanceof HTMLElement) || opener === document.body || !opener.isConnected) return
  event.preventDefault()
  opener.focus({ preventScroll: true })
}

/** As the reader's own keyboard has it; the server says what most have. */
function useModifier(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  )
}

/** Ctrl K opens and closes it; a slash goes to the page's own search, and opens it where there is none. */
function useOpeningKeys(setOpen: (to: (open: boolean) => boolean) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const isPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      if (isPalette) {
        event.preventDefault()
        const other = document.querySelector('[role="dialog"]')
        const isOurs = other?.querySelector('[data-palette]') !== null
        if (!other || isOurs) setOpen((open) => !open)
        return
      }
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      const search = [
        ...document.querySelectorAll<HTMLInputElement>('main input[type="search"]'),
      ].find((input) => input.checkVisibility())
      search?.focus()
      if (search) search.select()
      else setOpen(() => true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [setOpen])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
