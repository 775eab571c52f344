import { currentRun, type PauseReason } from '@/lib/pipeline/application'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { refusalTo } from '@/lib/pipeline/life-tables'

/**
 * Nothing goes on until somebody resumes or `wakeAt` comes. What is booked ahead is kept and takes place, or
 * is released.
 */
export function pause(
  situation: Situation,
  wish: {
    reason: PauseReason
    wakeAt: Date | null
    textId: string | null
    booked: 'keep' | 'release'
  },
): Decision {
  const { application, now } = situation
  const { booked, ...pausing } = wish
  const refusal = refusalTo(application, 'pause')
  if (refusal) return refuse(refusal)
  const parts = booked === 'release' ? (currentRun(application)?.parts ?? []) : []
  return happens(
    { type: 'application.paused', ...pausing },
    ...parts.flatMap((part): ApplicationEvent[] =>
      part.kind === 'interview' && part.state === 'booked' && part.startsAt && part.startsAt > now
        ? [
            {
              type: 'interview.released',
              interviewId: part.id,
              by: 'company',
              textId: wish.textId,
            },
          ]
        : [],
    ),
  )
}

export function resume(situation: Situation): Decision {
  const refusal = refusalTo(situation.application, 'resume')
  return refusal ? refuse(refusal) : happens({ type: 'application.resumed' })
}
