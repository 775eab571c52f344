import { measureAll, reportPages } from '@/bench/company/measure-pages'
import { openCompany, serve } from '@/bench/company/served'
import { staffPages } from '@/bench/company/staff-pages'

/** The staff's pages with a thousand applications under way and as many closed ones, on the production build. */
export async function bench(): Promise<void> {
  const served = await serve(await openCompany('pages', { applications: 2000, active: 1000 }))
  try {
    const figures = await measureAll(served, await staffPages())
    reportPages('pages', figures, served)
  } finally {
    await served.stop()
  }
}
