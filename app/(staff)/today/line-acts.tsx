import type { ReactNode } from 'react'
import {
  CloseNoReplyDialog,
  RejectDialog,
  ResumeDialog,
  UndoDialog,
  WithdrawDialog,
} from '@/app/(staff)/applications/[applicationId]/closing-dialogs'
import { ChangePauseDialog } from '@/app/(staff)/applications/[applicationId]/departure-dialogs'
import {
  OutcomeDialog,
  ReplaceDialog,
} from '@/app/(staff)/applications/[applicationId]/interview-dialogs'
import { scheduleAddress } from '@/app/(staff)/applications/[applicationId]/interviews-card'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import {
  InterestDialog,
  ProposeDialog,
} from '@/app/(staff)/applications/[applicationId]/matching-dialogs'
import { primaryAct } from '@/app/(staff)/applications/[applicationId]/primary-act'
import {
  AdvanceDialog,
  SendLinkDialog,
  WriteDialog,
} from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { MoreTimeDialog } from '@/app/(staff)/applications/[applicationId]/work-card'
import { RemindButton } from '@/app/(staff)/today/remind-button'
import { SeenButton } from '@/app/(staff)/today/snooze-dialog'
import { LinkButton } from '@/app/ui/button'
import { sayRefusal } from '@/app/words/refusals'
import type { Part } from '@/lib/pipeline/application'
import type { DayLine } from '@/lib/pipeline/data/today'
import { emptySeats, hasPanelBegun, hasSeats } from '@/lib/pipeline/panel'
import { type ApplicationAct, possibleAct } from '@/lib/pipeline/possible-acts'

export type LineAct = { name: string; key?: string; node: ReactNode }

type Given = { view: View; line: DayLine; back: string }

/** Without anything that waits: what is always at hand, and the way back from a decision. */
export function restingActs(view: View): LineAct[] {
  const undo = view.step.kind === 'told-later' && view.may('reject-application')
  return [
    ...(undo ? [{ name: 'undo', node: <UndoDialog view={view} look={primary} /> }] : []),
    ...usual(view).filter(({ node }) => node !== null),
  ]
}

/** What helps with this line, most helpful first; then the acts that are always at hand, by their keys. */
export function lineActs(given: Given): { first: LineAct[]; also: LineAct[] } {
  const first = helpful(given).filter(({ node }) => node !== null)
  const names = new Set(first.map(({ name }) => name))
  // The letter under their own words is the one to write.
  if (given.line.task === 'answer-candidate') names.add('write')
  const also = usual(given.view).filter(({ name, node }) => node !== null && !names.has(name))
  return { first, also }
}

const small = { size: 'small' } as const
const primary = { kind: 'primary' } as const

function helpful({ view, line, back }: Given): LineAct[] {
  const { run, step, may, now, staffZone: timeZone } = view
  const parts = run?.parts ?? []
  const of = (kind: Part['kind']) => parts.find((part) => part.kind === kind)
  switch (line.task) {
    case 'join-call':
      return [call(view), write(view, true), ...moves(view)]
    case 'replace-seat':
      return hasPanelBegun(view.run, view.now)
        ? [...replacements(view), call(view), ...outcomes(view), write(view)]
        : [...replacements(view), ...moves(view), write(view)]
    case 'open-times':
      // Why nothing is open, and the way to it, stand below.
      return [call(view)]
    case 'send-mail-again':
    case 'answer-candidate':
      // The preview carries the email and the letter themselves.
      return []
    case 'send-link':
    case 'send-take-home':
    case 'decide-after-absence':
      return [link(view, 'Send the link'), bookByHand(view), reject(view)]
    case 'decide':
      return [advance(view), reject(view), debrief(view)]
    case 'review':
      return [advance(view), reject(view)]
    case 'prolong-take-home':
      return [moreTime(view, primary), reject(view)]
    case 'propose-team':
      return proposals(view)
    case 'chase-team-leads':
      return [...proposals(view), remindLeads(view, back)]
    case 'say-interest': {
      const matching = of('matching')
      return matching && may('record-interest')
        ? [
            {
              name: 'interest',
              node: <InterestDialog view={view} partId={matching.id} look={primary} />,
            },
          ]
        : []
    }
    case 'draft-offer':
    case 'ask-approval':
    case 'approve-offer':
    case 'extend-offer':
    case 'settle-offer':
      return [{ name: 'primary', node: primaryAct(view) }]
    case 'ask-what-happened':
      return [...outcomes(view), remind(view, line, back)]
    case 'chase-scorecards':
    case 'chase-reviews':
      // The list of who owes what carries the acts.
      return []
    case 'chase-candidate':
      return [
        link(view, 'Send the link again'),
        ...(step.kind === 'take-home-with-candidate' ? [moreTime(view, {})] : []),
        call(view),
        closeNoReply(view),
      ]
    case 'chase-approver':
    case 'chase-deciders':
      return [remind(view, line, back)]
    case 'hasten':
      return hastens(view, back)
    case 'look-again':
      return [
        { name: 'primary', node: primaryAct(view) },
        {
          name: 'seen',
          node: <SeenButton line={line} now={now} timeZone={timeZone} back={back} />,
        },
      ]
    case 'say-until-when':
      return [
        {
          name: 'until-when',
          node: may('pause-application') ? <ChangePauseDialog view={view} look={primary} /> : null,
        },
        {
          name: 'resume',
          node: may('pause-application') ? <ResumeDialog view={view} /> : null,
        },
        reject(view),
        {
          name: 'withdraw',
          node:
            may('withdraw-application') && can(view, 'withdraw') ? (
              <WithdrawDialog view={view} />
            ) : null,
        },
      ]
  }
}

/** What wins most days, by what it waits for; the rest stands on the application's page. */
function hastens(view: View, back: string): LineAct[] {
  switch (view.step.kind) {
    case 'interview-upcoming':
      return [...moves(view, 'Look for an earlier time'), call(view)]
    case 'candidate-books':
      // Times to propose stand below.
      return [call(view), link(view, 'Send the link again')]
    case 'candidate-chooses':
    case 'take-home-with-candidate':
    case 'answer-proposal':
    case 'candidate-answers-offer':
      return [write(view, true), call(view)]
    case 'scorecards-due':
    case 'reviews-due':
      // The list of who owes what carries the reminders.
      return []
    case 'gather-interest':
      return [...proposals(view), remindLeads(view, back)]
    default:
      return [{ name: 'primary', node: primaryAct(view) }]
  }
}

/** Always at hand where they are possible: the acts that have a key of their own. */
function usual(view: View): LineAct[] {
  return [advance(view, small), reject(view, true), write(view, false, small)]
}

/** By its key, why an act that is always at hand where it is possible is not at hand here. */
export function whyNot(view: View, line: DayLine | null): Record<string, string> {
  const { may, acts } = view
  const role = 'Your role does not allow this. Ask the owner to do it.'
  const why = (act: ApplicationAct) => {
    const found = possibleAct(acts, act)
    return found.possible ? '' : sayRefusal(found.refusal)
  }
  return {
    a: may('advance-application') ? why('advance') : role,
    r: may('reject-application') ? why('reject') : role,
    e: may('write-to-candidate') ? '' : role,
    s: line ? 'It rests already.' : 'Nothing of it waits for you.',
  }
}

function can({ acts }: View, act: ApplicationAct): boolean {
  return possibleAct(acts, act).possible
}

function advance(view: View, look: typeof small | typeof primary = primary): LineAct {
  const node =
    view.may('advance-application') && can(view, 'advance') ? (
      <AdvanceDialog view={view} look={look} />
    ) : null
  return { name: 'advance', key: 'a', node }
}

function reject(view: View, isSmall = false): LineAct {
  const node =
    view.may('reject-application') && can(view, 'reject') ? (
      <RejectDialog view={view} look={isSmall ? small : undefined} />
    ) : null
  return { name: 'reject', key: 'r', node }
}

function write(view: View, isFirst = false, look?: typeof small): LineAct {
  const node = view.may('write-to-candidate') ? (
    <WriteDialog view={view} look={isFirst ? primary : look} />
  ) : null
  return { name: 'write', key: 'e', node }
}

function link(view: View, label: string): LineAct {
  const node =
    view.may('write-to-candidate') && can(view, 'ask-candidate') ? (
      <SendLinkDialog view={view} look={primary} label={label} />
    ) : null
  return { name: 'link', node }
}

function call({ person }: View): LineAct {
  const node = person.phone ? (
    <LinkButton reload href={`tel:${person.phone.replaceAll(' ', '')}`}>
      Call {person.phone}
    </LinkButton>
  ) : null
  return { name: 'call', node }
}

function debrief({ applicationId, step }: View): LineAct {
  const node =
    step.total > 0 ? (
      <LinkButton href={`/applications/${applicationId}#debrief`}>Open debrief</LinkButton>
    ) : null
  return { name: 'debrief', node }
}

function closeNoReply(view: View): LineAct {
  const node =
    view.may('reject-application') && can(view, 'close-no-reply') ? (
      <CloseNoReplyDialog view={view} />
    ) : null
  return { name: 'close-no-reply', node }
}

function moreTime(view: View, look: { kind?: 'primary' }): LineAct {
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

function bookByHand(view: View): LineAct {
  const parts = (view.run?.parts ?? []).filter(
    ({ id, kind }) => kind === 'interview' && possibleAct(view.acts, 'book-interview', id).possible,
  )
  const node =
    parts.length > 0 && view.may('schedule') ? (
      <LinkButton href={scheduleAddress(view, parts)}>Book by hand</LinkButton>
    ) : null
  return { name: 'book', node }
}

/** Of the interview that is broken or about to be, the next by its start. */
function nextBooked({ run, now }: View) {
  return (run?.parts ?? [])
    .filter((part) => part.kind === 'interview')
    .filter(({ state, endsAt }) => state === 'booked' && endsAt && endsAt > now)
    .sort((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0))
}

function moves(view: View, label = 'Move it'): LineAct[] {
  const broken = nextBooked(view)
  const part = broken.find((one) => emptySeats(one).length > 0) ?? broken[0]
  if (!part || !view.may('schedule')) return []
  if (!possibleAct(view.acts, 'move-interview', part.id).possible) return []
  return [
    { name: 'move', node: <LinkButton href={scheduleAddress(view, [part])}>{label}</LinkButton> },
  ]
}

function replacements(view: View): LineAct[] {
  if (!view.may('schedule')) return []
  const parts = (view.run?.parts ?? [])
    .filter(hasSeats)
    .filter(({ state }) => state === 'booked' || state === 'in-review')
  return parts
    .flatMap((part) => emptySeats(part).map((seat) => ({ part, seat })))
    .map(({ part, seat }, index) => ({
      name: `replace-${seat.id}`,
      node: (
        <ReplaceDialog
          view={view}
          part={part}
          seat={seat}
          look={index === 0 ? primary : undefined}
        />
      ),
    }))
}

function outcomes(view: View): LineAct[] {
  if (!view.may('say-took-place')) return []
  return (view.run?.parts ?? [])
    .filter((part) => part.kind === 'interview')
    .filter(({ id }) => possibleAct(view.acts, 'mark-took-place', id).possible)
    .map((part, index) => ({
      name: `outcome-${part.id}`,
      node: <OutcomeDialog view={view} part={part} look={index === 0 ? primary : undefined} />,
    }))
}

/** Whoever sat there and has not said what happened, or has an offer to approve. */
function remind(view: View, line: DayLine, back: string): LineAct {
  const others = line.owedByNames.filter(({ personId }) => personId !== view.scope.personId)
  const [one] = others
  if (!one || !view.may('excuse-scorecard')) return { name: 'remind', node: null }
  const who = others.length === 1 ? one : null
  return {
    name: 'remind',
    node: <RemindButton view={view} who={who} lastAt={lastOf(view, who)} back={back} isFirst />,
  }
}

function proposals(view: View): LineAct[] {
  const matching = view.run?.parts.find(({ kind }) => kind === 'matching')
  if (!matching || !view.may('propose-team')) return []
  return [
    {
      name: 'propose',
      node: <ProposeDialog view={view} partId={matching.id} look={primary} />,
    },
  ]
}

/** The leads of teams that have not said whether they are interested; nobody where all have. */
function remindLeads(view: View, back: string): LineAct {
  if (view.silentLeadIds.length === 0 || !view.may('excuse-scorecard'))
    return { name: 'remind', node: null }
  return {
    name: 'remind',
    node: <RemindButton view={view} who={null} lastAt={lastOf(view, null)} back={back} isFirst />,
  }
}

/** When this approver, or any lead, was last reminded of what waits now. */
function lastOf({ log, step }: View, who: { personId: string } | null): Date | null {
  const found = log.findLast(
    ({ event }) =>
      event.type === 'colleague.reminded' &&
      step.partIds.includes(event.partId) &&
      (who === null || event.personId === who.personId),
  )
  return found?.at ?? null
}
