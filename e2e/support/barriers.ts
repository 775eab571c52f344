import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { id: string; help: string; nodes: { html: string }[] }

/** WCAG 2.2 A and AA as far as axe can judge them; it runs outside the page's own content policy. */
export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  await page.evaluate(axe)
  await standsStill(page)
  const found = await page.evaluate<Finding[]>(`axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'],
  }).then(({ violations }) => violations)`)
  const told = found.map(({ id, help, nodes }) => `${id}: ${help}, ${nodes[0]?.html}`)
  expect(told, where).toEqual([])
}

/** The page that is open, first in light and then in dark. */
export async function expectNoBarriersInBoth(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoBarriers(page, `${where}, ${colorScheme}`)
  }
}

/**
 * Nothing is half faded in, and no colour is on its way from one theme to the other. They are brought to their end,
 * not waited for: inside a closed disclosure they never move.
 */
async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const ending = () =>
      document.getAnimations().filter(({ effect, playState }) => {
        const isEndless = !Number.isFinite(effect?.getComputedTiming().endTime)
        return playState !== 'finished' && !isEndless
      })
    do {
      for (const animation of ending()) animation.finish()
      await frame()
      await frame()
    } while (ending().length > 0)
  })
}
