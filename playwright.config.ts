import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '@/scripts/find-browser'

const specs = readdirSync(join(import.meta.dirname, 'e2e'))
  .filter((file) => file.endsWith('.spec.ts'))
  .sort()
const asRoot = process.getuid?.() === 0

export default defineConfig<{ begins: 'company' | 'demo' | 'empty' }>({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/build-once.ts',
  // Each worker has a server and a database of its own; two cores carry two of these.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Without a film of every page: the snapshots of its document tell as much.
    trace: { mode: 'retain-on-failure', screenshots: false },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        // The product calls nobody: whatever it should try fails here.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
  // A project for each file: a worker ends with its project, so that no file meets what another left behind.
  projects: specs.map((file) => ({
    name: file.replace('.spec.ts', ''),
    testMatch: `**/${file}`,
    ...(file.startsWith('demo') ? { use: { begins: 'demo' as const } } : {}),
  })),
})
