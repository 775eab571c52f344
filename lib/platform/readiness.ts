import { pool } from '@/lib/platform/database'
import { isDraining } from '@/lib/platform/draining'

export type Readiness =
  | { ready: true }
  | { ready: false; why: 'draining' | 'database-does-not-answer' }

const patienceMilliseconds = 2_000

/** Whether requests should be sent here. */
export async function readReadiness(): Promise<Readiness> {
  if (isDraining()) return { ready: false, why: 'draining' }
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((late) => {
    timer = setTimeout(() => late(false), patienceMilliseconds)
  })
  const answered = pool()
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    )
  const ready = await Promise.race([answered, tooLate])
  clearTimeout(timer)
  return ready ? { ready } : { ready: false, why: 'database-does-not-answer' }
}
