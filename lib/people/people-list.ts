/** A whole list of people: its rows lean on each other where one brings in whom another names as manager. */
import {
  checkPersonRow,
  emailOf,
  type HouseFacts,
  managerEmailOf,
  type RowVerdict,
} from '@/lib/people/people-import'

/**
 * What would become of all rows. A manager may stand in any row, also a later one; where that row cannot come, those
 * whom it manages cannot either, and so on.
 */
export function checkPersonRows(
  rows: readonly ReadonlyMap<string, string[]>[],
  facts: HouseFacts,
  options: { makePools: boolean },
): RowVerdict[] {
  const whole = { ...facts, managerOf: managersAsked(rows, facts) }
  const listed = new Set(rows.map(emailOf))
  let coming: ReadonlySet<string> = listed
  for (;;) {
    const above = new Set<string>()
    const verdicts = rows.map((values) => {
      const verdict = checkPersonRow(values, whole, { ...options, above, listed, coming })
      above.add(emailOf(values))
      return verdict
    })
    const good = new Set(
      verdicts.flatMap(({ kind, person }) => (kind === 'problem' ? [] : person.email)),
    )
    if (good.size === coming.size) return verdicts
    coming = good
  }
}

/** Who would manage whom once the list is in; what is known stays. */
export function managersAsked(
  rows: readonly ReadonlyMap<string, string[]>[],
  { managerOf }: HouseFacts,
): ReadonlyMap<string, string> {
  const asked = rows.flatMap((values) => {
    const manager = managerEmailOf(values)
    return manager ? [[emailOf(values), manager] as const] : []
  })
  return new Map([...asked.toReversed(), ...managerOf])
}
