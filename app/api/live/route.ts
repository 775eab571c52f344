import { findStaff } from '@/app/session'
import { database } from '@/lib/platform/database'
import { onDrain } from '@/lib/platform/draining'
import { readLivePosition, subscribe, whenListening } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'

const pingMilliseconds = 15_000

/**
 * What changed, as it changes, for pages that are open: ids alone, each to be asked for under the reader's own
 * rights. It begins by saying how far the log reaches, so that nobody misses what came before. One stream per
 * browser, since browsers allow six connections and a stream takes one.
 */
export async function GET(request: Request) {
  if (!(await findStaff())) return new Response(null, { status: 401 })
  const encoder = new TextEncoder()
  let end = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false
      let forget = () => {}
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text))
      }
      const unsubscribe = subscribe((change) => send(`data: ${JSON.stringify(change)}\n\n`))
      // A named event and no comment: the page hears it, and knows by its absence that the line is dead.
      const ping = setInterval(() => send('event: ping\ndata: {}\n\n'), pingMilliseconds)
      end = () => {
        if (ended) return
        ended = true
        unsubscribe()
        clearInterval(ping)
        forget()
        try {
          controller.close()
        } catch {
          // The reader went first.
        }
      }
      forget = onDrain(end)
      request.signal.addEventListener('abort', end)
      greet(send).catch((error: unknown) => {
        log.warn('live-greeting-failed', { error })
        end()
      })
    },
    cancel() {
      end()
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** Once this process listens: what is older than the position is in the log, what is newer is heard. */
async function greet(send: (text: string) => void): Promise<void> {
  await whenListening()
  send(
    `event: hello\ndata: ${JSON.stringify({ position: await readLivePosition(database()) })}\n\n`,
  )
}
