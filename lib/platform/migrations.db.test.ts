import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pool } from '@/lib/platform/database'
import { migrateDatabase } from '@/lib/platform/migrations'
import { testDatabase } from '@/lib/platform/test-database'

const { url } = testDatabase()

function folderWith(migrations: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'loopline-migrations-'))
  cpSync(resolve('prisma/migrations'), folder, { recursive: true })
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'migration.sql'), sql)
  }
  return folder
}

const second = { '0002_second': 'CREATE TABLE second (id int);' }

describe('migrating', () => {
  test('applies nothing to a database that is up to date', async () => {
    expect(await migrateDatabase(url())).toEqual([])
  })

  test('applies what is new once, though two processes start at the same time', async () => {
    const folder = folderWith(second)
    const applied = await Promise.all([
      migrateDatabase(url(), folder),
      migrateDatabase(url(), folder),
    ])
    expect(applied.flat()).toEqual(['0002_second'])
  })

  test('refuses in one sentence when a migration was edited after it had been applied', async () => {
    const folder = folderWith({ '0002_second': 'CREATE TABLE second (id bigint);' })
    await expect(migrateDatabase(url(), folder)).rejects.toThrow(
      /^Migration 0002_second was changed .*\.$/,
    )
  })

  test('takes a failing migration back whole, and says which and why, then and later', async () => {
    const folder = folderWith({
      ...second,
      '0003_third': 'CREATE TABLE third (id int); SELECT 1/0;',
    })
    await expect(migrateDatabase(url(), folder)).rejects.toThrow(
      /^Migration 0003_third failed and was taken back: .*division by zero.*\.$/,
    )
    const { rows } = await pool().query(`SELECT to_regclass('third') IS NULL AS gone`)
    expect(rows[0].gone).toBe(true)
    await expect(migrateDatabase(url(), folder)).rejects.toThrow(
      /^Migration 0003_third failed on this database earlier: .*\.$/,
    )
  })

  test('says in one sentence that the database does not answer', async () => {
    await expect(migrateDatabase('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(
      /^The database does not answer: .*\.$/,
    )
  })
})
