import { afterEach, describe, expect, test, vi } from 'vitest'
import { appendEvents } from '@/lib/pipeline/commands/append-events'
import { database, inTransaction, pool } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import {
  announceChange,
  closeLive,
  type LiveChange,
  lingerMilliseconds,
  readLivePosition,
  subscribe,
  whenListening,
} from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await closeLive()
})

const soon = { timeout: 8_000, interval: 20 }

async function listen(): Promise<{ heard: LiveChange[]; stop: () => void }> {
  const heard: LiveChange[] = []
  const stop = subscribe((change) => heard.push(change))
  await vi.waitFor(async () => {
    await inTransaction((tx) => announceChange(tx, { stream: 'clock', id: 'are-you-there' }))
    expect(heard.length).toBeGreaterThan(0)
  }, soon)
  await new Promise((done) => setTimeout(done, 100))
  heard.length = 0
  return { heard, stop }
}

describe('a change', () => {
  test('is heard once it is committed, and not before', async () => {
    const { heard, stop } = await listen()
    const change = { stream: 'application', id: 'a1' }
    await inTransaction(async (tx) => {
      await announceChange(tx, change)
      await new Promise((done) => setTimeout(done, 100))
      expect(heard).toEqual([])
    })
    await vi.waitFor(() => expect(heard).toEqual([{ ...change, position: 0 }]), soon)
    await inTransaction(async (tx) => {
      await announceChange(tx, change)
      throw new Error('taken back')
    }).catch(() => undefined)
    await new Promise((done) => setTimeout(done, 100))
    expect(heard).toEqual([{ ...change, position: 0 }])
    stop()
  })

  test('that may have been missed while the connection was lost is announced as everything', async () => {
    const { heard, stop } = await listen()
    await pool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'loopline live' AND datname = current_database()`,
    )
    await vi.waitFor(() => expect(heard).toMatchObject([{ stream: 'everything' }]), soon)
    await inTransaction((tx) => announceChange(tx, { stream: 'job', id: 'j1' }))
    await vi.waitFor(
      () => expect(heard).toContainEqual({ stream: 'job', id: 'j1', position: 0 }),
      soon,
    )
    stop()
  })

  test('says how far the log reaches with it, so that a page can tell what it has seen', async () => {
    const { heard, stop } = await listen()
    await whenListening()
    const before = await readLivePosition(database())
    await inTransaction(async (tx) => {
      await appendEvents(tx, {
        stream: 'settings',
        streamId: newId(),
        firstSeq: 1,
        actor: { kind: 'system' },
        at: new Date(),
        events: [{ type: 'settings.changed' }, { type: 'settings.changed' }],
      })
      await announceChange(tx, { stream: 'settings', id: 's1' })
    })
    const after = await readLivePosition(database())
    expect(after).toBeGreaterThan(before)
    await vi.waitFor(() => expect(heard).toMatchObject([{ id: 's1', position: after }]), soon)
    stop()
  })

  test('is not heard by who stopped listening', async () => {
    const { heard, stop } = await listen()
    stop()
    await inTransaction((tx) => announceChange(tx, { stream: 'job', id: 'j2' }))
    await new Promise((done) => setTimeout(done, 150))
    expect(heard).toEqual([])
  })
})

describe('the connection', () => {
  const connections = async () => {
    const { rows } = await pool().query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
        WHERE application_name = 'loopline live' AND datname = current_database()`,
    )
    return rows.map(({ pid }) => pid)
  }

  test('is kept for a while when nobody listens, so that who looks away and back has the same one', async () => {
    const { stop } = await listen()
    const before = await connections()
    expect(before).toHaveLength(1)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    stop()
    vi.advanceTimersByTime(lingerMilliseconds - 1)
    const heard: LiveChange[] = []
    const stopAgain = subscribe((change) => heard.push(change))
    vi.advanceTimersByTime(lingerMilliseconds)
    vi.useRealTimers()
    await inTransaction((tx) => announceChange(tx, { stream: 'job', id: 'j3' }))
    await vi.waitFor(() => expect(heard).toMatchObject([{ id: 'j3' }]), soon)
    expect(await connections()).toEqual(before)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    stopAgain()
    vi.advanceTimersByTime(lingerMilliseconds)
    vi.useRealTimers()
    await vi.waitFor(async () => expect(await connections()).toEqual([]), soon)
  })

  test('that is given up while it is being made is no failure', async () => {
    const warned = vi.spyOn(log, 'warn')
    // Whether it is still dialling, knows the server already or has just begun to listen.
    for (let turns = 0; turns < 40; turns += 2) {
      const stop = subscribe(() => undefined)
      const making = whenListening()
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate)
      stop()
      await closeLive()
      await making
    }
    await vi.waitFor(async () => expect(await connections()).toEqual([]), soon)
    expect(warned).not.toHaveBeenCalled()
  })
})
