/** Rows that came as JSON inside another row: one question brings a whole tree, and each table is asked for once. */

type Json = Record<string, unknown>

/** A row by the names that the schema gives its columns, its instants as Dates: those end in `_at`. */
export function rowOf<Row>(json: Json): Row {
  return Object.fromEntries(
    Object.entries(json).map(([column, value]) => [
      column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      typeof value === 'string' && column.endsWith('_at') ? new Date(value) : value,
    ]),
  ) as Row
}

export function rowsOf<Row>(json: readonly Json[] | null): Row[] {
  return (json ?? []).map(rowOf<Row>)
}

/** What one row per parent says of its children: those of this parent, in their order. */
export function byParent<Row>(rows: readonly Row[], parentOf: (row: Row) => string | null) {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const parent = parentOf(row) ?? ''
    const some = found.get(parent)
    if (some) some.push(row)
    else found.set(parent, [row])
  }
  return (parent: string): Row[] => found.get(parent) ?? []
}
