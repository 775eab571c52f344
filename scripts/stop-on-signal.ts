import { beginDraining } from '@/lib/platform/draining'
import { log } from '@/lib/platform/log'

/** npm passes a signal on that the terminal has already sent to everybody: the same wish, not a second one. */
const echoMilliseconds = 500

/** On SIGTERM or Ctrl-C stops everything in order and exits with 0; a second signal exits at once. */
export function stopOnSignal(stopAll: () => Promise<void>): void {
  let firstAt: number | null = null
  const onSignal = () => {
    if (firstAt !== null) {
      if (Date.now() - firstAt < echoMilliseconds) return
      process.exit(1)
    }
    firstAt = Date.now()
    beginDraining()
    console.log('Stopping: finishing what is under way (once more to stop at once).')
    stopAll().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('stop-failed', { error })
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  process.on('unhandledRejection', (error) => log.error('unhandled-rejection', { error }))
}
