import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '@/lib/platform/embedded-database'
import { migrateDatabase } from '@/lib/platform/migrations'

export type TestServer = { serverUrl: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/**
 * One PostgreSQL for the whole run, with one migrated template that every test file copies (75 ms). The server
 * is the embedded one in a temporary folder, or TEST_DATABASE_URL's, whose user must be allowed to make databases.
 */
export default async function setup(project: Pick<TestProject, 'provide'>) {
  const { serverUrl, stop } = await openServer(process.env.TEST_DATABASE_URL)
  const template = `loopline_template_${randomBytes(4).toString('hex')}`
  try {
    await withServer(serverUrl, (client) => client.query(`CREATE DATABASE ${template}`))
    await migrateDatabase(databaseOn(serverUrl, template))
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('testServer', { serverUrl, template })
  return async () => {
    await withServer(serverUrl, (client) => client.query(`DROP DATABASE ${template} WITH (FORCE)`))
    await stop()
  }
}

async function openServer(given: string | undefined) {
  if (given) return { serverUrl: given, stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'loopline-test-'))
  // The server runs as another user when the tests run as root.
  chmodSync(folder, 0o755)
  const server = await startEmbeddedDatabase(folder, {
    settings: [
      'fsync = off',
      'synchronous_commit = off',
      'full_page_writes = off',
      'max_connections = 200',
    ],
  })
  const stop = async () => {
    const home = dirname(realpathSync(join(folder, 'postgres')))
    await server.stop()
    for (const path of [home, folder]) rmSync(path, { recursive: true, force: true })
  }
  return { serverUrl: server.url, stop }
}

export function databaseOn(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

export async function withServer(
  serverUrl: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
