import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  canReach,
  findInstalledServer,
  findServerUser,
  reachableServer,
  type ServerUser,
} from '@/lib/platform/embedded-binaries'
import { SettingError } from '@/lib/platform/environment'

/** Where the embedded PostgreSQL lives: its data, its programs, and who runs them. */
export type ServerFolder = { data: string; programs: string; user: ServerUser }
export type Keys = { password: string; port: number }

/** Kept inside the server's own folder, which is closed to others, so that both come to be in one rename. */
const keysFile = 'loopline.json'
const superuser = 'loopline'

/** Finds the folder, and fills it the first time. Safe when several processes do so at once: one fills it, all use it. */
export async function openServerFolder(
  dataFolder: string,
  settings: string[],
): Promise<ServerFolder> {
  mkdirSync(dataFolder, { recursive: true })
  const user = findServerUser()
  const data = placeFor(dataFolder, user)
  const installed = await findInstalledServer()
  const folder = {
    data,
    user,
    programs: join(reachableServer(installed, user, dirname(data)), 'bin'),
  }
  const written = readOrNull(join(data, 'PG_VERSION'))?.trim()
  if (!written) await fill(folder, settings)
  else if (written !== installed.version.split('.')[0]) {
    throw new SettingError(
      `The data in ${data} were written by PostgreSQL ${written} and this release brings ${installed.version}: move them with pg_dump, or start the release that wrote them.`,
    )
  }
  return folder
}

/** `postgres` in the data folder; a link to a folder elsewhere when root keeps the data folder closed to others. */
function placeFor(dataFolder: string, user: ServerUser): string {
  const usual = join(dataFolder, 'postgres')
  const known = realOrNull(usual)
  if (known) return known
  if (canReach(dataFolder, user)) return join(realpathSync(dataFolder), 'postgres')
  const shelter = join('/var/lib', `loopline-${randomBytes(6).toString('hex')}`)
  mkdirSync(join(shelter, 'postgres'), { recursive: true, mode: 0o755 })
  try {
    symlinkSync(join(shelter, 'postgres'), usual)
  } catch {
    rmSync(shelter, { recursive: true, force: true })
  }
  return realpathSync(usual)
}

async function fill({ data, programs, user }: ServerFolder, settings: string[]): Promise<void> {
  const draft = `${data}.${randomBytes(4).toString('hex')}`
  const keys: Keys = { password: randomBytes(24).toString('base64url'), port: await findFreePort() }
  const away = mkdtempSync(join(tmpdir(), 'loopline-'))
  const passwordFile = join(away, 'password')
  mkdirSync(draft, { mode: 0o700 })
  try {
    writeFileSync(passwordFile, `${keys.password}\n`, { mode: 0o600 })
    for (const path of [away, passwordFile, draft]) own(path, user)
    await runProgram(join(programs, 'initdb'), user, [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ])
    writeFileSync(
      join(draft, 'postgresql.conf'),
      `${[...serverSettings, ...settings].join('\n')}\n`,
      { flag: 'a' },
    )
    writeKeys({ data: draft, user }, keys)
  } finally {
    rmSync(away, { recursive: true, force: true })
  }
  try {
    renameSync(draft, data)
  } catch {
    // Another process filled it first; a folder that is not empty is never replaced.
    rmSync(draft, { recursive: true, force: true })
  }
}

const serverSettings = [
  "listen_addresses = '127.0.0.1'",
  // A socket's path may be 107 characters long and data folders are longer; loopback serves as well.
  "unix_socket_directories = ''",
  "timezone = 'UTC'",
  "log_timezone = 'UTC'",
  // Rows and statements hold personal data, which no log may.
  "log_error_verbosity = 'terse'",
  "log_min_error_statement = 'panic'",
]

export function readKeys({ data }: Pick<ServerFolder, 'data'>): Keys {
  return JSON.parse(readFileSync(join(data, keysFile), 'utf8')) as Keys
}

export function writeKeys({ data, user }: Pick<ServerFolder, 'data' | 'user'>, keys: Keys): void {
  const draft = join(data, `${keysFile}.${randomBytes(4).toString('hex')}`)
  writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 })
  chmodSync(draft, 0o600)
  own(draft, user)
  renameSync(draft, join(data, keysFile))
}

export function addressOf({ password, port }: Keys, name: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`
}

/** Runs one of PostgreSQL's programs to its end; throws with what it said. */
export function runProgram(program: string, user: ServerUser, args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => (said += String(part)))
    child.on('error', failed)
    child.on('exit', (code) =>
      code === 0 ? done() : failed(new Error(`${program} failed: ${said.trim()}`)),
    )
  })
}

export function findFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
    server.on('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
    server.on('error', () => answer(false))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)))
  })
}

function own(path: string, user: ServerUser) {
  if (user) chownSync(path, user.uid, user.gid)
}

export function realOrNull(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

export function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
