/** Who manages whom, by work email in lower case: each has one manager at most, and nobody comes back to themselves. */

/** Whether somebody would manage themselves by way of others. `managerOf` may hold circles of others. */
export function closesCircle(
  email: string,
  managerEmail: string,
  managerOf: ReadonlyMap<string, string>,
): boolean {
  const passed = new Set<string>()
  let at: string | undefined = managerEmail
  while (at !== undefined && !passed.has(at)) {
    if (at === email) return true
    passed.add(at)
    at = managerOf.get(at)
  }
  return false
}

/** The same rows with every manager before whom they manage; else as they stood. */
export function managersFirst<Row extends { email: string; managerEmail: string | null }>(
  rows: readonly Row[],
): Row[] {
  // Of an address that comes twice the first row counts.
  const byEmail = new Map(rows.toReversed().map((row) => [row.email, row]))
  const ordered = new Set<Row>()
  for (const row of rows) {
    const chain: Row[] = []
    let at: Row | undefined = row
    while (at && !ordered.has(at) && !chain.includes(at)) {
      chain.unshift(at)
      at = at.managerEmail === null ? undefined : byEmail.get(at.managerEmail)
    }
    for (const one of chain) ordered.add(one)
  }
  return [...ordered]
}
