import { type DayKey, nothingFor } from '@/app/(staff)/today/day-keys'
import { say } from '@/app/ui/said'

/** Whose preview stands beside the list. */
export function shownPreview(): string | null {
  return document.querySelector<HTMLElement>('[data-preview-of]')?.dataset.previewOf ?? null
}

/** Presses what carries the key, or says why nothing does. The line keeps the focus, and has it again afterwards. */
export function pressDayKey(key: DayKey): void {
  const act = document.querySelector<HTMLElement>(
    `main [data-key="${CSS.escape(key)}"] :is(a, button, textarea)`,
  )
  if (!act) {
    const why = document.querySelector(`main [data-why-not="${CSS.escape(key)}"]`)?.textContent
    say(why || nothingFor[key])
    return
  }
  focusSelectedLine()
  if (act instanceof HTMLTextAreaElement) act.focus()
  else act.click()
}

export function focusSelectedLine(): void {
  document
    .querySelector<HTMLElement>('[data-line][aria-current="true"]')
    ?.focus({ preventScroll: true })
}
