import type { ApplicationKey } from '@/app/(staff)/applications/[applicationId]/application-keys'
import { TellDialog, UndoDialog } from '@/app/(staff)/applications/[applicationId]/closing-dialogs'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { OtherActs } from '@/app/(staff)/applications/[applicationId]/other-acts'
import { sayPace } from '@/app/(staff)/applications/[applicationId]/pace'
import { planSteps } from '@/app/(staff)/applications/[applicationId]/plan-steps'
import { primaryAct } from '@/app/(staff)/applications/[applicationId]/primary-act'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { PlanLine } from '@/app/ui/plan-line'
import { sayPauseReason, sayRejectionReason, sayWithdrawalReason } from '@/app/words/acts'
import {
  sayBookedWhileAway,
  sayCannotBook,
  sayStepSentence,
  sayTimer,
  sayWaitsFor,
} from '@/app/words/steps'
import type { RejectionReason, WithdrawalReason } from '@/lib/pipeline/application'
import { hasPanelBegun } from '@/lib/pipeline/panel'
import { turnOf } from '@/lib/pipeline/standing'
import { daysBetween } from '@/lib/time/local-date'
import { sayCount, sayInstant, sayInstantForBoth, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

/** One sentence, one button, everything else possible, and the plan as a line. */
export function Headline({ view }: { view: View }) {
  return (
    <Card>
      <div className="space-y-3.5">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-96">
            <Sentence view={view} />
          </div>
          <div data-print="hide" data-acts data-key={primaryKey(view)}>
            {primaryAct(view)}
          </div>
        </div>
        <OtherActs view={view} />
        <div className="border-t border-line pt-3">
          <p className="mb-2 text-sm text-ink-soft">{promise(view)}</p>
          <PlanLine steps={planSteps(view)} />
        </div>
      </div>
    </Card>
  )
}

/** `a` advances, here as in the review; any other first act has `o`. */
function primaryKey({ step }: View): ApplicationKey {
  return step.kind === 'review-application' || step.kind === 'decide' ? 'a' : 'o'
}

function Sentence({ view }: { view: View }) {
  const { step, state, now, staffZone, candidateZone, may } = view
  const { closure, pause } = state
  if (step.kind === 'told-later' && closure?.tellAt) {
    return (
      <Callout
        tone="attention"
        title={`Decided; will be told ${sayInstantForBoth(closure.tellAt, staffZone, candidateZone, now)}`}
        acts={
          may('reject-application') && (
            <>
              <span data-key="u">
                <UndoDialog view={view} />
              </span>
              <TellDialog view={view} />
            </>
          )
        }
      >
        {sayRejectionReason(closure.reason as RejectionReason)}. Until then the candidate sees
        nothing of it.
      </Callout>
    )
  }
  if (state.status === 'paused' && pause) {
    return (
      <Standing
        title={`Paused ${pause.wakeAt ? `until ${sayInstant(pause.wakeAt, staffZone, now)}` : 'until somebody resumes it'}`}
        text={`${sayPauseReason(pause.reason)}. Nothing is sent until it is resumed.`}
      />
    )
  }
  if (state.status === 'rejected' && closure?.reopenUntilAt) {
    const told = state.toldAt ? `, told ${sayInstant(state.toldAt, staffZone, now)}` : ''
    const until = sayInstant(closure.reopenUntilAt, staffZone, now)
    return (
      <Standing
        title={`Closed, no reply${told}`}
        text={
          closure.reopenUntilAt > now
            ? `The candidate can open it again until ${until}; you are told if they do.`
            : `The candidate could open it again until ${until}, and did not.`
        }
      />
    )
  }
  if (state.status === 'rejected' && closure) {
    return (
      <Standing
        title={`Rejected${state.toldAt ? `, told ${sayInstant(state.toldAt, staffZone, now)}` : ''}`}
        text={`${sayRejectionReason(closure.reason as RejectionReason)}.`}
      />
    )
  }
  if (state.status === 'withdrawn' && closure) {
    return (
      <Standing
        title={`${whoWithdrew(view)}${state.decidedAt ? `, ${sayInstant(state.decidedAt, staffZone, now)}` : ''}`}
        text={`${sayWithdrawalReason(closure.reason as WithdrawalReason)}.`}
      />
    )
  }
  return <Standing title={sentenceOf(view)} text={details(view).join(' · ')} />
}

function Standing({ title, text }: { title: string; text: string }) {
  return (
    <>
      <p className="text-lg font-medium">{title}</p>
      {text && <p className="mt-0.5 text-ink-soft">{text}</p>}
    </>
  )
}

function sentenceOf({ step, stage, run, now, cannotBookSince, away }: View): string {
  const name = stage?.name ?? 'stage'
  if (cannotBookSince) return sayCannotBook(name)
  if (step.kind === 'interview-upcoming' && away.length > 0) {
    return sayBookedWhileAway(
      name,
      away.map(({ person }) => person),
    )
  }
  return sayStepSentence(step.kind, name, hasPanelBegun(run, now))
}

/** Staff can withdraw for a candidate who said so by telephone; nobody may read that as the candidate's own act. */
function whoWithdrew({ log, nameOf }: View): string {
  const actor = log.findLast(({ event }) => event.type === 'application.withdrawn')?.actor
  return actor?.kind === 'person'
    ? `Withdrawn for the candidate by ${nameOf(actor.personId)}`
    : 'Withdrawn by the candidate'
}

/** "Waits for Mei Tanaka · since Tue 24 Nov, 14:00 London · by Thu 26 Nov": what stands behind the sentence. */
function details(view: View): string[] {
  const { step, run, now, staffZone, nameOf, log, nextTimer, cannotBookSince, state } = view
  const { deciderIds } = view
  const turn = turnOf(step, { nothingOpenAt: cannotBookSince }, state)
  const waits = turn.waitsFor !== 'nobody' && turn.waitsFor !== 'clock'
  const decides = step.kind === 'decide' && turn.waitsFor !== 'owner'
  const whom = decides ? (deciderIds.length > 0 ? deciderIds : [state.ownerId]) : turn.personIds
  const names = turn.waitsFor === 'candidate' ? [] : whom.map(nameOf)
  const opened = log.filter(
    ({ event, at }) =>
      event.type === 'link.opened' && (!run?.askedCandidateAt || at >= run.askedCandidateAt),
  ).length
  return [
    ...(step.total > 1 ? [`${step.done} of ${step.total} done`] : []),
    ...(waits
      ? [
          `waits for ${sayWaitsFor(turn.waitsFor, names)}${cannotBookSince ? ` since ${sayInstant(cannotBookSince, staffZone, now)}` : ''}`,
        ]
      : []),
    ...(step.waitsFor === 'candidate' && run?.askedCandidateAt
      ? [`link sent ${sayInstant(run.askedCandidateAt, staffZone, now)}`, openedWords(opened)]
      : step.since
        ? [`since ${sayInstant(step.since, staffZone, now)}`]
        : []),
    ...(step.dueAt
      ? [`${step.dueAt < now ? 'overdue since' : 'by'} ${sayInstant(step.dueAt, staffZone, now)}`]
      : []),
    ...(nextTimer && nextTimer.dueAt > now
      ? [sayTimer(nextTimer.kind, sayInstant(nextTimer.dueAt, staffZone, now))]
      : []),
  ]
}

function openedWords(count: number): string {
  if (count === 0) return 'not opened yet'
  return count === 1 ? 'opened once' : `opened ${count} times`
}

function promise(view: View): string {
  const { state, now, staffZone, waiting } = view
  const today = localDateAt(now, staffZone)
  const end = state.decidedAt ?? state.hiredAt ?? now
  const day = daysBetween(localDateAt(state.receivedAt, staffZone), localDateAt(end, staffZone)) + 1
  // The promise goes along to another job, and moves by the days that the candidate takes.
  const promised = daysBetween(localDateAt(state.receivedAt, staffZone), state.answerByDate)
  const running = state.status === 'active' || state.status === 'paused'
  const late = running && state.answerByDate < today
  return [
    `Day ${day} of ${promised}`,
    `answer by ${sayLocalDate(state.answerByDate, today)}${late ? ', which has passed' : ''}`,
    `${sayCount(waiting.withCompanyDays, 'day')} with us, ${waiting.withCandidateDays} with the candidate`,
    sayPace(view) ?? '',
  ]
    .filter(Boolean)
    .join(' · ')
}
