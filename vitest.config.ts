import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }
const generated = ['**/node_modules/**', '**/.next/**', 'e2e/**']

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'rules',
          include: ['{lib,app,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: [...generated, '**/*.db.test.ts'],
          env: { TZ: process.env.TZ ?? 'UTC' },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['{lib,app,scripts,bench}/**/*.db.test.ts'],
          exclude: generated,
          globalSetup: ['lib/platform/test-database-setup.ts'],
          // Two workers: a race test wants the machine's other core for the server.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          env: { TZ: 'UTC' },
        },
      },
    ],
  },
})
