/** Brings the database's tables up to date; starting the server does the same. */
import { closeDatabase } from '@/lib/platform/database'
import { SettingError } from '@/lib/platform/environment'
import { openDatabase } from '@/lib/platform/open-database'

try {
  const { applied } = await openDatabase()
  console.log(
    applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`,
  )
} catch (error) {
  if (!(error instanceof SettingError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
await closeDatabase()
