/** Lines of JSON on standard error: ids, names of things and error messages; never bodies, names or addresses. */
type Fields = Record<string, unknown>

function write(level: 'info' | 'warn' | 'error', what: string, fields: Fields = {}): void {
  const line = { at: new Date().toISOString(), level, what, ...fields }
  process.stderr.write(`${JSON.stringify(line, plainError)}\n`)
}

function plainError(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const code = 'code' in value ? String(value.code) : undefined
  return { name: value.name, message: redact(value.message), code, stack: redact(value.stack ?? '') }
}

/** Addresses and links in an error's text are personal or secret. */
export function redact(text: string): string {
  return text
    .replace(/[^\s<>"'=]+@[^\s<>"',;)]+/g, '[address]')
    .replace(/\/go\/[\w-]+/g, '/go/[token]')
    .replace(/(postgres(?:ql)?|smtps?):\/\/[^\s"']+/g, '$1://[redacted]')
}

export const log = {
  info: (what: string, fields?: Fields) => write('info', what, fields),
  warn: (what: string, fields?: Fields) => write('warn', what, fields),
  error: (what: string, fields?: Fields) => write('error', what, fields),
}
