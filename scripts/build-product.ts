import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { onDrain } from '@/lib/platform/draining'
import { SettingError } from '@/lib/platform/environment'
import { clearStamp, sourceHash, stampBuild } from '@/scripts/build-stamp'

/** Generates the database client, builds the pages, and notes which sources they were made of. */
export async function buildProduct(): Promise<void> {
  await runNode(
    [...process.execArgv, resolve(import.meta.dirname, 'generate.ts')],
    'The database client could not be generated.',
  )
  const hash = sourceHash()
  clearStamp()
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  await runNode([next, 'build'], 'The build failed; the lines above say why.')
  stampBuild(hash)
}

async function runNode(args: string[], complaint: string): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: resolve(import.meta.dirname, '..'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // Pages are rendered per request, so no secret ends in the build; reading one must not fail it either.
      LOOPLINE_SECRET:
        process.env.LOOPLINE_SECRET || 'a-secret-for-the-build-that-nothing-is-signed-with',
    },
  })
  const forget = onDrain(() => child.kill())
  const [code] = await once(child, 'exit')
  forget()
  if (code !== 0) throw new SettingError(complaint)
}
