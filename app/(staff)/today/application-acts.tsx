import {
  CloseNoReplyDialog,
  RejectDialog,
  ResumeDialog,
  WithdrawDialog,
} from '@/app/(staff)/applications/[applicationId]/closing-dialogs'
import { ChangePauseDialog } from '@/app/(staff)/applications/[applicationId]/departure-dialogs'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { primaryAct } from '@/app/(staff)/applications/[applicationId]/primary-act'
import {
  AdvanceDialog,
  SendLinkDialog,
  WriteDialog,
} from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { MoreTimeDialog } from '@/app/(staff)/applications/[applicationId]/work-card'
import { can, type LineAct, primary, small } from '@/app/(staff)/today/line-act'
import { LinkButton } from '@/app/ui/button'
import { possibleAct } from '@/lib/pipeline/possible-acts'

/** What the application's own page offers first. */
export function whatItOffers(view: View): LineAct {
  return { name: 'primary', node: primaryAct(view) }
}

export function advance(view: View, look: typeof small | typeof primary = primary): LineAct {
  const node =
    view.may('advance-application') && can(view, 'advance') ? (
      <AdvanceDialog view={view} look={look} />
    ) : null
  return { name: 'advance', key: 'a', node }
}

export function reject(view: View, isSmall = false): LineAct {
  const node =
    view.may('reject-application') && can(view, 'reject') ? (
      <RejectDialog view={view} look={isSmall ? small : undefined} />
    ) : null
  return { name: 'reject', key: 'r', node }
}

export function write(view: View, isFirst = false, look?: typeof small): LineAct {
  const node = view.may('write-to-candidate') ? (
    <WriteDialog view={view} look={isFirst ? primary : look} />
  ) : null
  return { name: 'write', key: 'e', node }
}

export function link(view: View, label: string): LineAct {
  const node =
    view.may('write-to-candidate') && can(view, 'ask-candidate') ? (
      <SendLinkDialog view={view} look={primary} label={label} />
    ) : null
  return { name: 'link', node }
}

export function call({ person }: View): LineAct {
  const node = person.phone ? (
    <LinkButton reload href={`tel:${person.phone.replaceAll(' ', '')}`}>
      Call {person.phone}
    </LinkButton>
  ) : null
  return { name: 'call', node }
}

export function debrief({ applicationId, step }: View): LineAct {
  const node =
    step.total > 0 ? (
      <LinkButton href={`/applications/${applicationId}#debrief`}>Open debrief</LinkButton>
    ) : null
  return { name: 'debrief', node }
}

export function closeNoReply(view: View): LineAct {
  const node =
    view.may('reject-application') && can(view, 'close-no-reply') ? (
      <CloseNoReplyDialog view={view} />
    ) : null
  return { name: 'close-no-reply', node }
}

export function moreTime(view: View, look: { kind?: 'primary' }): LineAct {
  const part = view.run?.parts.find(
    ({ id, kind }) =>
      kind === 'take-home' && possibleAct(view.acts, 'extend-take-home', id).possible,
  )
  const node =
    part && view.may('schedule') ? (
      <MoreTimeDialog view={view} partId={part.id} look={look} />
    ) : null
  return { name: 'more-time', node }
}

/** What ends a pause that nobody gave a day. */
export function endsOfPause(view: View): LineAct[] {
  const { may } = view
  const mayPause = may('pause-application')
  const mayWithdraw = may('withdraw-application') && can(view, 'withdraw')
  return [
    { name: 'until-when', node: mayPause && <ChangePauseDialog view={view} look={primary} /> },
    { name: 'resume', node: mayPause && <ResumeDialog view={view} /> },
    reject(view),
    { name: 'withdraw', node: mayWithdraw && <WithdrawDialog view={view} /> },
  ]
}
