import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }
const generated = ['**/node_modules/**', '**/.next/**', 'e2e/**']
const rules = {
  include: ['{lib,app,scripts,bench}/**/*.test.{ts,tsx}'],
  exclude: [...generated, '**/*.db.test.ts'],
  setupFiles: ['scripts/test-seed.ts'],
  maxWorkers: 2,
  // A patience, not a measure: a machine that is busy with something else must not fail a rule.
  testTimeout: 60_000,
}

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { resolve: { alias }, test: { ...rules, name: 'rules', env: { TZ: 'UTC' } } },
      {
        // The same again where the clock stands at half past and changes: no rule may lean on the machine's zone.
        resolve: { alias },
        test: {
          ...rules,
          name: 'rules-far-away',
          exclude: [...rules.exclude, 'lib/architecture*.test.ts'],
          // Fewer of the random walks: where the machine stands is looked for by every other rule too.
          env: { TZ: 'America/St_Johns', LOOPLINE_WALKS: process.env.LOOPLINE_WALKS ?? '300' },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['{lib,app,scripts,bench}/**/*.db.test.ts'],
          exclude: generated,
          setupFiles: ['scripts/test-seed.ts'],
          globalSetup: ['lib/platform/test-database-setup.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          env: { TZ: 'America/St_Johns' },
        },
      },
    ],
  },
})
