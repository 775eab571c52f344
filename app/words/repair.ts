/** Words of the schedule: how people stand to a seat, and whom a repair disturbs. */
import type { Askable, Disturbance } from '@/lib/booking/disturbance'
import type { PoolReason, SeatStanding } from '@/lib/booking/pool-standing'
import type { SeatState } from '@/lib/pipeline/application'
import { sayCount } from '@/lib/time/wording'

/** "6 qualified: 2 free, 2 at limit, 1 away, 1 must not sit". */
export function sayPool({ people, counts, shadow }: SeatStanding): string {
  if (people.length === 0) return shadow ? 'nobody is in training' : 'nobody is qualified'
  const head = shadow ? `${people.length} in training` : `${people.length} qualified`
  return `${head}: ${counts.map(({ reason, count }) => `${count} ${sayPoolReason(reason)}`).join(', ')}`
}

export function sayPoolReason(reason: PoolReason): string {
  switch (reason) {
    case 'chosen':
      return 'chosen by you'
    case 'free':
      return 'free'
    case 'limits':
      return 'at limit'
    case 'busy':
      return 'busy'
    case 'pinned':
      return 'in another part'
    case 'notice-and-window':
      return 'too short notice'
    case 'candidate':
      return 'free only when the candidate is not'
    case 'hours':
      return 'no hours then'
    case 'away':
      return 'on leave'
    case 'excluded':
      return 'must not sit'
    case 'left-out':
      return 'left out by you'
  }
}

/** "Candidate: new time, must agree · same day · Mei as before · Ines in place of Kofi · 4 invites". */
export function sayDisturbance(disturbance: Disturbance, nameOf: (id: string) => string): string {
  const { candidate, comes, leaves, moves, trainees, invites, otherDay } = disturbance
  const named = (ids: string[]) => ids.filter((id) => !trainees.includes(id)).map(nameOf)
  if (candidate === 'nothing') {
    const told = [...new Set([...comes, ...leaves, ...moves])].map(nameOf)
    return told.length === 0 ? 'Disturbs nobody' : `Disturbs nobody but ${list(told)}`
  }
  return [
    ...(candidate === 'new-time'
      ? ['Candidate: new time, must agree', otherDay ? 'another day' : 'same day']
      : ['Candidate: another interviewer']),
    ...(named(moves).length > 0 ? [`${list(named(moves))} as before`] : []),
    ...sayExchange(named(comes), named(leaves)),
    ...(trainees.length > 0 ? [`trainees: ${list(trainees.map(nameOf))}`] : []),
    sayCount(invites, 'invite'),
  ].join(' · ')
}

function sayExchange(comes: string[], leaves: string[]): string[] {
  if (comes.length === 0) return leaves.length === 0 ? [] : [`without ${list(leaves)}`]
  if (leaves.length > 0) return [`${list(comes)} in place of ${list(leaves)}`]
  return [`${list(comes)} ${comes.length === 1 ? 'comes' : 'come'}`]
}

function list(names: string[]): string {
  if (names.length <= 1) return names.join()
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

export function sayAskable(fit: Askable): string {
  switch (fit) {
    case 'free':
      return 'free then'
    case 'soft-busy':
      return 'has a note or focus time then'
    case 'short-notice':
      return 'would have less notice than theirs: ask first'
  }
}

/** "1 of 3 that week". */
export function sayWeekOf(inWeek: number, weeklyLimit: number | null): string {
  if (weeklyLimit !== null) return `${inWeek} of ${weeklyLimit} that week`
  return inWeek === 0 ? 'nothing else that week' : `${sayCount(inWeek, 'interview')} that week`
}

/** What somebody did who is missing now. */
export function sayLoss(state: SeatState): string {
  switch (state) {
    case 'declined':
      return 'declined'
    case 'recused':
      return 'must not judge this candidate'
    case 'absent':
      return 'did not come'
    case 'replaced':
      return 'was replaced'
    case 'seated':
      return 'has not answered'
    case 'accepted':
      return 'has accepted'
  }
}
