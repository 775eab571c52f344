import { defineConfig } from '@playwright/test'
import { findBrowser } from '@/scripts/find-browser'

const asRoot = process.getuid?.() === 0

export default defineConfig<{ begins: 'company' | 'demo' | 'empty' }>({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/build-once.ts',
  // Each worker has a server and a database of its own; two cores carry one of these well.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
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
  projects: [
    { name: 'company', testIgnore: /demo.*\.spec\.ts/ },
    { name: 'demo', testMatch: /demo.*\.spec\.ts/, use: { begins: 'demo' } },
  ],
})
