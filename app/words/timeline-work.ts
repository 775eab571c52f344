/** Take-homes, choices, teams and offers, as the log tells it. */
import {
  capital,
  change,
  type EventOf,
  message,
  override,
  type Telling,
  type Told,
  theTakeHome,
} from '@/app/words/telling'

export const workThemes = ['take-home', 'choice', 'matching', 'offer'] as const

export function tellWork(
  event: EventOf<(typeof workThemes)[number]>,
  { who, names, byCandidate }: Telling,
): Told {
  switch (event.type) {
    case 'take-home.sent':
      return message(
        // What they chose sends it.
        byCandidate
          ? `${capital(theTakeHome(names, event.partId))} was sent, due ${names.instant(event.dueAt)}.`
          : `${who} sent ${theTakeHome(names, event.partId)}, due ${names.instant(event.dueAt)}.`,
      )
    case 'take-home.started':
      return change(`The candidate opened ${theTakeHome(names, event.partId)}.`)
    case 'take-home.extended':
      return change(
        byCandidate
          ? `The candidate took more time: ${theTakeHome(names, event.partId)} is due ${names.instant(event.dueAt)}.`
          : `${who} gave more time: ${theTakeHome(names, event.partId)} is due ${names.instant(event.dueAt)}.`,
      )
    case 'take-home.handed-in':
      return change(
        `${who} handed in ${theTakeHome(names, event.partId)}${event.late ? ', late' : ''}.`,
        event.textId,
      )
    case 'take-home.lapsed':
      return change(`${capital(theTakeHome(names, event.partId))} lapsed.`)
    case 'take-home.cancelled':
      return change(`${capital(theTakeHome(names, event.partId))} is no longer needed.`)
    case 'choice.made':
      return change(`${who} chose: ${names.option(event.optionKey)}.`)
    case 'choice.changed':
      return change(`${who} changed the choice to: ${names.option(event.optionKey)}.`)
    case 'matching.preferences-recorded':
      return change(
        `${who} named teams: ${event.teamIds.map(names.team).join(', ') || 'none in particular'}.`,
        event.textId,
      )
    case 'matching.interest-recorded':
      return change(
        `${names.team(event.teamId)} ${event.interested ? 'would like to have them' : 'is not interested'}, said ${who}.`,
        event.textId,
      )
    case 'matching.proposed':
      return change(
        `${who} proposed ${names.team(event.teamId)} to the candidate, to be answered by ${names.instant(event.answerByAt)}.`,
        event.textId,
      )
    case 'matching.agreed':
      return change('The candidate agreed to the team.')
    case 'matching.refused':
      return change('The candidate would rather not join the team.', event.textId)
    case 'matching.lapsed':
      return change('No team was found in time.')
    case 'offer.drafted':
      return change(
        event.version > 1
          ? `${who} changed the offer: version ${event.version}.`
          : `${who} drafted the offer.`,
      )
    case 'offer.sent-for-approval':
      return change(`${who} asked ${names.person(event.approverId)} to approve the offer.`)
    case 'offer.returned':
      return change(`${who} sent the offer back.`, event.textId)
    case 'offer.approved':
      return change(`${who} approved the offer.`)
    case 'offer.extended':
      return change(`${who} made the offer, open until ${names.instant(event.openUntilAt)}.`)
    case 'offer.accepted':
      return change('The candidate accepted the offer.')
    case 'offer.declined':
      return change('The candidate declined the offer.', event.textId)
    case 'offer.lapsed':
      return change('The offer lapsed: nobody answered in time.')
    case 'offer.rescinded':
      return override(`${who} took the offer back.`, event.textId)
    case 'offer.fell-through':
      return override('The accepted offer fell through.', event.textId)
  }
}
