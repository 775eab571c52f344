import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { buildState } from '@/scripts/build-stamp'

const root = resolve(import.meta.dirname, '../..')

/** Playwright's global setup: the tests run against a production build of the sources as they are. */
export default function buildOnce(): void {
  if (buildState() === 'current') return
  console.log('Building the pages for the browser tests:')
  const args = ['--import', 'tsx', resolve(root, 'scripts/build.ts')]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The browser tests need a build, and it failed.')
}
