/** What a departure from the plan makes of everything booked, sent and due, in words. */
import type { Names } from '@/app/words/telling'
import type { Part } from '@/lib/pipeline/application'
import type { Consequence, Ending } from '@/lib/pipeline/consequences'
import type { Fate } from '@/lib/pipeline/loose-ends'
import { sayInstantBare, sayZone } from '@/lib/time/wording'

type What = Consequence['what']
type Named = Pick<Names, 'interview' | 'takeHome' | 'team'>

/** "System design, booked": the thing and how it stands. */
export function sayWhat(what: What, names: Named): string {
  switch (what.kind) {
    case 'scorecard':
      return `Scorecard: ${sayPart(what.part, names)}`
    case 'reminder':
      return what.timer === 'matching-deadline' ? 'Deadline of the team search' : 'Nudge by email'
    case 'proposed-time':
      return 'Proposed time, kept free'
    case 'part':
      return `${sayPart(what.part, names)}, ${sayStanding(what.part)}`
  }
}

function sayPart(part: Part, names: Named): string {
  switch (part.kind) {
    case 'review':
      return 'Review'
    case 'interview':
      return names.interview(part.id)
    case 'take-home':
      return names.takeHome(part.id)
    case 'choice':
      return 'The choice'
    case 'matching':
      return part.proposal ? `The proposal of ${names.team(part.proposal.teamId)}` : 'Team search'
    case 'offer':
      return 'The offer'
  }
}

function sayStanding(part: Part): string {
  switch (part.kind) {
    case 'review':
      return 'not read'
    case 'interview':
      if (part.state === 'booked') return 'booked'
      if (part.state === 'took-place') return 'took place'
      return part.state === 'with-candidate' ? 'link sent, no time yet' : 'no time yet'
    case 'take-home':
      if (part.handedInAt) return 'handed in'
      return part.state === 'with-candidate' ? 'with the candidate' : 'not handed in'
    case 'choice':
      return 'with the candidate'
    case 'matching':
      return part.state === 'proposed' ? 'waits for their answer' : 'teams are asked'
    case 'offer':
      return part.state === 'extended' ? 'with the candidate' : 'not made yet'
  }
}

/** What becomes of it, as a choice or as a fact. */
export function sayFate(fate: Fate, what: What, paused: boolean): string {
  if (what.kind === 'reminder') return 'Is not sent'
  if (what.kind === 'proposed-time') return sayProposedFate(fate)
  if (what.kind === 'scorecard') {
    return fate === 'excuse' ? 'Excuse: nobody waits for it' : 'Keep: it stays due'
  }
  const { part } = what
  switch (fate) {
    case 'again':
      return part.kind === 'interview' && part.state === 'booked'
        ? 'Cancel, and ask for another time'
        : 'Once more; this one stays as evidence'
    case 'excuse':
      return 'Excuse'
    case 'keep':
      return sayKept(part, paused)
    case 'cancel':
      return sayCancelled(part)
  }
}

/** The same where the application ends: the candidate of a rejection learns of nothing before it is told. */
export function sayEnd({ what, fate }: Pick<Consequence, 'what' | 'fate'>, how: Ending): string {
  const isBooked =
    what.kind === 'part' && what.part.kind === 'interview' && what.part.state === 'booked'
  if (!isBooked || fate !== 'cancel' || how === 'withdraw') return sayFate(fate, what, false)
  return 'Cancelled for the panel at once, for the candidate with your message'
}

/** "Proposed times are free again: …": what the end or the rest of many makes of what is kept free for one of them. */
export function sayProposedTimes(
  lines: readonly Pick<Consequence, 'what' | 'fate' | 'at'>[],
  { timeZone, now }: { timeZone: string; now: Date },
): string {
  const gone = lines.filter(({ what, fate }) => what.kind === 'proposed-time' && fate === 'cancel')
  if (gone.length === 0) return ''
  const starts = gone.flatMap(({ at }) => (at ? sayInstantBare(at, timeZone, now) : []))
  const times = `${starts.join(' · ')} ${sayZone(timeZone)}`
  return gone.length === 1
    ? `The proposed time is free again, and they cannot pick it any more: ${times}.`
    : `The proposed times are free again, and they cannot pick them any more: ${times}.`
}

function sayProposedFate(fate: Fate): string {
  return fate === 'keep'
    ? 'Stays kept free for the candidate'
    : 'Is free again; the candidate cannot pick it any more'
}

function sayKept(part: Part, paused: boolean): string {
  if (part.kind === 'interview' && part.state === 'booked') return 'Keep: it takes place as booked'
  if (part.kind === 'interview' && part.state === 'took-place')
    return 'Keep: it counts for the new attempt'
  if (part.kind === 'take-home' && part.handedInAt) return 'Keep: it counts for the new attempt'
  if (paused)
    return part.kind === 'take-home' ? 'Stays; nobody is reminded' : 'Rests; nothing is sent'
  if (part.kind === 'take-home') return 'Keep: they may finish it'
  return part.kind === 'interview' ? 'Goes on, with a new link' : 'Stays as it is'
}

function sayCancelled(part: Part): string {
  switch (part.kind) {
    case 'interview':
      return part.state === 'booked'
        ? 'Cancel: everybody is told'
        : 'Falls away; their link leads to their page'
    case 'take-home':
      return 'Take back: it is no longer needed'
    case 'choice':
      return 'Falls away; their link leads to their page'
    case 'matching':
      return 'Falls away; what teams said is kept'
    case 'offer':
      return 'Is not made'
    case 'review':
      return 'Falls away'
  }
}
