import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { resolve } from 'node:path'
import next from 'next'
import { isDatabaseThere } from '@/lib/platform/database-watch'
import { environment, SettingError } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { securePage } from '@/lib/platform/page-security'
import { warmUp } from '@/lib/platform/warming-up'

export const projectFolder = resolve(import.meta.dirname, '../..')

const drainMilliseconds = { production: 15_000, development: 1_000 }

export type WebServer = {
  /** Loads Next and answers from now on; before, every request hears that Loopline is starting. */
  open: () => Promise<void>
  /** Answers what was begun, then lets go of the port. */
  close: () => Promise<void>
}

/** Takes the port first: that it is in use is known before anything else is touched. Throws `SettingError`. */
export async function listenForRequests({
  development,
}: {
  development: boolean
}): Promise<WebServer> {
  const { port, publicUrl, oidc } = environment()
  const page = { development, publicUrl, signInOrigins: oidc ? [new URL(oidc.issuer).origin] : [] }
  let app: ReturnType<typeof next> | null = null
  let answer: ReturnType<ReturnType<typeof next>['getRequestHandler']> | null = null
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (!answer) return sayStarting(response, request.url ?? '/')
    // Next draws what failed in the browser alone; without JavaScript the page would be blank.
    if (asksForPage(request) && !(await isDatabaseThere())) return sayDatabaseIsDown(response)
    securePage(request, response, page)
    // A page cannot ask where it is; signing in leads back there.
    request.headers['x-loopline-path'] = request.url?.replace(/[?&]_rsc=[^&]*/, '')
    await answer(request, response)
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      log.error('request-failed', { error })
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await listen(server, port)
  return {
    open: async () => {
      app = next({ dev: development, dir: projectFolder, port, httpServer: server })
      await app.prepare()
      const handle = app.getRequestHandler()
      if (!development) {
        await warmUp((request, response) => void handle(request, response), '/api/warm-up')
      }
      answer = handle
    },
    close: async () => {
      await closeServer(
        server,
        sockets,
        drainMilliseconds[development ? 'development' : 'production'],
      )
      await app?.close()
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        failed(
          new SettingError(`Port ${port} is in use: stop what uses it, or set PORT to another.`),
        )
      } else if (error.code === 'EACCES') {
        failed(
          new SettingError(
            `Port ${port} needs rights that this user lacks: set PORT to one above 1023.`,
          ),
        )
      } else failed(error)
    })
    server.listen(port, () => {
      server.removeAllListeners('error')
      server.on('error', (error) => log.error('server-failed', { error }))
      done()
    })
  })
}

function sayStarting(response: ServerResponse, path: string) {
  const alive = path.startsWith('/api/health')
  response.writeHead(alive ? 200 : 503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '2',
  })
  const again = '<meta http-equiv="refresh" content="2">'
  response.end(
    `<!doctype html><html lang="en">${again}<title>Loopline</title><p>Loopline is starting.</p></html>`,
  )
}

function asksForPage({ method, headers, url = '/' }: IncomingMessage): boolean {
  const isRead = method === 'GET' || method === 'HEAD'
  return isRead && (headers.accept ?? '').includes('text/html') && !url.startsWith('/_next/')
}

function sayDatabaseIsDown(response: ServerResponse) {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '5',
  })
  response.end(
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">' +
      '<meta http-equiv="refresh" content="5"><title>One moment, please · Loopline</title>' +
      '<h1>One moment, please</h1><p>Loopline cannot reach its database right now. Nothing is lost. ' +
      'This page tries again by itself every few seconds; you need not do anything.</p></html>',
  )
}

async function closeServer(server: Server, sockets: Set<Socket>, patience: number): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  // A connection that is kept alive becomes idle only after its last answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  // Web sockets never end by themselves, and `closeAllConnections` does not know them.
  const limit = setTimeout(() => {
    for (const socket of sockets) socket.destroy()
  }, patience)
  await closed
  clearInterval(sweep)
  clearTimeout(limit)
}
