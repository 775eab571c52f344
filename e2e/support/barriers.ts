import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { id: string; help: string; nodes: { html: string }[] }

/** WCAG 2.2 A and AA as far as axe can judge them; it runs outside the page's own content policy. */
export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  await page.evaluate(axe)
  const found = await page.evaluate<Finding[]>(`axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'],
  }).then(({ violations }) => violations)`)
  const told = found.map(({ id, help, nodes }) => `${id}: ${help}, ${nodes[0]?.html}`)
  expect(told, where).toEqual([])
}
