import type { Names } from '@/app/words/telling'
import type { ApplicationState, Seat } from '@/lib/pipeline/application'
import { hasSeats } from '@/lib/pipeline/panel'
import { everyStage, findStage, findTakeHome, getSession, type Plan } from '@/lib/pipeline/plan'
import { sayInstant, sayLocalDate, sayRange } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Known = {
  state: ApplicationState
  plan: Plan
  now: Date
  /** The reader's; all times of the timeline are told in it. */
  timeZone: string
  candidate: string
  nameOf: (personId: string) => string
  teams: { id: string; name: string }[]
  jobs: { id: string; title: string }[]
}

/** What the sentences of an application's timeline name. */
export function namesFor({
  state,
  plan,
  now,
  timeZone,
  candidate,
  nameOf,
  teams,
  jobs,
}: Known): Names {
  const parts = state.runs.flatMap((run) => run.parts)
  const stage = (stageId: string | null) =>
    (stageId ? findStage(plan, stageId)?.name : null) ?? 'a stage'
  const interview = (interviewId: string) => {
    const part = parts.find(({ id }) => id === interviewId)
    return part?.kind === 'interview' ? getSession(plan, part.sessionId).name : 'interview'
  }
  const takeHome = (partId: string) => {
    const part = parts.find(({ id }) => id === partId)
    const template = part?.kind === 'take-home' ? findTakeHome(plan, part.takeHomeId) : null
    return template?.name ?? 'take-home'
  }
  const seated = parts.filter(hasSeats).flatMap((part) =>
    part.seats.map((seat) => ({
      seat,
      about: part.kind === 'interview' ? interview(part.id) : takeHome(part.id),
    })),
  )
  const onSeat = (isMeant: (seat: Seat) => boolean) => {
    const found = seated.find(({ seat }) => isMeant(seat))
    return found
      ? { person: nameOf(found.seat.personId), about: found.about }
      : { person: 'somebody', about: 'a panel' }
  }
  return {
    candidate,
    person: nameOf,
    stage,
    stageOfRun: (runId) => stage(state.runs.find(({ id }) => id === runId)?.stageId ?? null),
    interview,
    takeHome,
    option: (key) =>
      everyStage(plan)
        .flatMap(({ options }) => options)
        .find((option) => option.key === key)?.name ?? key,
    seat: (seatId) => onSeat(({ id }) => id === seatId),
    scorecard: (scorecardId) => onSeat(({ scorecard }) => scorecard?.id === scorecardId),
    job: (jobId) => jobs.find(({ id }) => id === jobId)?.title ?? 'another job',
    team: (teamId) => teams.find(({ id }) => id === teamId)?.name ?? 'a team',
    date: (localDate) => sayLocalDate(localDate, localDateAt(now, timeZone)),
    instant: (at) => sayInstant(at, timeZone, now),
    range: (interval) => sayRange(interval, timeZone, now),
  }
}
