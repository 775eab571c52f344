/** What changed within one stage from one version of its plan to the next, in plain sentences. */
import { followParts, sentence } from '@/lib/pipeline/comparing-parts'
import type { DeciderRole } from '@/lib/pipeline/plan'
import type { SeatDraft, SessionDraft, StageDraft, TakeHomeDraft } from '@/lib/pipeline/plan-draft'
import { sayCount, sayDuration } from '@/lib/time/wording'

/** The name of a pool, a kit or a rubric. */
export type NameOf = (id: string) => string

const deciders: Record<DeciderRole, string> = {
  recruiter: 'a recruiter',
  decider: 'a decider of the job',
  'team-lead': 'a team lead of the job',
}
const earlier: Record<StageDraft['earlierPeople'], string> = {
  never: 'never sit on these panels',
  'if-needed': 'sit on these panels only if nobody else can',
  free: 'sit on these panels like anybody else',
}

/** Of a new stage: what it consists of. */
export function sayWhole({ sessions, takeHomes, shareDays }: StageDraft, nameOf: NameOf): string {
  const parts = [
    ...sessions.map((session) => saySession(session, nameOf)),
    ...takeHomes.map(({ name }) => `the take-home “${name}”`),
    `${sayCount(shareDays, 'day')} of the promise`,
  ]
  return parts.join('; ')
}

/** The order of its interviews is not looked at here. */
export function compareStages(was: StageDraft, is: StageDraft, nameOf: NameOf): string[] {
  return [
    ...sentence(was.name, is.name, (name) => `It was called “${name}”.`),
    ...sentence(
      was.candidateName,
      is.candidateName,
      (a, b) => `Candidates read “${b}” instead of “${a}”.`,
    ),
    ...sentence(
      was.candidateDescription,
      is.candidateDescription,
      () => 'What candidates read of it is written anew.',
    ),
    ...sentence(
      was.shareDays,
      is.shareDays,
      (a, b) => `It may use ${sayCount(b, 'day')} of the promise instead of ${a}.`,
    ),
    ...sentence(
      was.deciderRole,
      is.deciderRole,
      (a, b) => `Decided by ${deciders[b]} instead of ${deciders[a]}.`,
    ),
    ...sentence(was.onEntering ?? 'ask', is.onEntering ?? 'ask', (_, b) =>
      b === 'ask'
        ? 'As it begins, the candidate is sent the link or the brief by itself.'
        : 'As it begins, it waits until somebody sends the link or the brief.',
    ),
    ...compareOptions(was, is),
    ...compareSessions(was.sessions, is.sessions, nameOf),
    ...compareTakeHomes(was.takeHomes, is.takeHomes, nameOf),
    // Rules of booking mean nothing where there is nothing to book.
    ...(was.sessions.length > 0 && is.sessions.length > 0 ? compareBooking(was, is) : []),
  ]
}

function compareOptions({ options: older }: StageDraft, { options: newer }: StageDraft): string[] {
  return [
    ...newer.flatMap((is) => {
      const was = older.find(({ key }) => key === is.key)
      if (!was) return [`The candidate may also choose “${is.name}”.`]
      return [
        ...sentence(was.name, is.name, (a, b) => `The option “${b}” was called “${a}”.`),
        ...sentence(
          [was.candidateName, was.candidateDescription],
          [is.candidateName, is.candidateDescription],
          () => `What candidates read of the option “${is.name}” is written anew.`,
        ),
      ]
    }),
    ...older
      .filter(({ key }) => newer.every((is) => is.key !== key))
      .map(({ name }) => `The option “${name}” is gone.`),
  ]
}

function compareSessions(older: SessionDraft[], newer: SessionDraft[], nameOf: NameOf): string[] {
  const { pairs, added, removed } = followParts(older, newer)
  return [
    ...added.map((session) => `Interview added: ${saySession(session, nameOf)}.`),
    ...removed.map(({ name }) => `Interview removed: “${name}”.`),
    ...pairs.flatMap(([was, is]) => [
      ...sentence(
        was.minutes,
        is.minutes,
        (a, b) => `“${is.name}” takes ${sayDuration(b)} instead of ${sayDuration(a)}.`,
      ),
      ...comparePart(was, is, nameOf),
      ...sentence(
        was.kitId,
        is.kitId,
        (_, b) => `“${is.name}” ${b ? `has the kit “${nameOf(b)}”` : 'has no kit any more'}.`,
      ),
    ]),
  ]
}

function compareTakeHomes(
  older: TakeHomeDraft[],
  newer: TakeHomeDraft[],
  nameOf: NameOf,
): string[] {
  const { pairs, added, removed } = followParts(older, newer)
  return [
    ...added.map(
      ({ name, daysToHandIn }) =>
        `Take-home added: “${name}”, handed in within ${sayCount(daysToHandIn, 'day')}.`,
    ),
    ...removed.map(({ name }) => `Take-home removed: “${name}”.`),
    ...pairs.flatMap(([was, is]) => [
      ...sentence(
        was.daysToHandIn,
        is.daysToHandIn,
        (a, b) => `“${is.name}” is handed in within ${sayCount(b, 'day')} instead of ${a}.`,
      ),
      ...sentence(
        was.extensionDays,
        is.extensionDays,
        (a, b) =>
          `For “${is.name}” there ${b === 1 ? 'is' : 'are'} ${sayCount(b, 'more day', 'more days')} on request instead of ${a}.`,
      ),
      ...sentence(was.brief, is.brief, () => `The brief of “${is.name}” is written anew.`),
      ...comparePart(was, is, nameOf),
    ]),
  ]
}

type Judged = Pick<SessionDraft, 'name' | 'candidateName' | 'rubricId' | 'seats' | 'optionKey'>

/** What an interview and a take-home have in common. */
function comparePart(was: Judged, is: Judged, nameOf: NameOf): string[] {
  const name = `“${is.name}”`
  return [
    ...sentence(was.name, is.name, (a) => `${name} was called “${a}”.`),
    ...sentence(
      was.candidateName,
      is.candidateName,
      (a, b) => `Of ${name}, candidates read “${b}” instead of “${a}”.`,
    ),
    ...sentence(was.optionKey, is.optionKey, () => `${name} belongs to another option.`),
    ...sentence(
      saySeats(was.seats, nameOf),
      saySeats(is.seats, nameOf),
      (a, b) => `${name} is with ${b} instead of ${a}.`,
    ),
    ...sentence(
      was.rubricId,
      is.rubricId,
      (_, b) =>
        `${name} ${b ? `is judged by the rubric “${nameOf(b)}”` : 'has no rubric any more'}.`,
    ),
  ]
}

function compareBooking(was: StageDraft, is: StageDraft): string[] {
  return [
    ...sentence(
      was.order,
      is.order,
      (_, b) => `Its interviews are booked ${b === 'fixed' ? 'in their order' : 'in any order'}.`,
    ),
    ...sentence(was.sameDay, is.sameDay, (_, b) =>
      b ? 'All on one day.' : 'Not necessarily on one day any more.',
    ),
    ...sentence(
      was.breakMinutes,
      is.breakMinutes,
      (a, b) => `The break between interviews is ${sayBreak(b)} instead of ${sayBreak(a)}.`,
    ),
    ...sentence(
      was.minimumNoticeMinutes,
      is.minimumNoticeMinutes,
      (a, b) => `Booked at least ${sayDuration(b)} ahead instead of ${sayDuration(a)}.`,
    ),
    ...sentence(
      was.bookingWindowDays,
      is.bookingWindowDays,
      (a, b) => `Times to choose reach ${sayCount(b, 'day')} instead of ${a}.`,
    ),
    ...sentence(
      was.linkLifetimeDays,
      is.linkLifetimeDays,
      (a, b) => `The link works for ${sayCount(b, 'day')} instead of ${a}.`,
    ),
    ...sentence(
      was.nudgeDays,
      is.nudgeDays,
      (a, b) => `The candidate is nudged ${sayNudges(b)} instead of ${sayNudges(a)}.`,
    ),
    ...sentence(
      was.candidateMoves,
      is.candidateMoves,
      (a, b) => `The candidate may move it ${sayCount(b, 'time')} instead of ${a}.`,
    ),
    ...sentence(
      was.candidateMoveNoticeMinutes,
      is.candidateMoveNoticeMinutes,
      (a, b) =>
        `The candidate may move it until ${sayDuration(b)} before instead of ${sayDuration(a)}.`,
    ),
    ...sentence(
      was.earlierPeople,
      is.earlierPeople,
      (_, b) => `People of earlier stages ${earlier[b]}.`,
    ),
  ]
}

function saySession({ name, minutes, seats }: SessionDraft, nameOf: NameOf): string {
  return `“${name}”, ${sayDuration(minutes)}, with ${saySeats(seats, nameOf)}`
}

function saySeats(seats: readonly SeatDraft[], nameOf: NameOf): string {
  // Seats have no order among themselves; trainees are told last.
  const said = [false, true].flatMap((trainees) =>
    seats
      .filter(({ shadow }) => shadow === trainees)
      .map(({ poolId }) => `${trainees ? 'a trainee of' : 'one of'} ${nameOf(poolId)}`)
      .sort(),
  )
  return said.length === 0 ? 'nobody' : said.join(' and ')
}

function sayNudges(days: readonly number[]): string {
  if (days.length === 0) return 'never'
  const said = [days.slice(0, -1).join(', '), `${days.at(-1)}`].filter(Boolean).join(' and ')
  return `after ${said} ${days.at(-1) === 1 ? 'day' : 'days'}`
}

function sayBreak({ min, max }: StageDraft['breakMinutes']): string {
  if (max === 0) return 'none'
  return min === max ? sayDuration(min) : `${sayDuration(min)} to ${sayDuration(max)}`
}
