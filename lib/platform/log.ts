/** Lines of JSON on standard error: ids, names of things and error messages; never bodies, names or addresses. */
type Fields = Record<string, unknown>

const keptOut =
  /secret|token$|password|authorization|cookie|email|phone|^name$|subject|body|html|note|address/i

function write(level: 'info' | 'warn' | 'error', what: string, fields: Fields = {}): void {
  process.stderr.write(`${logLine(level, what, fields, new Date())}\n`)
}

export function logLine(level: string, what: string, fields: Fields, at: Date): string {
  const line: Fields = { at: at.toISOString(), level, what }
  for (const [name, value] of Object.entries(fields)) line[name] = clean(name, value, 0)
  return JSON.stringify(line)
}

function clean(name: string, value: unknown, depth: number): unknown {
  if (keptOut.test(name)) return '[kept out]'
  if (value instanceof Error) return cleanError(value, depth)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'string') return redact(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 4) return '[too deep]'
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => clean('', item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([inner, item]) => [inner, clean(inner, item, depth + 1)]),
  )
}

/** Prisma's messages quote the call and its values before their last line; PostgreSQL's `detail` quotes rows. */
function cleanError(error: Error, depth: number): Fields {
  const fromPrisma = `${error.name} ${error.constructor.name}`.includes('Prisma')
  const message = fromPrisma ? (error.message.trim().split('\n').at(-1) ?? '') : error.message
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    kind: error.name,
    message: redact(message),
    code: 'code' in error ? String(error.code) : undefined,
    stack: frames.slice(0, 8).map((frame) => frame.trim()),
    cause:
      error.cause instanceof Error && depth < 3 ? cleanError(error.cause, depth + 1) : undefined,
  }
}

/** Addresses and links in an error's text are personal or secret. */
export function redact(text: string): string {
  return text
    .replace(/(postgres(?:ql)?|smtps?):\/\/[^\s"']+/g, '$1://[redacted]')
    .replace(/[^\s<>"'=(),;:/]+@[^\s<>"',;:)]+/g, '[address]')
    .replace(/\/go\/[\w-]+/g, '/go/[token]')
    .replace(/[A-Za-z0-9_-]{43,}/g, '[token]')
}

export const log = {
  info: (what: string, fields?: Fields) => write('info', what, fields),
  warn: (what: string, fields?: Fields) => write('warn', what, fields),
  error: (what: string, fields?: Fields) => write('error', what, fields),
}

/**
 * Whoever reads what this process prints may go before it does (a logger that is started anew): it goes on, and
 * prints for nobody. Left to Next, the error of each line would be printed, and fail, without end.
 */
export function goOnUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}
