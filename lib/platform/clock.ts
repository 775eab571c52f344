import { z } from 'zod'
import { database, type Reader } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'

const setting = 'clock'
const stored = z.object({ offsetMilliseconds: z.number() })

/**
 * The product's now. Where the clock may be moved (demo, development, tests) its offset lives in the database,
 * so that every process and every transaction reads the same time; elsewhere it is the machine's.
 */
export async function readClock(reader: Reader = database()): Promise<Date> {
  if (!environment().adjustableClock) return new Date()
  return new Date(Date.now() + (await readOffset(reader)))
}

/**
 * The machine's own time, wherever the product's clock stands. For sign-in alone: browsers drop cookies by it, and
 * next-auth compares with it.
 */
export function readMachineTime(): Date {
  return new Date()
}

/** Milliseconds of this process that only grow: for how long work has taken, never for when something was. */
export function readStopwatch(): number {
  return performance.now()
}

/** Moves the clock by so many milliseconds and answers its new time. Throws where it may not be moved. */
export async function moveClock(byMilliseconds: number): Promise<Date> {
  requireAdjustable()
  // One statement, so that two moves at once add up.
  await database().$executeRaw`
    INSERT INTO settings (key, value)
    VALUES (${setting}, jsonb_build_object('offsetMilliseconds', ${byMilliseconds}::float8))
    ON CONFLICT (key) DO UPDATE SET value = jsonb_build_object('offsetMilliseconds',
      (settings.value->>'offsetMilliseconds')::float8 + ${byMilliseconds}::float8)`
  return readClock()
}

/** Sets how far the clock is from the machine's. */
export async function setClockOffset(offsetMilliseconds: number): Promise<Date> {
  requireAdjustable()
  const value = { offsetMilliseconds }
  await database().setting.upsert({
    where: { key: setting },
    create: { key: setting, value },
    update: { value },
  })
  return new Date(Date.now() + offsetMilliseconds)
}

async function readOffset(reader: Reader): Promise<number> {
  const row = await reader.setting.findUnique({ where: { key: setting } })
  return stored.safeParse(row?.value).data?.offsetMilliseconds ?? 0
}

function requireAdjustable() {
  if (!environment().adjustableClock)
    throw new Error('the clock of this installation cannot be moved')
}
