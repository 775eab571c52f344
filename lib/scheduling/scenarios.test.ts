import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findBundles } from '@/lib/scheduling/find-bundles'
import { parseSlotQuery } from '@/lib/scheduling/parse-query'

type Scenario = { name: string; group: string; expectedStarts: string[] }

const read = (file: string): Scenario[] =>
  JSON.parse(readFileSync(new URL(`./fixtures/${file}`, import.meta.url), 'utf8'))

describe('recorded scenarios', () => {
  test.each(
    read('slots.json').map((scenario) => [scenario.group, scenario.name, scenario] as const),
  )('%s: %s', (_group, _name, scenario) => {
    const parsed = parseSlotQuery(scenario)
    if (!parsed.ok) throw new Error(parsed.problem)
    const { bundles, why } = findBundles(parsed.query)
    expect(bundles.map(({ startsAt }) => startsAt.toISOString())).toEqual(scenario.expectedStarts)
    if (bundles.length === 0) expect(why).not.toEqual([])
  })
})
