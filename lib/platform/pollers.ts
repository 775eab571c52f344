import type { Pool, PoolClient } from 'pg'
import { log } from '@/lib/platform/log'

export type Poller = { name: string; everyMilliseconds: number; run: () => Promise<unknown> }

/**
 * Runs each poller again and again, in every process that works, and never two runs of one at a time: a session's
 * advisory lock says whose turn it is, and dies with its process. A run that fails is tried again at its next turn.
 */
export function startPollers(pollers: Poller[], pool: Pool): { stop: () => Promise<void> } {
  let stopped = false
  const timers = new Map<string, NodeJS.Timeout>()
  const runs = new Map<string, Promise<void>>()
  const troubles = new Map<string, string>()

  const turn = async (poller: Poller) => {
    try {
      await alone(pool, poller)
      if (troubles.delete(poller.name)) log.info('poller-recovered', { poller: poller.name })
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error)
      // Once per kind of trouble: a database that is down for an hour is one line.
      if (troubles.get(poller.name) !== trouble)
        log.error('poller-failed', { poller: poller.name, error })
      troubles.set(poller.name, trouble)
    }
    if (!stopped) schedule(poller)
  }
  const schedule = (poller: Poller) => {
    const timer = setTimeout(() => runs.set(poller.name, turn(poller)), poller.everyMilliseconds)
    timers.set(poller.name, timer)
  }
  for (const poller of pollers) runs.set(poller.name, turn(poller))

  return {
    stop: async () => {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(runs.values())
    },
  }
}

async function alone(pool: Pool, poller: Poller): Promise<void> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    if (!(await takeTurn(client, poller.name))) return
    try {
      await poller.run()
    } finally {
      await client.query(`SELECT pg_advisory_unlock(hashtext('poller'), hashtext($1))`, [
        poller.name,
      ])
    }
  } catch (error) {
    // A connection in doubt is thrown away, and its lock with it.
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    client.release(broken)
  }
}

async function takeTurn(client: PoolClient, name: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(
    `SELECT pg_try_advisory_lock(hashtext('poller'), hashtext($1)) AS mine`,
    [name],
  )
  return rows[0]?.mine ?? false
}
