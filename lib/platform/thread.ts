import { Worker as Thread } from 'node:worker_threads'
import { log } from '@/lib/platform/log'

const firstPauseMilliseconds = 1_000
const longestPauseMilliseconds = 60_000

export type KeptThread = { stop: () => Promise<void> }

/**
 * Runs a script on a thread of its own, and again should it ever end before it is stopped: after a second, then after
 * twice as long each time it did not come to be ready. The script says a first word when it is ready, and ends itself
 * when it hears one. Throws what kept it from starting the first time.
 */
export async function keepThread(
  entry: URL,
  { name, workerData }: { name: string; workerData?: unknown },
): Promise<KeptThread> {
  let thread: Thread | null = null
  let again: NodeJS.Timeout | undefined
  let pause = firstPauseMilliseconds
  let stopped = false

  function begin(): Promise<void> {
    const begun = new Thread(entry, { name, workerData })
    thread = begun
    return new Promise((ready, failed) => {
      begun.once('message', () => {
        pause = firstPauseMilliseconds
        ready()
      })
      begun.on('error', (error) => {
        log.error('thread-failed', { thread: name, error })
        failed(error)
      })
      begun.on('exit', () => {
        thread = null
        failed(new Error(`the thread ${name} ended before it was ready`))
        if (stopped) return
        again = setTimeout(() => void begin().catch(() => undefined), pause)
        pause = Math.min(2 * pause, longestPauseMilliseconds)
      })
    })
  }

  const stop = async () => {
    stopped = true
    clearTimeout(again)
    const last = thread
    if (!last) return
    const ended = new Promise((done) => last.once('exit', done))
    last.postMessage('stop')
    await ended
  }
  try {
    await begin()
  } catch (error) {
    stopped = true
    clearTimeout(again)
    throw error
  }
  return { stop }
}
