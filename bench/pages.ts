import { measurePage, reportPages } from '@/bench/company/measure-pages'
import { openCompany, serve } from '@/bench/company/served'
import { staffPages } from '@/bench/company/staff-pages'

/** The staff's pages with a thousand applications under way and as many closed ones, on the production build. */
export async function bench(): Promise<void> {
  const served = await serve(await openCompany('pages', { applications: 2000, active: 1000 }))
  try {
    const figures = []
    for (const page of await staffPages()) {
      figures.push(await measurePage(served, page, { runs: 60, warmUp: 8 }))
    }
    reportPages('pages', figures, served)
  } finally {
    await served.stop()
  }
}
