import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bruteForce } from '@/lib/scheduling/brute-force'
import { findBundles } from '@/lib/scheduling/find-bundles'
import { parseSlotQuery } from '@/lib/scheduling/parse-query'
import type { SlotQuery } from '@/lib/scheduling/query'

type Scenario = {
  name: string
  group: string
  expectedStarts: string[]
  /** By start, the people of all sessions in order of time. */
  expectedPeople?: string[][]
  /** By start, who listens, in the same order. */
  expectedShadows?: (string | null)[][]
}

const read = (file: string) => {
  const text = readFileSync(new URL(`./fixtures/${file}`, import.meta.url), 'utf8')
  const scenarios: Scenario[] = JSON.parse(text)
  return scenarios.map((scenario) => [scenario.group, scenario.name, scenario] as const)
}

function queryOf(scenario: unknown): SlotQuery {
  const parsed = parseSlotQuery(scenario)
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed.query
}

const isoOf = (at: Date | number) => new Date(at).toISOString()

describe('recorded scenarios', () => {
  test.each([...read('slots.json'), ...read('loops.json')])('%s: %s', (_group, _name, scenario) => {
    const { bundles, why } = findBundles(queryOf(scenario))
    expect(bundles.map(({ startsAt }) => isoOf(startsAt))).toEqual(scenario.expectedStarts)
    if (bundles.length === 0) expect(why).not.toEqual([])
    if (scenario.expectedPeople) {
      const people = bundles.map(({ sessions }) => sessions.flatMap((session) => session.people))
      expect(people).toEqual(scenario.expectedPeople)
    }
    if (scenario.expectedShadows) {
      const shadows = bundles.map(({ sessions }) => sessions.flatMap((one) => one.shadows))
      expect(shadows).toEqual(scenario.expectedShadows)
    }
  })

  test.each(read('loops.json'))(
    'the brute force says the same of %s: %s',
    (_group, _name, scenario) => {
      const starts = bruteForce(queryOf(scenario)).map(({ start }) => isoOf(start))
      expect(starts).toEqual(scenario.expectedStarts)
    },
  )
})
