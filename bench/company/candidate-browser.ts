/** A candidate's browser without JavaScript: opens pages with its cookies, fills in forms, follows redirects. */
import { Agent, type IncomingMessage, request } from 'node:http'

export type Answer = {
  status: number
  location: string | null
  body: string
  cookies: string[]
  milliseconds: number
}
export type Form = { path: string; fields: [string, string][] }

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

export function closeBrowsers(): void {
  agent.destroy()
}

export type Browser = ReturnType<typeof openBrowser>

export function openBrowser(
  url: string,
  jar: Map<string, string> = new Map(),
  accept = 'text/html',
) {
  const send = (method: string, path: string, form?: [string, string][]): Promise<Answer> => {
    const began = performance.now()
    const multipart = form && encode(form)
    return new Promise((answer, fail) => {
      const asked = request(
        `${url}${path}`,
        {
          agent,
          method,
          headers: {
            accept,
            cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
            ...(multipart && {
              'content-type': multipart.type,
              'content-length': Buffer.byteLength(multipart.body),
              origin: url,
            }),
          },
        },
        (response) => {
          read(response).then((body) => {
            const cookies = response.headers['set-cookie'] ?? []
            for (const cookie of cookies) keep(jar, cookie)
            const location = response.headers.location ?? null
            answer({
              status: response.statusCode ?? 0,
              location: location && withoutOrigin(location),
              body,
              cookies,
              milliseconds: performance.now() - began,
            })
          }, fail)
        },
      )
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // The server let go of an idle connection at that very moment; browsers ask again, with the same key.
        if (error.code === 'ECONNRESET' && asked.reusedSocket)
          send(method, path, form).then(answer, fail)
        else fail(error)
      })
      asked.end(multipart?.body)
    })
  }
  return {
    open: (path: string) => send('GET', path),
    submit: (form: Form, changed: Record<string, string> = {}) =>
      send('POST', form.path, filled(form.fields, changed)),
  }
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = ''] = cookie.split(';')
  const at = pair.indexOf('=')
  jar.set(pair.slice(0, at), pair.slice(at + 1))
}

function withoutOrigin(location: string): string {
  return location.replace(/^https?:\/\/[^/]+/, '')
}

function filled(fields: [string, string][], changed: Record<string, string>): [string, string][] {
  return fields.map(([name, value]) => [name, changed[name] ?? value])
}

function encode(fields: [string, string][]) {
  const boundary = '----candidate-browser-boundary'
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: `${parts.join('')}--${boundary}--\r\n`,
  }
}

/** The form of a page whose label begins so, with everything that it would send as it came. */
export function formOf(page: Answer, path: string, label: string): Form | null {
  const start = new RegExp(`<form[^>]*aria-label="${label}[^>]*>`).exec(page.body)
  if (!start) return null
  const html = page.body.slice(start.index, page.body.indexOf('</form>', start.index))
  const fields = [...html.matchAll(/<(?:input|textarea)\b[^>]*>/g)].flatMap(
    ([tag]): [string, string][] => {
      const name = attribute(tag, 'name')
      return name ? [[name, attribute(tag, 'value') ?? '']] : []
    },
  )
  return { path, fields }
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : unescaped(found)
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** The starts that a page links to for confirming, in its order. */
export function startsOn(page: Answer): string[] {
  const found = [...page.body.matchAll(/confirm\?start=([^"&\\]+)"/g)].map(([, start = '']) =>
    decodeURIComponent(start),
  )
  return [...new Set(found)]
}

/** What an act left for the next page: the sentence, and whose command it answers. */
export function flashOf({ cookies }: Answer): { id: string; tone: string; message: string } | null {
  const cookie = cookies.find((one) => one.startsWith('loopline-flash='))
  const value = cookie?.split(';')[0]?.slice('loopline-flash='.length)
  return value ? JSON.parse(decodeURIComponent(value)) : null
}
