/** One thing that a column of a brought-in list can be. */
export type ImportField = {
  key: string
  label: string
  /** How others call it, in lower case; the label itself need not be repeated. */
  names: readonly string[]
  /** Several columns may hold it, such as links; else one at most. */
  many?: boolean
  required?: boolean
}

/** What each column is, by its field's key; '' is left out. As long as the head. */
export type ColumnChoice = string[]

/** The likeliest field of every column, by its name; a column that resembles nothing is left out. */
export function guessColumns(
  head: readonly string[],
  fields: readonly ImportField[],
): ColumnChoice {
  const pairs = head.flatMap((name, column) =>
    fields.map((field) => ({ column, field, likeness: likenessOf(name, field) })),
  )
  const best = pairs
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.column - b.column)
  const chosen: ColumnChoice = head.map(() => '')
  for (const { column, field } of best) {
    if (chosen[column] || (!field.many && chosen.includes(field.key))) continue
    chosen[column] = field.key
  }
  return chosen
}

/** Keeps of somebody's choice what can be meant; null: they have not chosen. Later columns lose to earlier ones. */
export function readColumns(
  asked: readonly (string | null)[],
  head: readonly string[],
  fields: readonly ImportField[],
): ColumnChoice | null {
  if (asked.every((key) => key === null)) return null
  const chosen: ColumnChoice = []
  for (let column = 0; column < head.length; column += 1) {
    const field = fields.find(({ key }) => key === asked[column])
    chosen.push(!field || (!field.many && chosen.includes(field.key)) ? '' : field.key)
  }
  return chosen
}

/** The required fields that no column holds. */
export function missingFields(
  columns: ColumnChoice,
  fields: readonly ImportField[],
): ImportField[] {
  return fields.filter(({ key, required }) => required && !columns.includes(key))
}

/** A row's values by field; of a field with several columns the filled ones, in order. */
export function valuesOf(cells: readonly string[], columns: ColumnChoice): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const [at, key] of columns.entries()) {
    const cell = cells[at] ?? ''
    if (key && cell) values.set(key, [...(values.get(key) ?? []), cell])
  }
  return values
}

function likenessOf(name: string, { label, names }: ImportField): number {
  const said = plain(name)
  if (!said) return 0
  const known = [label, ...names].map(plain)
  if (known.includes(said)) return 3
  const words = (text: string) => ` ${text} `
  if (known.some((one) => words(said).includes(words(one)))) return 2
  return said.length > 3 && known.some((one) => words(one).includes(words(said))) ? 1 : 0
}

/** Without accents, case, underscores and anything else that does not tell names apart. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
