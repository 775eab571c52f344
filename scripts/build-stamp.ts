import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '..')
const stampFile = join(project, '.next', 'loopline-sources')
const sources = [
  'app',
  'lib',
  'public',
  'prisma/schema.prisma',
  'package-lock.json',
  'next.config.js',
  'tsconfig.json',
  'postcss.config.mjs',
]
const notBuilt = /\.test\.tsx?$|\/lib\/platform\/prisma\//

export type BuildState = 'missing' | 'stale' | 'current'

/** Whether the build there is was made of the sources there are. By content: a clone's times mean nothing. */
export function buildState(): BuildState {
  if (!existsSync(join(project, '.next', 'BUILD_ID')) || !existsSync(stampFile)) return 'missing'
  return readFileSync(stampFile, 'utf8') === sourceHash() ? 'current' : 'stale'
}

/** A build that is interrupted must not pass for one of these sources. */
export function clearStamp(): void {
  rmSync(stampFile, { force: true })
}

export function stampBuild(hash: string): void {
  writeFileSync(stampFile, hash)
}

export function sourceHash(): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap((source) => listFiles(join(project, source))).sort()) {
    if (notBuilt.test(file)) continue
    hash.update(relative(project, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
