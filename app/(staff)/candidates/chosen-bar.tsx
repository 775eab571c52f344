'use client'

import { useEffect, useRef, useState } from 'react'
import { listKeys } from '@/app/(staff)/candidates/list-keys'
import { Button } from '@/app/ui/button'
import { Kbd } from '@/app/ui/kbd'
import { KeySheet } from '@/app/ui/key-sheet'
import { say } from '@/app/ui/said'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayCount } from '@/lib/time/wording'

type Props = {
  /** Begins an act on those that are ticked. */
  onChosen: (form: FormData) => void | Promise<void>
  /** The same on everybody whom the filter shows. */
  onAll: (form: FormData) => void | Promise<void>
  query: string
  back: string
  total: number
  most: number
}

/** How many are chosen and what can be done with them; keys move, tick and open. It works without scripts too. */
export function ChosenBar({ onChosen, onAll, query, back, total, most }: Props) {
  const [count, setCount] = useState(0)
  useBoxes(setCount)
  useListKeys()
  return (
    <div className="sticky bottom-(--toast-room) z-20 mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised px-4 py-2.5 shadow-raised">
      <KeySheet title="Keys of the list" keys={listKeys} />
      <form id="chosen" action={onChosen} className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="back" value={back} />
        <span role="status">
          {count === 0 ? 'Nobody is chosen' : `${sayCount(count, 'candidate')} chosen`}
        </span>
        <SubmitButton kind={count > 0 ? 'primary' : 'secondary'} size="small">
          Act on those chosen…
        </SubmitButton>
        {count > 0 && (
          <Button kind="quiet" size="small" onClick={() => tickAll(false)}>
            Choose nobody
          </Button>
        )}
      </form>
      {total > 1 && (
        <form action={onAll}>
          <input type="hidden" name="query" value={query} />
          <input type="hidden" name="back" value={back} />
          <SubmitButton kind="quiet" size="small">
            {total <= most
              ? `Act on all ${sayCount(total, 'candidate')} listed…`
              : `Act on the first ${sayCount(most, 'candidate')} listed…`}
          </SubmitButton>
        </form>
      )}
      <p className="ms-auto text-sm text-ink-soft max-lg:hidden" aria-hidden="true">
        <Kbd>j</Kbd> <Kbd>k</Kbd> move · <Kbd>x</Kbd> choose · <Kbd>X</Kbd> act on them ·{' '}
        <Kbd>Enter</Kbd> opens · <Kbd>?</Kbd> all keys
      </p>
    </div>
  )
}

const boxes = () => [
  ...document.querySelectorAll<HTMLInputElement>('input[name="applicationId"][form="chosen"]'),
]

function tickAll(checked: boolean): void {
  for (const box of boxes()) box.checked = checked
  document.dispatchEvent(new Event('change'))
}

function actOnChosen(): void {
  const form = document.querySelector<HTMLFormElement>('form#chosen')
  if (boxes().some(({ checked }) => checked)) form?.requestSubmit()
  else say('Nobody is chosen. Press x on those who are meant.')
}

/** Counts the ticks; with Shift everything since the last one follows. */
function useBoxes(setCount: (count: number) => void): void {
  const last = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    const recount = () => setCount(boxes().filter(({ checked }) => checked).length)
    const onClick = (event: MouseEvent) => {
      const box = event.target
      if (!(box instanceof HTMLInputElement) || box.name !== 'applicationId') return
      const all = boxes()
      const [from, to] = [last.current ? all.indexOf(last.current) : -1, all.indexOf(box)]
      if (event.shiftKey && from >= 0) {
        for (const one of all.slice(Math.min(from, to), Math.max(from, to) + 1)) {
          one.checked = box.checked
        }
      }
      last.current = box
      recount()
    }
    recount()
    document.addEventListener('click', onClick)
    document.addEventListener('change', recount)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('change', recount)
    }
  }, [setCount])
}

function useListKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      const isTyping =
        target instanceof HTMLElement &&
        target.matches('input:not([type="checkbox"]), textarea, select')
      if (isTyping || document.querySelector('[role="dialog"], [role="menu"]')) return
      const lines = [...document.querySelectorAll<HTMLAnchorElement>('a[data-line]')]
      const row = document.activeElement?.closest('tr') ?? null
      const at = lines.findIndex((line) => row?.contains(line))
      if (event.key === 'j' || event.key === 'k') {
        const to = event.key === 'j' ? at + 1 : Math.max(0, at - 1)
        lines[Math.min(to, lines.length - 1)]?.focus()
      } else if (event.key === 'x' && at >= 0) {
        const box = row?.querySelector<HTMLInputElement>('input[name="applicationId"]')
        box?.click()
      } else if (event.key === 'X') actOnChosen()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
