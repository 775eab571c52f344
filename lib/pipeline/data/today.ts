import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { type ApplicationState, currentRun, isSeatFilled } from '@/lib/pipeline/application'
import { namesOf } from '@/lib/pipeline/data/application-page'
import { listApplicationStates } from '@/lib/pipeline/data/application-state'
import { getPlan } from '@/lib/pipeline/data/plan'
import { daysAfter } from '@/lib/pipeline/days'
import { findSession, getStage } from '@/lib/pipeline/plan'
import { type TodayLine, todayLines } from '@/lib/pipeline/today'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'

/** For so long after a pause has ended it stands under "woke up". */
const wokeUpDays = 3

export type TodayInterview = {
  interviewId: string
  applicationId: string
  name: string
  candidate: string
  startsAt: Date
  endsAt: Date
  /** Everybody on the panel has said yes. */
  accepted: boolean
}

/**
 * The day of one person, or of everybody whose applications they see: lines to act on and the interviews that
 * lie ahead. A fixed number of queries, however many applications there are.
 */
export async function findToday(
  scope: StaffScope,
  whose: 'mine' | 'team',
  reader: Reader = database(),
) {
  const rows = await reader.application.findMany({
    where: { AND: [visibleApplications(scope), { status: 'active' }] },
    select: {
      id: true,
      ownerId: true,
      person: { select: { name: true } },
      job: { select: { title: true } },
    },
  })
  const [now, states, ledTeams] = await Promise.all([
    readClock(reader),
    listApplicationStates(
      reader,
      rows.map(({ id }) => id),
    ),
    reader.team.findMany({ where: { leadId: scope.personId }, select: { id: true } }),
  ])
  const [plans, written, woken, said] = await Promise.all([
    plansOf(reader, states),
    unansweredSince(reader, states),
    wokenSince(reader, daysAfter(now, -wokeUpDays), states),
    reader.teamInterest.findMany({
      where: { teamId: { in: ledTeams.map(({ id }) => id) }, teamInterested: { not: null } },
      select: { matchingId: true },
    }),
  ])
  const asked = new Set(said.map(({ matchingId }) => matchingId))
  const isMine = (line: TodayLine) => {
    const state = states.find(({ id }) => id === line.applicationId)
    const isLead = ledTeams.length > 0 && line.step.waitsFor === 'team-leads'
    return (
      state?.ownerId === scope.personId ||
      line.step.waitsForPersonIds.includes(scope.personId) ||
      (isLead && !line.step.partIds.some((id) => asked.has(id)))
    )
  }
  const lines = todayLines(
    states.flatMap((application) => {
      const plan = plans.get(application.planVersionId)
      const wokeAt = woken.get(application.id) ?? null
      const wroteAt = written.get(application.id) ?? null
      return plan ? [{ application, plan, now, wokeAt, wroteAt }] : []
    }),
  ).filter((line) => whose === 'team' || isMine(line))
  const people = await namesOf(reader, [
    ...lines.flatMap(({ step }) => step.waitsForPersonIds),
    ...states.map(({ ownerId }) => ownerId),
  ])
  const known = new Map(rows.map((row) => [row.id, row]))
  return {
    now,
    lines: lines.flatMap((line) => {
      const row = known.get(line.applicationId)
      const state = states.find(({ id }) => id === line.applicationId)
      const plan = state && plans.get(state.planVersionId)
      if (!row || !state || !plan) return []
      return [
        {
          ...line,
          name: row.person.name,
          job: row.job.title,
          jobId: state.jobId,
          stage: line.stageId ? getStage(plan, line.stageId).name : '',
          owner: people.get(state.ownerId)?.name ?? '',
          waitsFor: line.step.waitsForPersonIds.map((id) => people.get(id)?.name ?? 'somebody'),
          answerByDate: state.answerByDate,
        },
      ]
    }),
    interviews: states
      .filter(({ ownerId }) => whose === 'team' || ownerId === scope.personId)
      .flatMap((state) => upcoming(state, plans, known.get(state.id)?.person.name ?? '', now))
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
  }
}
export type Today = Awaited<ReturnType<typeof findToday>>

async function plansOf(reader: Reader, states: ApplicationState[]) {
  const ids = [...new Set(states.map(({ planVersionId }) => planVersionId))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await getPlan(reader, id)] as const)))
}

/** Since when candidates' messages wait: by application, the first that nobody has answered. */
async function unansweredSince(
  reader: Reader,
  states: ApplicationState[],
): Promise<Map<string, Date>> {
  const rows = await reader.event.findMany({
    where: {
      stream: 'application',
      streamId: { in: states.map(({ id }) => id) },
      type: { in: ['candidate.wrote', 'candidate.answered'] },
    },
    orderBy: { position: 'asc' },
    select: { streamId: true, type: true, at: true },
  })
  const waiting = new Map<string, Date>()
  for (const { streamId, type, at } of rows) {
    if (type === 'candidate.answered') waiting.delete(streamId)
    else if (!waiting.has(streamId)) waiting.set(streamId, at)
  }
  return waiting
}

async function wokenSince(
  reader: Reader,
  since: Date,
  states: ApplicationState[],
): Promise<Map<string, Date>> {
  const events = await reader.event.findMany({
    where: {
      stream: 'application',
      streamId: { in: states.map(({ id }) => id) },
      type: 'owner.alerted',
      at: { gte: since },
      payload: { path: ['about'], equals: 'woke-up' },
    },
    orderBy: { seq: 'asc' },
    select: { streamId: true, at: true },
  })
  return new Map(events.map(({ streamId, at }) => [streamId, at]))
}

function upcoming(
  state: ApplicationState,
  plans: Awaited<ReturnType<typeof plansOf>>,
  candidate: string,
  now: Date,
): TodayInterview[] {
  const plan = plans.get(state.planVersionId)
  return (currentRun(state)?.parts ?? []).flatMap((part) => {
    if (part.kind !== 'interview' || part.state !== 'booked') return []
    const { startsAt, endsAt, seats } = part
    if (!plan || !startsAt || !endsAt || endsAt <= now) return []
    return [
      {
        interviewId: part.id,
        applicationId: state.id,
        name: findSession(plan, part.sessionId)?.name ?? 'Interview',
        candidate,
        startsAt,
        endsAt,
        accepted:
          seats.every((seat) => seat.shadow || seat.state === 'accepted') &&
          seats.some(isSeatFilled),
      },
    ]
  })
}
