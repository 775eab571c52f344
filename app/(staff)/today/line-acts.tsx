import { UndoDialog } from '@/app/(staff)/applications/[applicationId]/closing-dialogs'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import {
  advance,
  call,
  closeNoReply,
  debrief,
  endsOfPause,
  link,
  moreTime,
  reject,
  whatItOffers,
  write,
} from '@/app/(staff)/today/application-acts'
import {
  bookByHand,
  moves,
  outcomes,
  replacements,
  replacementsOf,
} from '@/app/(staff)/today/interview-acts'
import { type LineAct, type LineGiven, primary, small } from '@/app/(staff)/today/line-act'
import { remind, remindLeads } from '@/app/(staff)/today/reminding-acts'
import { SeenButton } from '@/app/(staff)/today/snooze-dialog'
import { interest, proposals } from '@/app/(staff)/today/team-acts'
import { sayRefusal } from '@/app/words/refusals'
import type { DayLine } from '@/lib/pipeline/data/today'
import { hasPanelBegun } from '@/lib/pipeline/panel'
import { type ApplicationAct, possibleAct } from '@/lib/pipeline/possible-acts'

/** Without anything that waits: what is always at hand, and the way back from a decision. */
export function restingActs(view: View): LineAct[] {
  const undo = view.step.kind === 'told-later' && view.may('reject-application')
  return [
    ...(undo ? [{ name: 'undo', node: <UndoDialog view={view} look={primary} /> }] : []),
    ...usual(view).filter(isPossible),
  ]
}

/** What helps with this line, most helpful first; then the acts that are always at hand, by their keys. */
export function lineActs(given: LineGiven): { first: LineAct[]; also: LineAct[] } {
  const first = helpful(given).filter(isPossible)
  const names = new Set(first.map(({ name }) => name))
  // The letter under their own words is the one to write.
  if (given.line.task === 'answer-candidate') names.add('write')
  const also = usual(given.view).filter((act) => isPossible(act) && !names.has(act.name))
  return { first, also }
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

function isPossible({ node }: LineAct): boolean {
  return Boolean(node)
}

/** Always at hand where they are possible: the acts that have a key of their own. */
function usual(view: View): LineAct[] {
  return [advance(view, small), reject(view, true), write(view, false, small)]
}

function helpful({ view, line, back }: LineGiven): LineAct[] {
  switch (line.task) {
    case 'join-call':
      return [call(view), write(view, true), ...moves(view)]
    case 'replace-seat':
      return hasPanelBegun(view.run, view.now)
        ? [...replacements(view), call(view), ...outcomes(view), write(view)]
        : [...replacements(view), ...moves(view), write(view)]
    case 'replace-away':
      return [...replacementsOf(view, line.away), ...moves(view), write(view)]
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
    case 'say-interest':
      return interest(view)
    case 'draft-offer':
    case 'ask-approval':
    case 'approve-offer':
    case 'extend-offer':
    case 'settle-offer':
      return [whatItOffers(view)]
    case 'ask-what-happened':
      return [...outcomes(view), remind(view, line, back)]
    case 'chase-scorecards':
    case 'chase-reviews':
      // The list of who owes what carries the acts.
      return []
    case 'chase-candidate':
      return [
        link(view, 'Send the link again'),
        ...(view.step.kind === 'take-home-with-candidate' ? [moreTime(view, {})] : []),
        call(view),
        closeNoReply(view),
      ]
    case 'chase-approver':
    case 'chase-deciders':
      return [remind(view, line, back)]
    case 'hasten':
      return hastens(view, back)
    case 'look-again':
      return [whatItOffers(view), seen({ view, line, back })]
    case 'say-until-when':
      return endsOfPause(view)
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
      return [whatItOffers(view)]
  }
}

function seen({ view: { now, staffZone: timeZone }, line, back }: LineGiven): LineAct {
  return {
    name: 'seen',
    node: <SeenButton line={line} now={now} timeZone={timeZone} back={back} />,
  }
}
