import Papa from 'papaparse'

/** A row of a file: the line on which it begins (the head is line 1) and its cells, as many as the head has. */
export type CsvRow = { line: number; cells: string[] }
export type CsvTable = {
  /** Never empty and never twice: a column without a name is "Column 3", a second "Email" is "Email (2)". */
  head: string[]
  rows: CsvRow[]
  delimiter: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

export const csvRefusals = [
  'csv-empty',
  'csv-too-large',
  'csv-is-a-workbook',
  'csv-not-text',
  'csv-only-a-head',
  'csv-quote-left-open',
  'csv-too-many-rows',
] as const
export type CsvRefusal = (typeof csvRefusals)[number]
export type CsvRead =
  | { ok: true; table: CsvTable }
  /** `line`: where the trouble begins, if it is one line's. */
  | { ok: false; refusal: CsvRefusal; line?: number }

/** A list of 20,000 people is some three megabytes; what is larger is another kind of file. */
export const csvLimitBytes = 5 * 1024 * 1024

/**
 * Reads what spreadsheets and trackers write: UTF-8, UTF-16 or Windows-1252, with commas, semicolons, tabs or
 * bars. Blank lines are passed over; a row with too few cells is filled up, and what a row has too many is kept
 * in its last cell, so that nothing is lost.
 */
export function readCsv(bytes: Uint8Array, limits: { mostRows: number }): CsvRead {
  if (bytes.byteLength > csvLimitBytes) return { ok: false, refusal: 'csv-too-large' }
  if (isWorkbook(bytes)) return { ok: false, refusal: 'csv-is-a-workbook' }
  const decoded = decode(bytes)
  if (!decoded) return { ok: false, refusal: 'csv-not-text' }
  const { text, announced } = announcedDelimiter(decoded.text)
  if (text.trim() === '') return { ok: false, refusal: 'csv-empty' }
  const delimiter = announced ?? likelyDelimiter(text)
  const parsed = parse(text, delimiter)
  if (!parsed.ok) return parsed
  const [first, ...rest] = parsed.rows
  if (!first) return { ok: false, refusal: 'csv-empty' }
  if (rest.length === 0) return { ok: false, refusal: 'csv-only-a-head' }
  if (rest.length > limits.mostRows) return { ok: false, refusal: 'csv-too-many-rows' }
  const head = headOf(first.cells, Math.max(...rest.map(({ cells }) => lastFilled(cells) + 1)))
  const rows = rest.map(({ line, cells }) => ({ line, cells: fitted(cells, head.length) }))
  const { encoding } = decoded
  return { ok: true, table: { head, rows, delimiter, encoding } }
}

/** The same from a box into which somebody pasted. */
export function readPastedCsv(text: string, limits: { mostRows: number }): CsvRead {
  return readCsv(new TextEncoder().encode(text), limits)
}

/**
 * For spreadsheets: UTF-8 with its mark, commas, CRLF (RFC 4180). A cell that a spreadsheet would run as a
 * formula gets an apostrophe before it, which `readCsv` takes away again.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const plain = rows.map((cells) => cells.map((cell) => harmless(cell)))
  return `\ufeff${Papa.unparse(plain, { newline: '\r\n' })}\r\n`
}

/** What a spreadsheet begins a formula with: `=`, `+`, `-`, `@`, a tab or a line's end before them (OWASP). */
const formula = /^[=+\-@\t\r\n]/

function harmless(cell: string | number | null): string | number {
  if (cell === null) return ''
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell
}

function unmarked(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

/** Excel's .xlsx and Numbers are zip archives, old .xls a compound file. */
function isWorkbook(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  return (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf)
}

function decode(bytes: Uint8Array): { text: string; encoding: CsvTable['encoding'] } | null {
  const encoding = encodingOf(bytes)
  // The decoder itself takes the byte order mark away.
  const text = new TextDecoder(encoding).decode(bytes)
  return text.includes('\0') ? null : { text, encoding }
}

function encodingOf(bytes: Uint8Array): CsvTable['encoding'] {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 1000)
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length)
  // Latin text in UTF-16 without a mark: every other byte is zero.
  if ((zeros[1] ?? 0) > start.length / 4 && zeros[0] === 0) return 'utf-16le'
  if ((zeros[0] ?? 0) > start.length / 4 && zeros[1] === 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** Excel writes `sep=;` as a first line where the comma belongs to numbers. */
function announcedDelimiter(text: string): { text: string; announced: string | null } {
  const line = /^sep=(.)\r?\n/i.exec(text)
  return line
    ? { text: text.slice(line[0].length), announced: line[1] ?? null }
    : { text, announced: null }
}

/** Under which most rows are as wide as the head; commas last, since they also stand in plain words. */
function likelyDelimiter(text: string): string {
  const scores = ['\t', ';', '|', ','].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20, skipEmptyLines: true })
    const width = data[0]?.length ?? 0
    return { delimiter, score: width < 2 ? 0 : data.filter((row) => row.length === width).length }
  })
  const best = Math.max(...scores.map(({ score }) => score))
  return (best > 0 && scores.find(({ score }) => score === best)?.delimiter) || ','
}

function parse(
  text: string,
  delimiter: string,
): { ok: true; rows: CsvRow[] } | { ok: false; refusal: CsvRefusal; line: number } {
  const rows: CsvRow[] = []
  let line = 1
  let cursor = 0
  let open: number | null = null
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) open ??= line
      const cells = data.map((cell) => unmarked(cell.trim()))
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      line += linesIn(text.slice(cursor, meta.cursor))
      cursor = meta.cursor
    },
  })
  return open === null
    ? { ok: true, rows }
    : { ok: false, refusal: 'csv-quote-left-open', line: open }
}

function linesIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}

function headOf(cells: string[], width: number): string[] {
  const names: string[] = []
  for (let at = 0; at < Math.max(lastFilled(cells) + 1, width); at += 1) {
    const name = cells[at] || `Column ${at + 1}`
    const times = names.filter((known) => known === name || known.startsWith(`${name} (`)).length
    names.push(times === 0 ? name : `${name} (${times + 1})`)
  }
  return names
}

function lastFilled(cells: string[]): number {
  return cells.findLastIndex((cell) => cell !== '')
}

function fitted(cells: string[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? '')
}
