import type { Page } from '@/bench/company/measure-pages'
import { database } from '@/lib/platform/database'

/** The pages on which recruiters live, with the addresses that they use most. */
export async function staffPages(): Promise<Page[]> {
  const firstByte = { budgetMs: 200, budgetOf: 'first byte' } as const
  const within = { budgetMs: 100, budgetOf: 'p95' } as const
  const [active, closed, job] = await Promise.all([
    database().application.findFirstOrThrow({
      where: { status: 'active', standing: { stepKind: 'interview-upcoming' } },
      select: { id: true },
    }),
    database().application.findFirstOrThrow({ where: { status: 'hired' }, select: { id: true } }),
    database().job.findFirstOrThrow({ select: { id: true } }),
  ])
  const page = (name: string, path: string, budget: Pick<Page, 'budgetMs' | 'budgetOf'>): Page => ({
    name,
    path,
    ...budget,
  })
  return [
    page('Today, mine', '/today', firstByte),
    page('Today, team', '/today/team', firstByte),
    page('review', '/review', firstByte),
    page('board', '/board', firstByte),
    page('board of a job', `/board?job=${job.id}`, firstByte),
    page('list, under way', '/candidates', within),
    page('list, everybody', '/candidates?status=all', within),
    page('list, everybody, by name', '/candidates?status=all&sort=name', within),
    page('list, everybody, page 40', '/candidates?status=all&page=40', within),
    page('list, one job, rejected', `/candidates?job=${job.id}&status=rejected`, within),
    page('list, late, by whom it waits', '/candidates?late=yes&sort=since', within),
    page('search, rare name', '/candidates?status=all&q=Wolfeschlegel', within),
    page('search, common name', '/candidates?status=all&q=Tanaka', within),
    page('search, nobody', '/candidates?status=all&q=Xylophonist', within),
    page('palette, a few letters', '/api/search?q=tanak', within),
    page('application, under way', `/applications/${active.id}`, within),
    page('application, hired', `/applications/${closed.id}`, within),
  ]
}
