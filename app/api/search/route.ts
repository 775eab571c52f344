import { z } from 'zod'
import { boardWish, type PaletteItem } from '@/app/(staff)/palette/palette-items'
import { findStaff } from '@/app/session'
import { sayStatus } from '@/app/words/acts'
import { sayJobStatus } from '@/app/words/jobs'
import { type Found, findAgain, searchEverything } from '@/lib/people/data/search'

const recent = z.array(z.string().regex(/^(application|job) [0-9a-f-]{36}$/)).max(20)

/** What a few letters mean to whoever asks; with `recent`, what they looked at lately, as it is now. */
export async function GET(request: Request) {
  const scope = await findStaff()
  if (!scope) return new Response(null, { status: 401 })
  const { searchParams } = new URL(request.url)
  const lately = recent.safeParse(searchParams.getAll('recent'))
  if (!lately.success) return new Response(null, { status: 400 })
  const items =
    lately.data.length > 0
      ? latelyItems(await findAgain(scope, idsOf(lately.data)), lately.data)
      : searchItems(await searchWords(scope, searchParams.get('q') ?? ''))
  return Response.json({ items }, { headers: { 'cache-control': 'no-store' } })
}

async function searchWords(scope: Parameters<typeof searchEverything>[0], typed: string) {
  const board = boardWish(typed)
  const found = await searchEverything(scope, board ?? typed)
  return { found, boardsAlone: board !== null }
}

function searchItems({ found, boardsAlone }: Awaited<ReturnType<typeof searchWords>>) {
  if (boardsAlone) return found.jobs.map(boardItem)
  return [
    ...found.applications.map((one) => applicationItem(one, 'Candidates')),
    ...found.jobs.flatMap((job) => [jobItem(job, 'Jobs'), boardItem(job)]),
    ...found.people.map(
      ({ personId, name, email }): PaletteItem => ({
        key: `person ${personId}`,
        group: 'Colleagues',
        label: name,
        detail: email ?? undefined,
        does: { kind: 'go', href: `/people/${personId}` },
      }),
    ),
  ]
}

function latelyItems({ applications, jobs }: Pick<Found, 'applications' | 'jobs'>, keys: string[]) {
  return [
    ...applications.map((one) => applicationItem(one, 'Lately')),
    ...jobs.map((one) => jobItem(one, 'Lately')),
  ].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
}

function idsOf(keys: string[]) {
  const of = (kind: string) =>
    keys.flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []))
  return { applications: of('application'), jobs: of('job') }
}

function applicationItem(
  { applicationId, name, job, status, stage, mine }: Found['applications'][number],
  group: 'Candidates' | 'Lately',
): PaletteItem {
  const where = status === 'active' && stage ? stage : sayStatus(status)
  return {
    key: `application ${applicationId}`,
    group,
    label: name,
    detail: `${job} · ${where}${mine ? ' · yours' : ''}`,
    does: { kind: 'go', href: `/applications/${applicationId}` },
  }
}

function jobItem(job: Found['jobs'][number], group: 'Jobs' | 'Lately'): PaletteItem {
  const { jobId, title } = job
  return {
    key: `job ${jobId}`,
    group,
    label: title,
    detail: `Job · ${sayJobStatus(job)}`,
    does: { kind: 'go', href: `/jobs/${jobId}` },
  }
}

function boardItem({ jobId, title }: Found['jobs'][number]): PaletteItem {
  return {
    key: `board ${jobId}`,
    group: 'Jobs',
    label: `Board of ${title}`,
    does: { kind: 'go', href: `/board?job=${jobId}` },
  }
}
