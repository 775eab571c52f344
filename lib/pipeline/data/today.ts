import { whoseDay } from '@/lib/people/cover'
import { findCoversOf } from '@/lib/people/data/covers'
import type { StaffScope } from '@/lib/people/scope'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import { listHolders } from '@/lib/pipeline/data/deciders'
import { findLeft, lastActOf } from '@/lib/pipeline/data/last-act'
import { listLateness } from '@/lib/pipeline/data/lateness'
import {
  failedMailsOf,
  interestOf,
  lastRemindersOf,
  ledTeamsOf,
  snoozesOf,
  unansweredWordsOf,
} from '@/lib/pipeline/data/today-facts'
import { findRows, type TodayRow } from '@/lib/pipeline/data/today-rows'
import { decidersOf } from '@/lib/pipeline/deciding'
import { forecastDates } from '@/lib/pipeline/forecast'
import { maySayLate } from '@/lib/pipeline/running-late'
import type { BookedInterview, Standing } from '@/lib/pipeline/standing'
import {
  inOrder,
  isForViewer,
  type TodayFacts,
  type TodayLine,
  todayLine,
} from '@/lib/pipeline/today'
import { awayFrom, isOfPanel } from '@/lib/pipeline/today-work'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'
import { listSeatsWhileAway } from '@/lib/scheduling/data/seats-while-away'
import { localDateAt } from '@/lib/time/zones'

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
  /** Who sits there and is away by then. */
  away: { personId: string; name: string }[]
  remindedAt: Date | null
}

export type DayInterview = BookedInterview & {
  applicationId: string
  candidate: string
  /** Who sits there. */
  panel: string[]
  /** Who said that they come late and is not there yet. */
  late: { name: string; minutes: number }[]
}

/**
 * The day of one person and of those whom they cover, or of everybody whose applications they see: lines to act
 * on, what rests, and the interviews that lie ahead. A fixed number of queries, however many applications.
 */
export async function findToday(scope: StaffScope, whose: Whose, reader: Reader = database()) {
  const now = await readClock(reader)
  const { personId } = scope
  const [covers, failed, holders] = await Promise.all([
    findCoversOf(reader, personId, now),
    failedMailsOf(reader, now),
    listHolders(reader),
  ])
  const own = whoseDay(personId, covers, now)
  const led = await ledTeamsOf(reader, own)
  const viewer: Viewer = { personId, own, ids: whose === 'mine' ? own : [], whose }
  const rows = await findRows(reader, scope, {
    viewerIds: viewer.ids,
    leads: led.length > 0,
    decides: holders.some((one) => own.includes(one.personId)),
    failed,
    now,
  })
  const [words, snoozes, interest, left, away] = await Promise.all([
    unansweredWordsOf(reader, writtenAt(rows)),
    snoozesOf(reader, own),
    interestOf(reader, led, matchingsOf(rows)),
    findLeft(reader, scope, now),
    listSeatsWhileAway(reader, scope, {
      interviews: rows.flatMap(({ standing }) => standing.interviews),
      now,
    }),
  ])
  const found = rows.flatMap((row): Found[] => {
    const { standing, id } = row
    const facts: TodayFacts = {
      ...row,
      status: row.status as ApplicationStatus,
      now,
      forecastDate: forecastOf(row, now, scope.timeZone),
      deciderIds: decidersOf(standing.step.waitsFor, row.jobId, holders),
      viewerIds: viewer.ids,
      away,
      failedMailAt: failed.get(id) ?? null,
      subject: words.get(id)?.subject ?? null,
      interest: interest(standing.step.partIds[0] ?? ''),
      snooze: whose === 'mine' ? (snoozes.get(id) ?? null) : null,
    }
    const line = todayLine(standing, facts)
    const shown = line && (whose === 'team' || isForViewer(line, facts))
    return shown
      ? [{ line, row, words: words.get(id)?.body ?? null, awayIds: awayOn(line, standing, away) }]
      : []
  })
  const ahead = interviewsOf(rows, viewer, now)
  const [reminders, late, names] = await Promise.all([
    lastRemindersOf(
      reader,
      found.flatMap(({ line, row }) => (line.section === 'chase' ? [row.id] : [])),
    ),
    listLateness(
      reader,
      ahead.filter((one) => maySayLate(one, now)),
    ),
    namesOf(reader, [
      ...found.flatMap(({ line, row, awayIds }) => [
        row.ownerId,
        ...line.owedByPersonIds,
        ...awayIds,
      ]),
      ...ahead.flatMap(({ personIds }) => personIds),
    ]),
  ])
  const nameOf = (id: string) => names.get(id) ?? 'somebody'
  const lines = inOrder(found.map((one) => dayLine(one, viewer, { nameOf, reminders })))
  return {
    now,
    covers,
    lines: lines.filter(({ restsUntilAt }) => restsUntilAt === null),
    resting: lines.filter(({ restsUntilAt }) => restsUntilAt !== null),
    interviews: ahead.map(
      (one): DayInterview => ({
        ...one,
        panel: one.personIds.map(nameOf),
        late: (late.get(one.interviewId) ?? [])
          .filter(({ expectedAt }) => expectedAt > now)
          .map(({ personId, minutes }) => ({
            name: personId === null ? one.candidate : nameOf(personId),
            minutes,
          })),
      }),
    ),
    lastAct: lastActOf(rows, snoozes, personId, left, now),
  }
}
export type Today = Awaited<ReturnType<typeof findToday>>

/** `own`: themselves and whom they cover; `ids`: whose lines are shown, empty for everybody's. */
type Viewer = { personId: string; own: string[]; ids: string[]; whose: Whose }
type Found = { line: TodayLine; row: TodayRow; words: string | null; awayIds: string[] }

function dayLine(
  { line, row, words, awayIds }: Found,
  { personId, ids }: Viewer,
  known: { nameOf: (id: string) => string; reminders: ReadonlyMap<string, Date> },
): DayLine {
  const { ownerId } = row
  const { nameOf, reminders } = known
  const covered = ids.includes(ownerId) && ownerId !== personId
  return {
    ...line,
    ...factsForReading(row, line),
    owner: nameOf(ownerId),
    forName: covered ? nameOf(ownerId) : null,
    owedByNames: line.owedByPersonIds
      .toSorted((a, b) => Number(b === personId) - Number(a === personId))
      .map((id) => ({ personId: id, name: nameOf(id) })),
    words,
    away: awayIds.map((id) => ({ personId: id, name: nameOf(id) })),
    remindedAt: reminders.get(row.id) ?? null,
  }
}

/** Of a line about somebody who is away: who, of the interview that it is about. */
function awayOn({ task, byAt }: TodayLine, { interviews }: Standing, away: TodayFacts['away']) {
  if (task !== 'replace-away') return []
  const about = interviews.find(({ startsAt }) => startsAt.getTime() === byAt?.getTime())
  return about ? awayFrom(about, away) : []
}

/** When the answer will come at this pace, a date of whoever reads. */
function forecastOf(row: TodayRow, now: Date, timeZone: string): string | null {
  const { enteredAt, shareDays, laterShareDays, standing } = row
  const last = standing.interviews.at(-1)
  if (!enteredAt) return null
  const dates = forecastDates(localDateAt(enteredAt, timeZone), [shareDays, laterShareDays], {
    today: localDateAt(now, timeZone),
    bookedDate: last ? localDateAt(last.startsAt, timeZone) : null,
  })
  return dates.at(-1) ?? null
}

function matchingsOf(rows: TodayRow[]): string[] {
  return rows.flatMap(({ standing: { step } }) =>
    step.kind === 'gather-interest' ? step.partIds : [],
  )
}

function writtenAt(rows: TodayRow[]): Map<string, Date> {
  return new Map(
    rows.flatMap(({ id, standing: { wroteAt } }) => (wroteAt ? [[id, wroteAt] as const] : [])),
  )
}

function factsForReading({ person, job, jobId, standing }: TodayRow, { task, byAt }: TodayLine) {
  const { kind, done, total } = standing.step
  const at = byAt?.getTime()
  const about = standing.interviews.find(({ startsAt, endsAt }) =>
    isOfPanel(task) ? startsAt.getTime() === at : endsAt.getTime() === at,
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

/**
 * By their start; those that are over are asked after, and are none of the day any more. On somebody's own day
 * those of their applications and those on which they sit.
 */
function interviewsOf(
  rows: TodayRow[],
  { ids, own, whose }: Viewer,
  now: Date,
): Omit<DayInterview, 'panel' | 'late'>[] {
  return rows
    .flatMap(({ id, ownerId, person, standing }) =>
      standing.interviews
        .filter(
          ({ endsAt, personIds }) =>
            endsAt > now &&
            (whose === 'team' ||
              ids.includes(ownerId) ||
              personIds.some((personId) => own.includes(personId))),
        )
        .map((interview) => ({ ...interview, applicationId: id, candidate: person.name })),
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

async function namesOf(reader: Reader, personIds: string[]): Promise<Map<string, string>> {
  const rows = await reader.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
