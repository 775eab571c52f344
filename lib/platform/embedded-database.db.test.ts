import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/lib/platform/embedded-database'

let folder = ''
let started: EmbeddedDatabase[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopline-embedded-'))
  chmodSync(folder, 0o755)
})

afterEach(async () => {
  for (const database of started) await database.stop()
  started = []
  const home = dirname(realpathSync(join(folder, 'postgres')))
  for (const path of [home, folder]) rmSync(path, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(folder, { settings: ['fsync = off'] })
  started.push(database)
  return database
}

async function stop(database: EmbeddedDatabase): Promise<void> {
  started = started.filter((one) => one !== database)
  await database.stop()
}

async function answers({ url }: EmbeddedDatabase): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const data = () => join(folder, 'postgres')
const serverPid = () => Number(readFileSync(join(data(), 'postmaster.pid'), 'utf8').split('\n')[0])

describe('the embedded database', { timeout: 60_000 }, () => {
  test('is stopped by the last process that uses it, whoever came first', async () => {
    const [first, second] = await Promise.all([start(), start()])
    expect(second.url).toBe(first.url)
    await stop(first)
    expect(await answers(second)).toBe(true)
    await stop(second)
    expect(await answers(second)).toBe(false)
    expect(existsSync(join(data(), 'postmaster.pid'))).toBe(false)
  })

  test('keeps its port and its password, readable by nobody else', async () => {
    const first = await start()
    await stop(first)
    expect((await start()).url).toBe(first.url)
    expect(statSync(join(data(), 'loopline.json')).mode & 0o077).toBe(0)
    const wrong = { ...first, url: first.url.replace(/:[^:@]+@/, ':guessed@') }
    expect(await answers(wrong)).toBe(false)
  })

  test('takes another port when somebody has taken its own', async () => {
    const first = await start()
    await stop(first)
    const intruder = createServer().listen(first.port, '127.0.0.1')
    const again = await start()
    expect(again.port).not.toBe(first.port)
    expect(await answers(again)).toBe(true)
    intruder.close()
  })

  test('is started again when it is killed, at the same address', async () => {
    const database = await start()
    process.kill(serverPid(), 'SIGKILL')
    await vi.waitFor(async () => expect(await answers(database)).toBe(true), {
      timeout: 20_000,
      interval: 200,
    })
  })

  test('starts though a crash left the number of a process that is somebody else by now', async () => {
    await stop(await start())
    writeFileSync(
      join(data(), 'postmaster.pid'),
      `${process.pid}\n${data()}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    )
    expect(await answers(await start())).toBe(true)
  })
})
