import { findStaff } from '@/app/session'
import { onDrain } from '@/lib/platform/draining'
import { subscribe } from '@/lib/platform/live'

const pingMilliseconds = 15_000

/**
 * What changed, as it changes, for pages that are open: ids alone, each to be asked for under the reader's own
 * rights. One stream per browser, since browsers allow six connections and a stream takes one.
 */
export async function GET(request: Request) {
  if (!(await findStaff())) return new Response(null, { status: 401 })
  const encoder = new TextEncoder()
  let end = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const unsubscribe = subscribe((change) => send(`data: ${JSON.stringify(change)}\n\n`))
      const ping = setInterval(() => send(': still here\n\n'), pingMilliseconds)
      let ended = false
      let forget = () => {}
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
      send('retry: 2000\n\n')
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
