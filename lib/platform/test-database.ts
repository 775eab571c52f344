import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase, useDatabase } from '@/lib/platform/database'
import { databaseOn, withServer } from '@/lib/platform/test-database-setup'

/**
 * Call it once at the top of an `x.db.test.ts`: the file gets a migrated, empty database of its own on a real
 * PostgreSQL, `database()`, `pool()` and `inTransaction()` talk to it, and it is dropped afterwards.
 * The clock may be moved. Answers how to reach the database from elsewhere, once the tests run.
 */
export function testDatabase(): { url: () => string } {
  const { serverUrl, template } = inject('testServer')
  const name = `loopline_test_${randomBytes(6).toString('hex')}`
  const url = databaseOn(serverUrl, name)
  process.env.LOOPLINE_SECRET ??= 'the-secret-of-the-tests-0123456789abcdef'
  process.env.LOOPLINE_DATA ??= join(tmpdir(), 'loopline-test-data')
  process.env.LOOPLINE_CLOCK ??= 'adjustable'

  beforeAll(async () => {
    await withServer(serverUrl, (client) => copyTemplate(client, name, template))
    useDatabase(url)
  })
  afterAll(async () => {
    await closeDatabase()
    await withServer(serverUrl, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    )
  })
  return { url: () => url }
}

/** 55006: the template is being copied or looked at by another test file; a moment later it is not. */
async function copyTemplate(
  client: { query: (sql: string) => Promise<unknown> },
  name: string,
  template: string,
) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === '55006'
      if (!busy || attempt === 50) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}
