'use client'

import { useEffect } from 'react'
import { useSelection } from '@/app/(staff)/today/queue-selection'

/**
 * The whole day by keyboard: j and k move through the list, every other key presses what carries it
 * (`data-key`): a link, a button, or a field to write in. Silent while somebody types or a dialog is open.
 */
export function QueueKeys() {
  const { selected, choose } = useSelection()
  useEffect(() => {
    const move = (steps: number) => {
      const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')]
      const at = lines.findIndex(({ dataset }) => dataset.line === selected)
      const to = lines[at < 0 ? 0 : at + steps]
      if (!to?.dataset.line) return
      to.focus({ preventScroll: true })
      to.scrollIntoView({ block: 'nearest' })
      choose(to.dataset.line, 'replace')
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target, key } = event
      if (target instanceof HTMLElement && target.matches('input, textarea, select')) return
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      if (key === 'Enter' && isSomethingElse(target, selected)) return
      if (key === 'j') move(1)
      else if (key === 'k') move(-1)
      else if (!press(key)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [selected, choose])
  return null
}

/** Enter belongs to whatever has the focus, unless that is the line which is selected already. */
function isSomethingElse(target: EventTarget | null, selected: string | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.dataset.line === selected) return false
  return target.matches('a, button, summary')
}

function press(key: string): boolean {
  const act = document.querySelector<HTMLElement>(
    `[data-key="${CSS.escape(key)}"] :is(a, button, textarea)`,
  )
  if (!act) return false
  if (act instanceof HTMLTextAreaElement) act.focus()
  else act.click()
  return true
}
