'use client'

import type { PaletteItem } from '@/app/(staff)/palette/palette-items'

/** The buttons and links of the open page that stand in an element with `data-acts`, in their order. */
function pageActs(): HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>('main [data-acts] :is(button, a)')
  return [...found].filter(
    (one) => one.checkVisibility() && one.getAttribute('aria-disabled') !== 'true',
  )
}

export function readPageActs(): PaletteItem[] {
  return pageActs().flatMap((one, nth): PaletteItem[] => {
    const label = labelOf(one)
    if (label === '' || one.matches(':disabled')) return []
    return [{ key: `press ${nth}`, group: 'On this page', label, does: { kind: 'press', nth } }]
  })
}

/** As if it had been clicked where it stands: it opens the very dialog of the page. */
export function pressPageAct(nth: number, label: string): void {
  const one = pageActs()[nth]
  if (one && labelOf(one) === label) one.click()
}

/** With the name of whom it is about, where the page shows more than one. */
function labelOf(one: HTMLElement): string {
  const label = one.textContent.trim().replaceAll(/\s+/g, ' ')
  const whose = one.closest<HTMLElement>('[data-acts-of]')?.dataset.actsOf
  return label && whose ? `${label}: ${whose}` : label
}
