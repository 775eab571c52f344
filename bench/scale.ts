import { measureAll, reportPages } from '@/bench/company/measure-pages'
import { openCompany, serve } from '@/bench/company/served'
import { staffPages } from '@/bench/company/staff-pages'
import { listViolationsOf } from '@/lib/pipeline/data/violations'
import { database } from '@/lib/platform/database'

const sampled = 200

/** The same with a hundred thousand applications and two million events, of which a sample is told again. */
export async function bench(): Promise<void> {
  const folder = await openCompany('scale', { applications: 100_000, active: 1000 })
  await verifySample()
  const served = await serve(folder)
  try {
    const figures = await measureAll(served, await staffPages())
    reportPages('scale', figures, served)
  } finally {
    await served.stop()
  }
}

/** Rows that no history could have made would measure something else. */
async function verifySample(): Promise<void> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM applications ORDER BY md5(id::text) LIMIT ${sampled}`
  const found = await listViolationsOf(
    database(),
    rows.map(({ id }) => id),
  )
  if (found.length > 0) throw new Error(found.join('\n'))
  process.stdout.write(`${sampled} applications are what their logs tell\n`)
}
