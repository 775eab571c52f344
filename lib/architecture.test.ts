import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { topLevel } from '@/lib/architecture-places'
import { findOffences } from '@/lib/architecture-rules'

const root = join(import.meta.dirname, '..')
const sourceFolders = ['app', 'bench', 'e2e', 'lib', 'prisma', 'scripts']
/** What tools leave behind; git ignores all of it. */
const generated =
  /^(\.git|node_modules|\.next|data|coverage|test-results|playwright-report|next-env\.d\.ts|\.env(\..+)?|.+\.(log|tsbuildinfo))$/

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (path === 'lib/platform/prisma') continue
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (/\.(tsx?|sql|prisma)$/.test(entry.name)) yield path
  }
}

describe('the house', () => {
  test('stands: every file knows only what its place allows', () => {
    const present = new Set(readdirSync(root))
    const paths = sourceFolders
      .filter((folder) => present.has(folder))
      .flatMap((folder) => [...filesBelow(folder)])
    expect(paths.length).toBeGreaterThan(50)
    const offences = paths.flatMap((path) =>
      findOffences({ path, text: readFileSync(join(root, path), 'utf8') }),
    )
    expect(offences.join('\n')).toBe('')
  }, 60_000)

  test('has a top level that a newcomer can read at a glance', () => {
    const strangers = readdirSync(root).filter(
      (name) => !topLevel.has(name) && !generated.test(name),
    )
    expect(strangers).toEqual([])
  })
})
