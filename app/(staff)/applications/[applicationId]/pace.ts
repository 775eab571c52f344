import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { currentRun } from '@/lib/pipeline/application'
import { type Delay, delayOf, forecastDates } from '@/lib/pipeline/forecast'
import { nameInSentence } from '@/lib/pipeline/name-in-sentence'
import { getSession } from '@/lib/pipeline/plan'
import { daysBetween } from '@/lib/time/local-date'
import { sayCount, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Paced = Pick<View, 'plan' | 'state' | 'now' | 'staffZone'>

/** The days of an application as its plan gives them, in the reader's zone; what is paused begins anew today. */
export function paceOf({ plan, state, now, staffZone }: Paced) {
  const today = localDateAt(now, staffZone)
  const run = state.status === 'active' ? currentRun(state) : null
  const stageId = state.runs.at(-1)?.stageId
  const position = plan.stages.findIndex(({ id }) => id === stageId)
  const from = run ? localDateAt(run.enteredAt, staffZone) : today
  const ahead = plan.stages.slice(Math.max(0, position))
  const shares = [
    // A stage of an earlier plan has no share of this one.
    ...(position < 0 ? [0] : []),
    ...ahead.map(({ shareDays }) => shareDays),
  ]
  const booked = (run?.parts ?? [])
    .flatMap((part) =>
      part.kind === 'interview' && part.state === 'booked' && part.startsAt
        ? [{ startsAt: part.startsAt, sessionId: part.sessionId }]
        : [],
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const last = booked.at(-1)
  const known = { today, bookedDate: last ? localDateAt(last.startsAt, staffZone) : null }
  const dates = forecastDates(from, shares, known)
  return {
    isRunning: run !== null,
    from,
    shareDays: shares[0] ?? 0,
    known,
    lastSessionId: last?.sessionId ?? null,
    /** By the stage's id: when it will be done. */
    doneBy: new Map(
      dates.slice(position < 0 ? 1 : 0).map((date, index) => [ahead[index]?.id ?? '', date]),
    ),
    answerDate: dates.at(-1) ?? today,
  }
}

/** Of one that will be answered late: when, and why. Null: it is on its way, rests, or holds our offer. */
export function sayPace(view: Paced & Pick<View, 'stage' | 'step'>): string | null {
  const { state, stage, step, plan, now, staffZone } = view
  const { isRunning, from, shareDays, known, lastSessionId, answerDate } = paceOf(view)
  const late = daysBetween(state.answerByDate, answerDate)
  if (!isRunning || late <= 0 || step.kind === 'candidate-answers-offer') return null
  const today = localDateAt(now, staffZone)
  const why = sayDelay(delayOf(from, shareDays, known), {
    stage: nameInSentence(stage?.name ?? 'stage', 'stage'),
    session: lastSessionId ? getSession(plan, lastSessionId).name : 'the interview',
    bookedDate: known.bookedDate ? sayLocalDate(known.bookedDate, today) : 'later',
    days: daysBetween(from, today),
    shareDays,
  })
  return `at this pace the answer comes about ${sayLocalDate(answerDate, today)}, ${sayCount(late, 'day')} late: ${why}`
}

type Words = {
  stage: string
  session: string
  bookedDate: string
  days: number
  shareDays: number
}

function sayDelay(delay: Delay, { stage, session, bookedDate, days, shareDays }: Words): string {
  switch (delay) {
    case 'booked-late':
      return `${session} is booked for ${bookedDate}, and the ${stage} may take ${sayCount(shareDays, 'day')}`
    case 'stage-long':
      return `the ${stage} has taken ${sayCount(days, 'day')} of ${shareDays}`
    case 'earlier':
      return 'earlier stages took longer than the plan gives them'
  }
}
