import { afterDatabaseCloses, useDatabase } from '@/lib/platform/database'
import { startEmbeddedDatabase } from '@/lib/platform/embedded-database'
import { environment } from '@/lib/platform/environment'
import { migrateDatabase } from '@/lib/platform/migrations'

/**
 * Gives this process its database: DATABASE_URL's, or the embedded one, started or joined; then brings its
 * tables up to date. `closeDatabase()` lets go of it, the embedded server last. Throws `SettingError`.
 */
export async function openDatabase(): Promise<{ url: string; applied: string[] }> {
  const { databaseUrl, dataFolder } = environment()
  const embedded = databaseUrl ? null : await startEmbeddedDatabase(dataFolder)
  const url = embedded?.url ?? databaseUrl ?? ''
  if (embedded) afterDatabaseCloses(embedded.stop)
  useDatabase(url)
  return { url, applied: await migrateDatabase(url) }
}
