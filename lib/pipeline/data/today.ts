import { whoseDay } from '@/lib/people/cover'
import { findCoversOf } from '@/lib/people/data/covers'
import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import { toStanding } from '@/lib/pipeline/data/standings'
import {
  failedMailsOf,
  interestOf,
  lastRemindersOf,
  onTheDayOf,
  snoozesOf,
  unansweredWordsOf,
  undoMinutes,
} from '@/lib/pipeline/data/today-facts'
import type { BookedInterview, Standing } from '@/lib/pipeline/standing'
import {
  inOrder,
  isForViewer,
  type Snooze,
  type TodayFacts,
  type TodayLine,
  todayLine,
} from '@/lib/pipeline/today'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'

export type Whose = 'mine' | 'team'

export type DayLine = TodayLine & {
  name: string
  job: string
  jobId: string
  stage: string
  step: { kind: Standing['step']['kind']; done: number; total: number }
  owner: string
  /** Whose line it is, where it came by cover. */
  forName: string | null
  /** Who must do it, by name; the viewer first. */
  owedByNames: { personId: string; name: string }[]
  /** The candidate's own words that wait for an answer. */
  words: string | null
  /** The interview that it is about. */
  interview: { name: string; startsAt: Date } | null
  remindedAt: Date | null
}

export type DayInterview = BookedInterview & {
  applicationId: string
  candidate: string
  /** Who sits there. */
  panel: string[]
}

/** What can be taken back with one key: a decision that nobody was told of, or a snooze. */
export type LastAct = {
  kind: 'rejected' | 'snoozed'
  applicationId: string
  name: string
  stateVersion: number
  at: Date
  untilAt: Date | null
}

type Row = Awaited<ReturnType<typeof findRows>>[number]

/**
 * The day of one person and of those whom they cover, or of everybody whose applications they see: lines to act
 * on, what rests, and the interviews that lie ahead. A fixed number of queries, however many applications.
 */
export async function findToday(scope: StaffScope, whose: Whose, reader: Reader = database()) {
  const now = await readClock(reader)
  const [covers, failed] = await Promise.all([
    findCoversOf(reader, scope.personId, now),
    failedMailsOf(reader, now),
  ])
  const own = whoseDay(scope.personId, covers, now)
  const viewerIds = whose === 'mine' ? own : []
  const led = await reader.team.findMany({
    where: { leadId: { in: own } },
    select: { id: true },
  })
  const leads = led.length > 0
  const rows = await findRows(reader, scope, onTheDayOf(viewerIds, { now, failed, leads }))
  const [words, snoozes, interest] = await Promise.all([
    unansweredWordsOf(reader, writtenAt(rows)),
    snoozesOf(reader, own),
    interestOf(
      reader,
      led.map(({ id }) => id),
      rows.flatMap(({ standing: { step } }) =>
        step.kind === 'gather-interest' ? step.partIds : [],
      ),
    ),
  ])
  const found = rows.flatMap((row) => {
    const { standing, id } = row
    const facts: TodayFacts = {
      ...row,
      status: row.status as ApplicationStatus,
      now,
      viewerIds,
      failedMailAt: failed.get(id) ?? null,
      subject: words.get(id)?.subject ?? null,
      interest: interest(standing.step.partIds[0] ?? ''),
      snooze: whose === 'mine' ? (snoozes.get(id) ?? null) : null,
    }
    const line = todayLine(standing, facts)
    const shown = line && (whose === 'team' || isForViewer(line, facts))
    return shown ? [{ line, row }] : []
  })
  const interviews = rows.filter(({ ownerId, standing }) =>
    whose === 'team' || viewerIds.includes(ownerId)
      ? standing.interviews.length > 0
      : standing.interviews.some(({ personIds }) => personIds.some((id) => own.includes(id))),
  )
  const chased = found.filter(({ line }) => line.section === 'chase')
  const [reminders, names] = await Promise.all([
    lastRemindersOf(
      reader,
      chased.map(({ row }) => row.id),
    ),
    namesOf(reader, [
      ...found.flatMap(({ line, row }) => [row.ownerId, ...line.owedByPersonIds]),
      ...interviews.flatMap(({ standing }) =>
        standing.interviews.flatMap(({ personIds }) => personIds),
      ),
    ]),
  ])
  const nameOf = (id: string) => names.get(id) ?? 'somebody'
  const told = new Map(
    found.map(({ line, row }): [string, DayLine] => [
      row.id,
      {
        ...line,
        ...factsForReading(row, line),
        owner: nameOf(row.ownerId),
        forName:
          viewerIds.includes(row.ownerId) && row.ownerId !== scope.personId
            ? nameOf(row.ownerId)
            : null,
        owedByNames: line.owedByPersonIds
          .toSorted((a, b) => Number(b === scope.personId) - Number(a === scope.personId))
          .map((personId) => ({ personId, name: nameOf(personId) })),
        words: words.get(row.id)?.body ?? null,
        remindedAt: reminders.get(row.id) ?? null,
      },
    ]),
  )
  const lines = inOrder(found.map(({ line }) => line)).flatMap(
    ({ applicationId }) => told.get(applicationId) ?? [],
  )
  return {
    now,
    covers,
    lines: lines.filter(({ restsUntilAt }) => restsUntilAt === null),
    resting: lines.filter(({ restsUntilAt }) => restsUntilAt !== null),
    interviews: interviewsOf(interviews, now, nameOf),
    lastAct: lastActOf(rows, snoozes, scope.personId, own, now),
  }
}
export type Today = Awaited<ReturnType<typeof findToday>>

async function findRows(
  reader: Reader,
  scope: StaffScope,
  onTheDay: ReturnType<typeof onTheDayOf>,
) {
  const rows = await reader.application.findMany({
    where: { AND: [visibleApplications(scope), onTheDay] },
    select: {
      id: true,
      status: true,
      ownerId: true,
      jobId: true,
      stateVersion: true,
      answerByDate: true,
      pausedAt: true,
      decidedAt: true,
      tellAt: true,
      toldAt: true,
      standing: true,
      person: { select: { name: true } },
      job: { select: { title: true } },
    },
  })
  return rows.flatMap(({ standing, ...row }) =>
    standing ? [{ ...row, standing: toStanding(standing) }] : [],
  )
}

function writtenAt(rows: Row[]): Map<string, Date> {
  return new Map(
    rows.flatMap(({ id, standing: { wroteAt } }) => (wroteAt ? [[id, wroteAt] as const] : [])),
  )
}

function factsForReading({ person, job, jobId, standing }: Row, { task, byAt }: TodayLine) {
  const { kind, done, total } = standing.step
  const at = byAt?.getTime()
  const about = standing.interviews.find(({ startsAt, endsAt }) =>
    task === 'replace-seat' ? startsAt.getTime() === at : endsAt.getTime() === at,
  )
  return {
    name: person.name,
    job: job.title,
    jobId,
    stage: standing.stageName,
    step: { kind, done, total },
    interview: about ? { name: about.name, startsAt: about.startsAt } : null,
  }
}

/** By their start; those that are over are asked after, and are none of the day any more. */
function interviewsOf(rows: Row[], now: Date, nameOf: (id: string) => string): DayInterview[] {
  return rows
    .flatMap(({ id, person, standing }) =>
      standing.interviews.map((interview) => ({
        ...interview,
        applicationId: id,
        candidate: person.name,
        panel: interview.personIds.map(nameOf),
      })),
    )
    .filter(({ endsAt }) => endsAt > now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** A snooze is taken back within a quarter of an hour; later one looks for it where it rests. */
const snoozeUndoMilliseconds = 15 * 60_000
const decisionUndoMilliseconds = undoMinutes * 60_000

function lastActOf(
  rows: Row[],
  snoozes: Map<string, Snooze & { personId: string }>,
  personId: string,
  own: string[],
  now: Date,
): LastAct | null {
  const acts = rows.flatMap((row): LastAct[] => {
    const { id, ownerId, status, decidedAt, tellAt, toldAt, person, stateVersion } = row
    const decides = status === 'rejected' && toldAt === null && own.includes(ownerId)
    const what = { applicationId: id, name: person.name, stateVersion }
    const snooze = snoozes.get(id)
    const isFresh =
      snooze?.personId === personId &&
      snooze.untilAt > now &&
      now.getTime() - snooze.madeAt.getTime() < snoozeUndoMilliseconds
    return [
      ...(decides && decidedAt && now.getTime() - decidedAt.getTime() < decisionUndoMilliseconds
        ? [{ ...what, kind: 'rejected' as const, at: decidedAt, untilAt: tellAt }]
        : []),
      ...(isFresh
        ? [{ ...what, kind: 'snoozed' as const, at: snooze.madeAt, untilAt: snooze.untilAt }]
        : []),
    ]
  })
  return acts.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null
}

async function namesOf(reader: Reader, personIds: string[]): Promise<Map<string, string>> {
  const rows = await reader.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
