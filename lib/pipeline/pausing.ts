import { currentRun, type PauseReason } from '@/lib/pipeline/application'
import { daysBetween, localDateAfter } from '@/lib/pipeline/days'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { refusalTo } from '@/lib/pipeline/life-tables'
import { type Fates, type LooseEnd, refusalOfFates } from '@/lib/pipeline/loose-ends'

/**
 * Nothing goes on until somebody resumes or `wakeAt` comes. What is booked ahead is kept and takes place, or
 * is released: each as `fates` say, the others as `booked` says.
 */
export function pause(
  situation: Situation,
  wish: {
    reason: PauseReason
    wakeAt: Date | null
    textId: string | null
    booked: 'keep' | 'release'
    fates?: Fates
  },
): Decision {
  const { booked, fates = {}, ...pausing } = wish
  const ends = looseEndsOfPause(situation)
  const refusal = refusalTo(situation.application, 'pause') ?? refusalOfFates(ends, fates)
  if (refusal) return refuse(refusal)
  const otherwise = booked === 'release' ? 'cancel' : 'keep'
  return happens(
    { type: 'application.paused', ...pausing },
    ...ends
      .filter((end) => end.fates.includes('cancel'))
      .filter(({ id }) => (fates[id] ?? otherwise) === 'cancel')
      .map(
        ({ id }): ApplicationEvent => ({
          type: 'interview.released',
          interviewId: id,
          by: 'company',
          textId: wish.textId,
        }),
      ),
  )
}

/** What goes on during a pause: interviews may, links and deadlines rest. */
export function looseEndsOfPause({ application, now }: Situation): LooseEnd[] {
  return (currentRun(application)?.parts ?? []).flatMap((part): LooseEnd[] => {
    const end = { id: part.id, part, scorecardId: null, usual: 'keep' as const }
    const ahead =
      part.kind === 'interview' &&
      part.state === 'booked' &&
      part.startsAt !== null &&
      part.startsAt > now
    if (ahead) return [{ ...end, fates: ['keep', 'cancel'] }]
    const waits = ['with-candidate', 'proposed', 'extended'].includes(part.state)
    return waits ? [{ ...end, fates: ['keep'] }] : []
  })
}

/** Another day or reason for a pause that goes on; what was kept or released stays so. Nothing new: no event. */
export function changePause(
  situation: Situation,
  wish: { reason: PauseReason; wakeAt: Date | null; textId: string | null },
): Decision {
  const { application, now } = situation
  const refusal = refusalTo(application, 'change-pause')
  if (refusal) return refuse(refusal)
  if (wish.wakeAt && wish.wakeAt <= now) return refuse('time-in-the-past')
  const { reason, wakeAt } = application.pause ?? { reason: null, wakeAt: null }
  const isSame = reason === wish.reason && wakeAt?.getTime() === wish.wakeAt?.getTime()
  return isSame && wish.textId === null
    ? happens()
    : happens({ type: 'application.pause-changed', ...wish })
}

/** What the candidate asked for is their time, and moves the answer by as many days; a pause of ours moves nothing. */
export function resume(situation: Situation): Decision {
  const { application, now } = situation
  const refusal = refusalTo(application, 'resume')
  if (refusal) return refuse(refusal)
  const { pause: ends, answerByDate } = application
  const days = ends?.reason === 'candidate-asked' ? daysBetween(ends.pausedAt, now) : 0
  return happens(
    { type: 'application.resumed' },
    ...(days > 0
      ? [
          {
            type: 'application.answer-by-moved' as const,
            answerByDate: localDateAfter(answerByDate, days),
            days,
          },
        ]
      : []),
  )
}
