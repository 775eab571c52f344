import type { ReactNode } from 'react'
import type { ApplicationKey } from '@/app/(staff)/applications/[applicationId]/application-keys'
import {
  CloseNoReplyDialog,
  RejectDialog,
  ResumeDialog,
  WithdrawDialog,
} from '@/app/(staff)/applications/[applicationId]/closing-dialogs'
import {
  ChangePauseDialog,
  DeviateDialog,
  PauseDialog,
  TransferDialog,
} from '@/app/(staff)/applications/[applicationId]/departure-dialogs'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { findsAWay } from '@/app/(staff)/applications/[applicationId]/primary-act'
import {
  AdvanceAnywayDialog,
  AdvanceDialog,
  advanceLabel,
  FinishReviewDialog,
  LevelDialog,
  OwnerDialog,
  SendLinkDialog,
  WriteDialog,
} from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { ChooseDialog } from '@/app/(staff)/applications/[applicationId]/work-card'
import { UnavailableAct } from '@/app/ui/button'
import { sayRefusal } from '@/app/words/refusals'
import type { Act } from '@/lib/people/permissions'
import { type ApplicationAct, possibleAct } from '@/lib/pipeline/possible-acts'

type Item = {
  label: string
  /** The key that presses it. */
  pressed?: ApplicationKey
  needs: Act
  /** Why not now; null when it is possible. */
  reason: string | null
  node: ReactNode
}

/** Everything else that can be done now, in words; below it what cannot, greyed, each with its reason. */
export function OtherActs({ view }: { view: View }) {
  const all = itemsOf(view)
  const items = all.filter(({ needs }) => view.may(needs))
  const forOthers = all.filter((item) => !items.includes(item))
  const possible = items.filter(({ reason }) => reason === null)
  const not = items.filter(({ reason }) => reason !== null)
  if (all.length === 0) return null
  return (
    <div data-print="hide" className="space-y-1.5">
      {possible.length > 0 && (
        <ul aria-label="Other acts" data-acts className="flex flex-wrap gap-2">
          {possible.map(({ label, pressed, node }) => (
            <li key={label} data-key={pressed}>
              {node}
            </li>
          ))}
        </ul>
      )}
      {(not.length > 0 || forOthers.length > 0) && (
        <div className="grid gap-x-8 gap-y-0.5 pt-0.5 xl:grid-cols-2">
          {not.map(({ label, reason }) => (
            <UnavailableAct key={label} label={label} reason={reason ?? ''} />
          ))}
          {forOthers.length > 0 && (
            <UnavailableAct
              label="Not for your role"
              reason={forOthers.map(({ label }) => label).join(', ')}
            />
          )}
        </div>
      )}
    </div>
  )
}

/** By its key, why an act is not possible now. */
export function whyNotByKey(view: View): Record<string, string> {
  const role = 'Your role does not allow this. Ask the owner to do it.'
  return Object.fromEntries([
    ['u', 'There is no rejection here that could be taken back.'],
    ...itemsOf(view).flatMap(({ pressed, reason, needs }) =>
      pressed ? [[pressed, view.may(needs) ? (reason ?? '') : role]] : [],
    ),
  ])
}

function itemsOf(view: View): Item[] {
  const { acts, step, run, state } = view
  const look = { size: 'small' } as const
  const props = { view, look }
  const why = (act: ApplicationAct) => {
    const found = possibleAct(acts, act)
    return found.possible ? null : sayRefusal(found.refusal)
  }
  const open = state.status === 'active' || state.status === 'paused'
  const isPrimary = {
    advance: step.kind === 'review-application' || (step.kind === 'decide' && step.total <= 1),
    link:
      !findsAWay(view) &&
      [
        'send-link',
        'decide-after-absence',
        'candidate-chooses',
        'candidate-books',
        'take-home-with-candidate',
        'answer-proposal',
        'candidate-answers-offer',
      ].includes(step.kind),
  }
  const review = run?.parts.find((part) => part.kind === 'review' && part.state === 'to-review')
  const choice = run?.parts.find(({ kind }) => kind === 'choice')
  const items: (Item | false | undefined)[] = [
    open &&
      !isPrimary.advance && {
        label: advanceLabel(view),
        pressed: 'a',
        needs: 'advance-application',
        reason: why('advance'),
        node: <AdvanceDialog {...props} />,
      },
    open &&
      why('advance') !== null &&
      why('advance-anyway') === null && {
        label: 'Advance without what is missing',
        needs: 'override-plan',
        reason: null,
        node: <AdvanceAnywayDialog {...props} />,
      },
    review && {
      label: 'Mark as read',
      needs: 'review-application',
      reason: null,
      node: <FinishReviewDialog {...props} partId={review.id} />,
    },
    open &&
      !isPrimary.link && {
        label: 'Send the link again',
        needs: 'write-to-candidate',
        reason: reasonOfLink(view),
        node: <SendLinkDialog {...props} label="Send the link again" />,
      },
    state.status !== 'rejected' && {
      label: 'Write to the candidate',
      pressed: 'e',
      needs: 'write-to-candidate',
      reason: null,
      node: <WriteDialog {...props} />,
    },
    choice &&
      state.status === 'active' && {
        label: 'Choose for the candidate',
        needs: 'schedule',
        reason: reasonOfChoice(view, choice.id),
        node: <ChooseDialog {...props} partId={choice.id} />,
      },
    open && {
      label: 'Reject',
      pressed: 'r',
      needs: 'reject-application',
      reason: why('reject'),
      node: <RejectDialog {...props} />,
    },
    open && {
      label: 'Close, no reply',
      needs: 'reject-application',
      reason: why('close-no-reply'),
      node: <CloseNoReplyDialog {...props} />,
    },
    state.status === 'active' && {
      label: 'Pause',
      pressed: 'p',
      needs: 'pause-application',
      reason: why('pause'),
      node: <PauseDialog {...props} />,
    },
    state.status === 'paused' && {
      label: state.pause?.wakeAt ? 'Change the pause' : 'Pause until',
      pressed: 'p',
      needs: 'pause-application',
      reason: why('change-pause'),
      node: <ChangePauseDialog {...props} />,
    },
    state.status === 'paused' &&
      step.kind !== 'paused' && {
        label: 'Resume',
        needs: 'pause-application',
        reason: why('resume'),
        node: <ResumeDialog {...props} />,
      },
    open && {
      label: 'Withdraw for the candidate',
      needs: 'withdraw-application',
      reason: why('withdraw'),
      node: <WithdrawDialog {...props} />,
    },
    open && {
      label: 'Skip, repeat or go back',
      pressed: 'g',
      needs: 'override-plan',
      reason: why('repeat-stage'),
      node: <DeviateDialog {...props} />,
    },
    open && {
      label: 'Move to another job',
      pressed: 't',
      needs: 'override-plan',
      reason: why('transfer'),
      node: <TransferDialog {...props} />,
    },
    open && {
      label: 'Assess the level',
      needs: 'decide-stage',
      reason: null,
      node: <LevelDialog {...props} />,
    },
    open && {
      label: 'Change the owner',
      needs: 'change-owner',
      reason: null,
      node: <OwnerDialog {...props} />,
    },
  ]
  return items.filter((item): item is Item => Boolean(item))
}

function reasonOfChoice({ acts }: View, partId: string): string | null {
  const first = possibleAct(acts, 'choose', partId)
  const again = possibleAct(acts, 'change-choice', partId)
  if (first.possible || again.possible) return null
  const refusal = again.refusal === 'not-possible-now' ? first.refusal : again.refusal
  return refusal === 'already-handed-in' ? 'The work is handed in.' : sayRefusal(refusal)
}

function reasonOfLink({ acts }: View): string | null {
  const found = possibleAct(acts, 'ask-candidate')
  if (found.possible) return null
  return found.refusal === 'not-possible-now'
    ? 'Nothing waits for the candidate here.'
    : sayRefusal(found.refusal)
}
