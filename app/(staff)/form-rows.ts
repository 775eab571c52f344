import type { z } from 'zod'

/** The rows of a form whose fields are called `band-0-level`: by their number, as they were typed. */
export function rowsOf(form: FormData, kind: string): { index: string; typed: Typed }[] {
  const rows = new Map<string, Typed>()
  const name = new RegExp(`^${kind}-([0-9a-f-]+)-([a-zA-Z]+)$`)
  for (const [key, value] of form) {
    const [, index, field] = name.exec(key) ?? []
    if (index === undefined || field === undefined || typeof value !== 'string') continue
    rows.set(index, { ...rows.get(index), [field]: value.trim() })
  }
  return [...rows].map(([index, typed]) => ({ index, typed }))
}
type Typed = Record<string, string>

export type FieldErrors = Record<string, string>

/** Checks rows one by one; each finding is named as its field is. Rows for which `isEmpty` holds are left out. */
export function readRows<Row extends z.ZodType>(
  form: FormData,
  kind: string,
  row: Row,
  isEmpty: (typed: Typed) => boolean,
): { rows: z.output<Row>[]; errors: FieldErrors } {
  const rows: z.output<Row>[] = []
  const errors: FieldErrors = {}
  for (const { index, typed } of rowsOf(form, kind)) {
    if (isEmpty(typed)) continue
    const read = row.safeParse(typed)
    if (read.success) rows.push(read.data)
    else {
      for (const { path, message } of read.error.issues) {
        errors[`${kind}-${index}-${path.join('.')}`] ??= message
      }
    }
  }
  return { rows, errors }
}
