import { closeDatabase } from '@/lib/platform/database'
import { SettingError } from '@/lib/platform/environment'
import { openDatabase } from '@/lib/platform/open-database'

/** For scripts: opens the database, or says in one sentence why not and exits with 1. End with `closeDatabase()`. */
export async function connectForScript(): Promise<void> {
  try {
    await openDatabase()
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    console.error(error.message)
    await closeDatabase()
    process.exit(1)
  }
}
