import { findCompanyName } from '@/lib/people/data/company'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import type { PostingQuestion } from '@/lib/pipeline/posting-questions'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'
import { localDateAt } from '@/lib/time/zones'

const facts = {
  posting: true,
  bands: true,
  places: { include: { place: { select: { name: true, timeZone: true } } } },
} as const

/** The jobs that are open and listed, with what a stranger may know of them. */
export async function listPostings(reader: Reader = database()) {
  const [company, now, jobs] = await Promise.all([
    findCompanyName(reader),
    readClock(reader),
    reader.job.findMany({
      where: { status: 'open', listed: true, posting: { isNot: null } },
      include: facts,
      orderBy: { title: 'asc' },
    }),
  ])
  const postings = jobs.map((job) => toPosting(job, now)).filter(({ open }) => open)
  return { company: company ?? 'Our company', postings }
}

/**
 * One posting by its address, with the process in the candidate's words; null when it was never public.
 * `open` says whether somebody can apply now; not being listed alone does not close it.
 */
export async function findPosting(slug: string, reader: Reader = database()) {
  const job = await reader.job.findFirst({
    where: { posting: { slug }, status: { not: 'draft' } },
    include: facts,
  })
  if (!job) return null
  const [company, now, plan] = await Promise.all([
    findCompanyName(reader),
    readClock(reader),
    findPublishedPlan(reader, job.planId),
  ])
  const posting = toPosting(job, now)
  return {
    ...posting,
    open: posting.open && plan !== null,
    company: company ?? 'Our company',
    now,
    plan,
  }
}
export type PostingPage = NonNullable<Awaited<ReturnType<typeof findPosting>>>

type JobRow = Awaited<ReturnType<Reader['job']['findMany']>>[number] & {
  posting: { slug: string; summary: string; body: string; questions: unknown } | null
  bands: {
    level: string
    placeId: string | null
    currency: string
    minimum: number
    maximum: number
  }[]
  places: {
    placeId: string
    mode: string
    daysOnSite: number | null
    place: { name: string; timeZone: string }
  }[]
}

function toPosting(job: JobRow, now: Date) {
  const [first] = job.places
  const today = localDateAt(now, first?.place.timeZone ?? 'UTC')
  return {
    jobId: job.id,
    title: job.title,
    level: job.level,
    slug: job.posting?.slug ?? '',
    summary: job.posting?.summary ?? '',
    body: job.posting?.body ?? '',
    questions: (job.posting?.questions ?? []) as PostingQuestion[],
    closesOn: job.closesOn,
    open: job.status === 'open' && (job.closesOn === null || job.closesOn >= today),
    bands: job.bands,
    places: job.places.map(({ placeId, mode, daysOnSite, place }) => ({
      placeId,
      mode,
      daysOnSite,
      name: place.name,
      timeZone: place.timeZone,
    })),
  }
}
