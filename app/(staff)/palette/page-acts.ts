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
    const about = aboutOf(one)
    const does = { kind: 'press', nth } as const
    return [{ key: `press ${nth}`, group: 'On this page', label, detail: about, about, does }]
  })
}

/** As if it had been clicked where it stands: it opens the very dialog of the page. */
export function pressPageAct(nth: number, { label, about }: PaletteItem): void {
  const one = pageActs()[nth]
  if (one && labelOf(one) === label && aboutOf(one) === about) one.click()
}

function labelOf(one: HTMLElement): string {
  return one.textContent.trim().replaceAll(/\s+/g, ' ')
}

/** The name of whom it is about, where the page shows more than one. */
function aboutOf(one: HTMLElement): string | undefined {
  return one.closest<HTMLElement>('[data-acts-of]')?.dataset.actsOf
}
