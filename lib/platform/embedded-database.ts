import { readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import {
  addressOf,
  findFreePort,
  isPortFree,
  openServerFolder,
  readKeys,
  readOrNull,
  runProgram,
  type ServerFolder,
  writeKeys,
} from '@/lib/platform/embedded-folder'
import { SettingError } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'

/*
 * One PostgreSQL per data folder, however many processes use it. Each process keeps one connection with a shared
 * advisory lock; whoever leaves and then gets the exclusive one was the last, and stops the server. A process
 * that is killed loses its connection and thereby its share. The server runs apart from everybody's terminal,
 * so that Ctrl-C does not reach it, and lives on when its launcher is killed: the next one adopts it.
 */
const launcherLock = 7_206_115
const databaseName = 'loopline'
const startSeconds = 60

export type EmbeddedDatabase = { url: string; port: number; stop: () => Promise<void> }

/** Starts the server of this data folder, or joins the one that runs, and keeps it running until `stop`. */
export async function startEmbeddedDatabase(
  dataFolder: string,
  options: { settings?: string[] } = {},
): Promise<EmbeddedDatabase> {
  const folder = await openServerFolder(dataFolder, options.settings ?? [])
  let share = await joinServer(folder, null)
  const { port } = readKeys(folder)
  await createDatabase(share)
  let stopping = false
  let repair: Promise<void> = Promise.resolve()
  const watch = (client: pg.Client) => {
    client.once('end', () => {
      if (stopping) return
      repair = (async () => {
        log.warn('embedded-database-lost')
        while (!stopping) {
          try {
            share = await joinServer(folder, port)
            watch(share)
            log.info('embedded-database-back')
            return
          } catch {
            await pause(1_000)
          }
        }
      })()
    })
  }
  watch(share)
  return {
    url: addressOf(readKeys(folder), databaseName),
    port,
    stop: async () => {
      stopping = true
      await repair
      await leaveServer(folder, share)
    },
  }
}

/** Answers a connection that holds this process's share. Tries again when the server stops under our feet. */
async function joinServer(folder: ServerFolder, port: number | null): Promise<pg.Client> {
  const until = Date.now() + startSeconds * 1000
  let reason: unknown
  while (Date.now() < until) {
    try {
      await ensureRunning(folder, port)
      const client = await connect(folder)
      await client.query('SELECT pg_advisory_lock_shared($1)', [launcherLock])
      return client
    } catch (error) {
      if (error instanceof SettingError) throw error
      reason = error
      await pause(250)
    }
  }
  const said = reason instanceof Error ? reason.message : 'no reason given'
  throw new SettingError(
    `The embedded PostgreSQL does not start (its log is ${join(folder.data, 'server.log')}): ${said}`,
  )
}

async function connect(folder: ServerFolder): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: addressOf(readKeys(folder), 'postgres'),
    application_name: 'loopline launcher',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    if (realpathSync(rows[0]?.data_directory ?? '') !== folder.data)
      throw new Error('another server answers at this port')
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

async function ensureRunning(folder: ServerFolder, wantedPort: number | null): Promise<void> {
  const running = runningServer(folder.data)
  const keys = readKeys(folder)
  if (running) {
    if (running.port && running.port !== keys.port)
      writeKeys(folder, { ...keys, port: running.port })
    return
  }
  let port = wantedPort ?? keys.port
  if (!(await isPortFree(port))) {
    if (wantedPort) throw new Error(`port ${wantedPort} is taken`)
    port = await findFreePort()
  }
  if (port !== keys.port) writeKeys(folder, { ...keys, port })
  await runProgram(join(folder.programs, 'pg_ctl'), folder.user, [
    'start',
    '--wait',
    `--timeout=${startSeconds}`,
    '--silent',
    `--pgdata=${folder.data}`,
    `--log=${join(folder.data, 'server.log')}`,
    `--options=-p ${port}`,
  ])
}

/** Who wrote `postmaster.pid`, if they live and serve this folder; what a crash or another container left is removed. */
function runningServer(data: string): { pid: number; port: number | null } | null {
  const file = join(data, 'postmaster.pid')
  const lines = readOrNull(file)?.split('\n')
  const pid = Number(lines?.[0])
  if (!lines || !pid) return null
  if (!isAlive(pid)) return null
  if (process.platform === 'linux' && !servesFolder(pid, data)) {
    // The number belongs to somebody else by now, and PostgreSQL would refuse to start because of it.
    rmSync(file, { force: true })
    return null
  }
  return { pid, port: Number(lines[3]) || null }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function servesFolder(pid: number, data: string): boolean {
  // A dead server stays in the table while nobody reaps it, as in containers whose first process does not.
  if (/\) [ZX] /.test(readOrNull(`/proc/${pid}/stat`) ?? '')) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data
  } catch {
    // Not ours to look at: believe the file.
    return isAlive(pid)
  }
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
    databaseName,
  ])
  if (rowCount) return
  try {
    await client.query(`CREATE DATABASE ${databaseName}`)
  } catch (error) {
    // 42P04, 23505: another process made it at the same time.
    if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? '')))
      throw error
  }
}

async function leaveServer(folder: ServerFolder, share: pg.Client): Promise<void> {
  let last = false
  try {
    await share.query('SELECT pg_advisory_unlock_shared($1)', [launcherLock])
    const { rows } = await share.query<{ last: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS last',
      [launcherLock],
    )
    last = rows[0]?.last ?? false
  } catch {
    return
  }
  if (last) await runProgram(join(folder.programs, 'pg_ctl'), folder.user, stopArguments(folder))
  await share.end().catch(() => undefined)
}

function stopArguments(folder: ServerFolder): string[] {
  return ['stop', '--wait', '--timeout=60', '--silent', '--mode=fast', `--pgdata=${folder.data}`]
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
