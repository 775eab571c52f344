import { environment, SettingError } from '@/lib/platform/environment'

/** Before anything is started: a missing or wrong setting is one sentence and exit code 1. */
export function checkSettings(): void {
  try {
    environment()
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
