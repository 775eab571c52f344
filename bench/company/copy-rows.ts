import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Value = string | number | boolean | Date | null | readonly string[] | object
export type Row = Record<string, Value>

/** A table that rows flow into by COPY, in the order of the columns of the first row. */
export class Inflow {
  private columns: string[] | null = null
  private lines: string[] = []
  count = 0

  constructor(
    private readonly client: PoolClient,
    readonly table: string,
    /** Columns whose arrays are PostgreSQL's, not JSON. */
    private readonly arrays: ReadonlySet<string> = new Set(),
  ) {}

  add(row: Row): void {
    this.columns ??= Object.keys(row)
    this.count += 1
    this.lines.push(
      `${this.columns.map((name) => this.cell(name, row[name] ?? null)).join('\t')}\n`,
    )
  }

  /** What has gathered leaves for the database. */
  async flush(): Promise<void> {
    if (!this.columns || this.lines.length === 0) return
    const names = this.columns.map((name) => `"${snake(name)}"`).join(', ')
    const stream = this.client.query(copyFrom(`COPY "${this.table}" (${names}) FROM STDIN`))
    await pipeline(Readable.from(this.chunks()), stream)
    // The connection hears of the end a moment later.
    await new Promise((resume) => setImmediate(resume))
    this.lines = []
  }

  private *chunks(): Generator<string> {
    for (let start = 0; start < this.lines.length; start += 2000) {
      yield this.lines.slice(start, start + 2000).join('')
    }
  }

  private cell(name: string, value: Value): string {
    if (value === null) return '\\N'
    if (value instanceof Date) return value.toISOString()
    if (Array.isArray(value) && this.arrays.has(name)) return `{${value.join(',')}}`
    if (typeof value === 'object') return escaped(JSON.stringify(value))
    return typeof value === 'string' ? escaped(value) : String(value)
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
