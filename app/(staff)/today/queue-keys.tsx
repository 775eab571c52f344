'use client'

import { useEffect } from 'react'
import { isDayKey, pressedAt } from '@/app/(staff)/today/day-keys'
import { focusSelectedLine, pressDayKey, shownPreview } from '@/app/(staff)/today/press-day-key'
import { useSelection } from '@/app/(staff)/today/queue-selection'

/**
 * The whole day by keyboard: j and k move through the list, and on a line the arrows too; every other key presses
 * what carries it (`data-key`): a link, a button, or a field to write in. Silent while somebody types or a dialog is
 * open; Escape leads from a field of the preview back to its line.
 */
export function QueueKeys() {
  const { selected, choose, held } = useSelection()
  useEffect(() => {
    const move = (steps: number) => {
      const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')]
      const at = lines.findIndex(({ dataset }) => dataset.line === selected)
      const to = lines[at < 0 ? 0 : at + steps]
      if (!to?.dataset.line) return
      held.current = null
      to.focus({ preventScroll: true })
      to.scrollIntoView({ block: 'nearest' })
      choose(to.dataset.line, 'replace')
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      const key = arrows.get(event.key) ?? event.key
      if (arrows.has(event.key) && !isLine(target)) return
      if (key === 'Escape' && isFieldOfPreview(target)) return focusSelectedLine()
      if (!isDayKey(key)) return
      if (target instanceof HTMLElement && target.matches('input, textarea, select')) return
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      if (key === 'Enter' && (selected === null || isSomethingElse(target, selected))) return
      event.preventDefault()
      if (key === 'j') move(1)
      else if (key === 'k') move(-1)
      else {
        const pressed = pressedAt(key, { selected, shown: shownPreview(), held: held.current })
        if (pressed.kind === 'press') pressDayKey(key)
        else if (pressed.kind === 'hold') held.current = pressed.held
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [selected, choose, held])
  return null
}

const arrows = new Map([
  ['ArrowDown', 'j'],
  ['ArrowUp', 'k'],
])

function isLine(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-line]')
}

function isFieldOfPreview(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('main [data-preview-of] textarea')
}

/** Enter belongs to whatever has the focus, unless that is the line which is selected already. */
function isSomethingElse(target: EventTarget | null, selected: string | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.dataset.line === selected) return false
  return target.matches('a, button, summary')
}
