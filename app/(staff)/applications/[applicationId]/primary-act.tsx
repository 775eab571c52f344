import type { ReactNode } from 'react'
import {
  ReconsiderDialog,
  ResumeDialog,
} from '@/app/(staff)/applications/[applicationId]/closing-dialogs'
import {
  OutcomeDialog,
  ReplaceDialog,
} from '@/app/(staff)/applications/[applicationId]/interview-dialogs'
import { scheduleAddress } from '@/app/(staff)/applications/[applicationId]/interviews-card'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { ProposeDialog } from '@/app/(staff)/applications/[applicationId]/matching-dialogs'
import {
  ApproveDialog,
  AskApprovalDialog,
  DraftOfferDialog,
  ExtendDialog,
} from '@/app/(staff)/applications/[applicationId]/offer-dialogs'
import {
  AdvanceDialog,
  SendLinkDialog,
} from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { RemindDialog } from '@/app/(staff)/applications/[applicationId]/remind-dialog'
import { MoreTimeDialog } from '@/app/(staff)/applications/[applicationId]/work-card'
import { LinkButton } from '@/app/ui/button'
import { interviewsToBook } from '@/lib/booking/data/options'
import { emptySeats, hasSeats } from '@/lib/pipeline/panel'

const look = { kind: 'primary' } as const

/** The one button of the page: what moves the application on now. Null: nothing to do, or not for this reader. */
export function primaryAct(view: View): ReactNode {
  const { step, run, may, scope } = view
  const part = run?.parts.find(({ id }) => step.partIds.includes(id))
  const props = { view, look }
  switch (step.kind) {
    case 'review-application':
      return may('advance-application') ? <AdvanceDialog {...props} /> : null
    case 'decide':
      if (!may('advance-application')) return null
      return step.total > 1 ? (
        <LinkButton kind="primary" href="#debrief">
          Open debrief
        </LinkButton>
      ) : (
        <AdvanceDialog {...props} />
      )
    case 'send-link':
    case 'decide-after-absence':
      return may('write-to-candidate') ? <SendLinkDialog {...props} label="Send the link" /> : null
    case 'candidate-books':
      return findsAWay(view) ? (
        <LinkButton kind="primary" href={scheduleAddress(view, interviewsToBook(view.state))}>
          Find a way
        </LinkButton>
      ) : (
        sendAgain(props)
      )
    case 'candidate-chooses':
    case 'take-home-with-candidate':
    case 'answer-proposal':
    case 'candidate-answers-offer':
      return sendAgain(props)
    case 'fill-seat': {
      const [seat] = part && hasSeats(part) ? emptySeats(part) : []
      if (!part || !hasSeats(part) || !seat || !may('schedule')) return null
      return <ReplaceDialog {...props} part={part} seat={seat} />
    }
    case 'did-it-take-place':
      return part?.kind === 'interview' && may('say-took-place') ? (
        <OutcomeDialog {...props} part={part} />
      ) : null
    case 'take-home-lapsed':
      return part && may('schedule') ? <MoreTimeDialog {...props} partId={part.id} /> : null
    case 'gather-interest':
    case 'no-team-found':
      return part && may('propose-team') ? <ProposeDialog {...props} partId={part.id} /> : null
    case 'draft-offer':
    case 'settle-offer':
      return part?.kind === 'offer' && may('draft-offer') ? (
        <DraftOfferDialog {...props} part={part} />
      ) : null
    case 'send-offer-for-approval':
      return part?.kind === 'offer' && may('draft-offer') ? (
        <AskApprovalDialog {...props} part={part} />
      ) : null
    case 'approve-offer':
      return part?.kind === 'offer' && part.approverId === scope.personId ? (
        <ApproveDialog {...props} part={part} />
      ) : null
    case 'extend-offer':
      return part?.kind === 'offer' && may('extend-offer') ? (
        <ExtendDialog {...props} part={part} />
      ) : null
    case 'paused':
      return may('pause-application') ? <ResumeDialog {...props} /> : null
    case 'closed':
      return view.state.status === 'rejected' && may('reject-application') ? (
        <ReconsiderDialog view={view} look={{ kind: 'secondary' }} />
      ) : null
    case 'scorecards-due':
    case 'reviews-due':
      return may('excuse-scorecard') ? <RemindDialog {...props} /> : null
    case 'interview-upcoming':
      return part?.kind === 'interview' && may('schedule') ? (
        <LinkButton href={scheduleAddress(view, [part])}>Move it</LinkButton>
      ) : null
    case 'send-take-home':
    case 'told-later':
    case 'hired':
      return null
  }
}

/** The link leads to no time: sending it again helps nobody. */
export function findsAWay({ cannotBookSince, may }: View): boolean {
  return cannotBookSince !== null && may('schedule')
}

function sendAgain(props: { view: View; look: typeof look }): ReactNode {
  return props.view.may('write-to-candidate') ? (
    <SendLinkDialog {...props} label="Send the link again" />
  ) : null
}
