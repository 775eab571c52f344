import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { runMigrations as runJobMigrations } from 'graphile-worker'
import pg from 'pg'
import { SettingError } from '@/lib/platform/environment'

const oldestVersion = 150000
/** Any number will do, as long as every version of Loopline uses the same one. */
const migrationLock = 7_206_114

const migrationsFolder = resolve(import.meta.dirname, '../../prisma/migrations')
const filters = { externalTables: [], externalEnums: [] }

/**
 * Brings the database's tables, and the job queue's, up to date; answers the names of what was applied.
 * Processes that start at once wait for each other. Throws `SettingError` with one sentence when a migration
 * failed earlier or now, or was edited after it had been applied.
 */
export async function migrateDatabase(url: string, folder = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'loopline migrate',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new SettingError(`The database does not answer: ${reasonOf(error)}.`)
  }
  try {
    await requireVersion(client)
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    return await migrateLocked(url, client, folder)
  } finally {
    await client.end()
  }
}

async function requireVersion(client: pg.Client) {
  const { rows } = await client.query<{ number: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
  )
  if (Number(rows[0]?.number) < oldestVersion) {
    throw new SettingError(
      `The database is PostgreSQL ${rows[0]?.name}; Loopline needs 15 or newer.`,
    )
  }
}

async function migrateLocked(url: string, client: pg.Client, folder: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 3, application_name: 'loopline migrate' })
  pool.on('error', () => undefined)
  pool.on('connect', (connected) => connected.on('error', () => undefined))
  try {
    // Nothing to do is the usual case, and the engine takes a second to load.
    const migrations = await readMigrations(folder)
    const applied = (await isUpToDate(client, migrations))
      ? []
      : await applyMigrations(pool, folder, migrations)
    await runJobMigrations({ pgPool: pool })
    return applied
  } finally {
    await pool.end()
  }
}

type Migration = { name: string; sql: string }

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
    })),
  )
}

async function isUpToDate(client: pg.Client, migrations: Migration[]): Promise<boolean> {
  const known = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  )
  if (!known.rows[0]?.there) return false
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return (
    rows.length === migrations.length &&
    migrations.every(({ name, sql }, index) => {
      const row = rows[index]
      const checksum = createHash('sha256').update(sql).digest('hex')
      return row?.name === name && row.finished && row.checksum === checksum
    })
  )
}

async function applyMigrations(
  pool: pg.Pool,
  folder: string,
  migrations: Migration[],
): Promise<string[]> {
  const adapter = new WholeScripts(pool)
  const engine = await loadEngine(adapter)
  try {
    const migrationsList = {
      baseDir: folder,
      lockfile: {
        path: 'migration_lock.toml',
        content: await readFile(join(folder, 'migration_lock.toml'), 'utf8'),
      },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
      })),
    }
    const state = await engine.diagnoseMigrationHistory({
      migrationsList,
      filters,
      optInToShadowDatabase: false,
    })
    refuseBrokenHistory(state)
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
  } catch (error) {
    if (error instanceof SettingError) throw error
    throw new SettingError(sentenceAbout(error, adapter.failure, migrations))
  }
}

function refuseBrokenHistory(state: {
  failedMigrationNames: string[]
  editedMigrationNames: string[]
}) {
  const [failed] = state.failedMigrationNames
  if (failed) {
    throw new SettingError(
      `Migration ${failed} failed on this database earlier: restore the backup that was made before it, or repair it and mark it with "prisma migrate resolve".`,
    )
  }
  const [edited] = state.editedMigrationNames
  if (edited) {
    throw new SettingError(
      `Migration ${edited} was changed after this database had applied it: take the file from the release that you run.`,
    )
  }
}

function sentenceAbout(
  error: unknown,
  failure: WholeScripts['failure'],
  migrations: Migration[],
): string {
  const failed = migrations.find(({ sql }) => sql === failure?.script)
  return failed && failure
    ? `Migration ${failed.name} failed and was taken back: ${failure.reason}.`
    : `The database could not be migrated: ${reasonOf(error)}.`
}

function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  return (said.trim().split('\n')[0] ?? '').replace(/\.$/, '')
}

/** The adapter cuts scripts at every semicolon, inside functions too. Sent whole, a script is one transaction. */
class WholeScripts extends PrismaPg {
  /** What the server said about the script that failed; the engine passes on only that something did. */
  failure: { script: string; reason: string } | null = null

  constructor(private readonly pool: pg.Pool) {
    super(pool)
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      try {
        await this.pool.query(script)
      } catch (error) {
        this.failure = { script, reason: reasonOf(error) }
        throw error
      }
    }
    return adapter
  }
}

let bindings: ReturnType<typeof loadBindings> | undefined

/** Prisma's schema engine as WebAssembly: the same engine as its command line's, and nothing to download. */
async function loadEngine(adapter: WholeScripts) {
  // Once per process: the bindings belong to one instance, and a second one would pull it from under the first.
  bindings ??= loadBindings()
  const { SchemaEngine } = await bindings
  const schema = await readFile(resolve(import.meta.dirname, '../../prisma/schema.prisma'), 'utf8')
  return SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
}

async function loadBindings() {
  const engineFile = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const loaded = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const imports = new Map(Object.entries(loaded))
  const { instance } = await WebAssembly.instantiate(await readFile(engineFile), {
    './schema_engine_bg.js': Object.fromEntries(imports),
  })
  loaded.__wbg_set_wasm(instance.exports)
  if (typeof instance.exports.__wbindgen_start === 'function') instance.exports.__wbindgen_start()
  return loaded
}
