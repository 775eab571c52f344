import type { ApplicationStatus } from '@/lib/pipeline/application'
import { namesOf } from '@/lib/pipeline/data/application-page'
import { listHolders } from '@/lib/pipeline/data/deciders'
import { toStanding } from '@/lib/pipeline/data/standings'
import { type Holder, personsToName } from '@/lib/pipeline/deciding'
import type { ListSource } from '@/lib/pipeline/list-filter'
import type { Standing, Turn } from '@/lib/pipeline/standing'
import type { Step } from '@/lib/pipeline/step'
import type { Reader } from '@/lib/platform/database'

export type CandidateLine = {
  applicationId: string
  name: string
  email: string | null
  timeZone: string | null
  job: string
  status: ApplicationStatus
  stage: string
  step: Step
  turn: Turn
  /** See `cannotBookSince`. */
  nothingOpenAt: Date | null
  /** Whom it waits for, by name; empty for the candidate, the clock, nobody, and for more deciders than can be named. */
  waitsFor: string[]
  owner: string
  level: string | null
  place: string | null
  source: ListSource
  tags: string[]
  jobId: string
  receivedAt: Date
  /** A local date. */
  answerByDate: string
  nextInterview: NamedInterview | null
  /** Those that are booked after it. */
  laterInterviews: NamedInterview[]
}
export type NamedInterview = { name: string; startsAt: Date; interviewers: string[] }

/** These applications as lines of a list, in this order. A fixed number of queries. */
export async function readCandidateLines(
  reader: Reader,
  ids: string[],
  now: Date,
): Promise<CandidateLine[]> {
  const [found, holders] = await Promise.all([findListed(reader, ids), listHolders(reader)])
  const byId = new Map(found.map((row) => [row.id, row]))
  const rows = ids.flatMap((id) => byId.get(id) ?? [])
  const standings = new Map(
    rows.flatMap(({ id, standing }) => (standing ? [[id, toStanding(standing)] as const] : [])),
  )
  const waitsFor = new Map(
    rows.map((row) => [row.id, namedOn(row, standings.get(row.id), holders)]),
  )
  const [names, places] = await Promise.all([
    namesOf(reader, [
      ...[...waitsFor.values()].flat(),
      ...[...standings.values()].flatMap(({ interviews }) =>
        interviews.flatMap(({ personIds }) => personIds),
      ),
    ]),
    reader.place.findMany({ select: { id: true, name: true } }),
  ])
  return rows.flatMap((row) => {
    const standing = standings.get(row.id)
    if (!standing) return []
    const { step, turn, stageName, interviews, nothingOpenAt } = standing
    const [next = null, ...later] = interviews
      .filter(({ endsAt }) => endsAt > now)
      .map(({ name, startsAt, personIds }) => ({
        name,
        startsAt,
        interviewers: personIds.map((id) => names.get(id)?.name ?? ''),
      }))
    return [
      {
        applicationId: row.id,
        name: row.person.name,
        email: row.person.email,
        timeZone: row.person.timeZone,
        job: row.job.title,
        status: row.status as ApplicationStatus,
        stage: stageName,
        step,
        turn,
        nothingOpenAt,
        waitsFor: (waitsFor.get(row.id) ?? []).map((id) => names.get(id)?.name ?? ''),
        owner: row.owner.name,
        level: row.levelAssessed ?? row.levelAsked,
        place: places.find(({ id }) => id === row.placeAskedId)?.name ?? null,
        source: row.source as ListSource,
        tags: row.tags,
        jobId: row.jobId,
        receivedAt: row.receivedAt,
        answerByDate: row.answerByDate,
        nextInterview: next,
        laterInterviews: later,
      },
    ]
  })
}

function namedOn(row: ListedRow, standing: Standing | undefined, holders: readonly Holder[]) {
  if (!standing) return []
  return personsToName({ ...row, turn: standing.turn, kind: standing.step.kind }, holders)
}

type ListedRow = Awaited<ReturnType<typeof findListed>>[number]

function findListed(reader: Reader, ids: string[]) {
  return reader.application.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      status: true,
      source: true,
      tags: true,
      jobId: true,
      ownerId: true,
      personId: true,
      levelAsked: true,
      levelAssessed: true,
      placeAskedId: true,
      receivedAt: true,
      answerByDate: true,
      person: { select: { name: true, email: true, timeZone: true } },
      job: { select: { title: true } },
      owner: { select: { name: true } },
      standing: true,
    },
  })
}
