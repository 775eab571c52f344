import type { Page } from '@playwright/test'
import { expect } from './loopline-test'

/**
 * While a sentence stands at the foot of the page, nothing that sticks there lies under it, and at the page's end
 * nothing at all that could be pressed.
 */
export async function expectNothingUnderTheBand(page: Page): Promise<void> {
  // It stays while it is pointed at.
  await page.getByRole('group', { name: 'Just done' }).hover()
  expect(await pressedUnderTheBand(page, 'sticky')).toEqual([])
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  expect(await pressedUnderTheBand(page, 'any')).toEqual([])
}

function pressedUnderTheBand(page: Page, which: 'sticky' | 'any'): Promise<string[]> {
  return page.evaluate((wanted) => {
    const band = document.querySelector('[data-toast]')
    if (!band) return ['the band is gone']
    const lies = band.getBoundingClientRect()
    const sticks = (one: Element | null): boolean => {
      if (!one) return false
      const { position, bottom } = getComputedStyle(one)
      return (position === 'sticky' && bottom !== 'auto') || sticks(one.parentElement)
    }
    return [...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .filter((one) => !band.contains(one) && one.checkVisibility())
      .filter((one) => wanted === 'any' || sticks(one))
      .filter((one) => {
        const box = one.getBoundingClientRect()
        const meets = box.bottom > lies.top + 1 && box.top < lies.bottom - 1
        return meets && box.right > lies.left && box.left < lies.right && box.height > 0
      })
      .map((one) => one.textContent || one.tagName)
  }, which)
}
