/** What candidates read on their pages: friendly, plain, and never more than they may know. */
import { sayRefusal } from '@/app/words/refusals'
import { firstName, listOf, noticeOf } from '@/lib/outbox/mail-phrases'
import type { ZoneRefusal } from '@/lib/people/commands/change-time-zone'
import { setApart } from '@/lib/people/names-apart'
import type { WithdrawalReason } from '@/lib/pipeline/application'
import type { CandidateInterview } from '@/lib/pipeline/candidate-view'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import type { Refusal } from '@/lib/pipeline/decision'
import { getStage } from '@/lib/pipeline/plan'
import { sayCount, sayDate, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export { firstName, listOf } from '@/lib/outbox/mail-phrases'

type Recruiter = Pick<CandidatePage['recruiter'], 'name' | 'email'>

/**
 * One sentence for a candidate who was refused. Whatever has ended or moved on inside sounds the same, since no
 * refusal may tell what no message has told.
 */
export function sayCandidateRefusal(
  refusal: Refusal | 'no-such-application',
  recruiter: Recruiter,
): string {
  const write = `write to ${sayWriteTo(recruiter)}, who will help`
  switch (refusal) {
    case 'not-active':
    case 'wrong-stage':
    case 'no-such-part':
    case 'no-such-application':
    case 'not-possible-now':
    case 'already-closed':
    case 'already-told':
      return `That could not be done just now. Open your page again to see how things stand, or ${write}.`
    case 'too-late-to-move':
      return `It is too close to the interview to change it here. Please ${write}.`
    case 'no-moves-left':
      return `You have moved this interview as often as you can here. Please ${write}.`
    case 'no-extension-left':
      return `You have taken the extra time already. If you need more, ${write}.`
    case 'reopening-over':
      return `The time to go on by yourself is over. If you are still interested, ${write}.`
    case 'job-closed':
      return `This role has closed meanwhile. If another one interests you, ${write}.`
    case 'applied-again':
      return `You have applied for this role again meanwhile, and that application goes on. Its own email leads to it; if you cannot find it, ${write}.`
    case 'outcome-missing':
      return `This interview has begun or is over, so it cannot be changed here. If something went wrong, ${write}.`
    case 'proposal-over':
      return 'These times are not kept for you any more. The page now shows how things stand.'
    case 'changed-meanwhile':
      return 'Something changed while this page was open. It now shows how things stand: look again and choose again.'
    default:
      return sayRefusal(refusal)
  }
}

export function sayZoneRefusal(refusal: ZoneRefusal): string {
  switch (refusal) {
    case 'no-such-zone':
      return 'We do not know this time zone. Choose one from the list.'
    case 'zone-of-staff':
      return 'You work here, and your working hours hang on your time zone: change it on your own staff page.'
  }
}

/** "Priya at priya@bank.example", or the name alone. */
export function sayWriteTo({ name, email }: Recruiter): string {
  return email ? `${firstName(name)} at ${email}` : firstName(name)
}

/** By when a message of now is answered. */
export function sayAnswersBy({ recruiter, now, candidate }: CandidatePage): string {
  const day = sayLocalDate(recruiter.answersOn, localDateAt(now, candidate.timeZone))
  return `${firstName(recruiter.name)} answers by the end of ${day}`
}

/** "You'll have our answer by Thu 17 Dec", and why it moved; null when nothing is promised any more. */
export function sayAnswerBy(
  page: CandidatePage,
): { sentence: string; moved: string | null } | null {
  const { known, now, candidate, answerByMoves, recruiter } = page
  if (known.status !== 'active' || page.offer) return null
  const today = localDateAt(now, candidate.timeZone)
  const day = sayLocalDate(known.answerByDate, today)
  const days = answerByMoves.reduce((sum, move) => sum + move.days, 0)
  const last = answerByMoves.at(-1)
  const since = last ? sayDate(last.at, candidate.timeZone, now) : ''
  return {
    sentence:
      known.answerByDate < today
        ? `You should have had our answer by ${day}. We are late, and sorry: write to ${sayWriteTo(recruiter)} and ask.`
        : `You'll have our answer by ${day}.`,
    moved:
      days > 0
        ? `It is ${sayCount(days, 'day')} later than at first, for the time that you asked for (since ${since}).`
        : null,
  }
}

/** "You can move this twice, until 24 hours before." */
export function sayMoves(page: CandidatePage, interview: CandidateInterview): string {
  const write = `write to ${sayWriteTo(page.recruiter)}`
  const run = page.known.runs.find(({ parts }) => parts.some(({ id }) => id === interview.id))
  const notice = noticeOf(run ? getStage(page.plan, run.stageId).candidateMoveNoticeMinutes : 0)
  if (interview.moveRefusal === 'too-late-to-move') {
    return `It could be moved here until ${notice}. If something came up, ${write}.`
  }
  if (interview.moveRefusal) return `To move it again, ${write}.`
  const times = ['', 'once', 'twice'][interview.movesLeft] ?? `${interview.movesLeft} times`
  return `You can move this ${times}, until ${notice}.`
}

/** "With Mei and Kofi." */
export function sayWith(page: CandidatePage, interviewerIds: string[]): string | null {
  const names = interviewerIds.flatMap((id) => page.interviewers.get(id) ?? [])
  return names.length > 0 ? listOf(names.map(setApart)) : null
}

export function sayWithdrawalReason(reason: WithdrawalReason): string {
  switch (reason) {
    case 'other-offer':
      return 'I have taken another offer'
    case 'pay':
      return 'The pay does not fit'
    case 'place':
      return 'The place or the way of working does not fit'
    case 'timing':
      return 'The timing does not fit'
    case 'role':
      return 'The job is not what I am looking for'
    case 'other':
      return 'Something else'
  }
}

/** "GBP 97,000 to 130,000 a year". */
export function sayBand({
  currency,
  minimum,
  maximum,
}: {
  currency: string
  minimum: number
  maximum: number
}) {
  return `${currency} ${saySum(minimum)} to ${saySum(maximum)} a year`
}

export function saySalary({ currency, salary }: { currency: string; salary: number }): string {
  return `${currency} ${saySum(salary)} a year`
}

function saySum(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** "Cardiff, hybrid, 2 days a week in the office". */
export function sayPlace(place: { name: string; mode: string; daysOnSite: number | null }): string {
  if (place.mode === 'remote')
    return /remote/i.test(place.name) ? place.name : `${place.name}, remote`
  if (place.mode === 'hybrid') {
    const days = place.daysOnSite
      ? `, ${sayCount(place.daysOnSite, 'day')} a week in the office`
      : ''
    return `${place.name}, hybrid${days}`
  }
  return `${place.name}, in the office`
}

export type UploadRefusal =
  | 'file-too-large'
  | 'file-empty'
  | 'file-cut-off'
  | 'not-a-pdf'
  | 'form-unreadable'
  | 'form-cut-off'
  | 'form-too-large'

export function sayUploadRefusal(refusal: UploadRefusal): string {
  switch (refusal) {
    case 'file-too-large':
    case 'form-too-large':
      return 'This file is larger than 10 MB. Choose a smaller one, or give a link to it instead.'
    case 'file-empty':
      return 'This file is empty. Choose another one.'
    case 'not-a-pdf':
      return 'This file is no PDF. Save it as a PDF, and choose that.'
    case 'file-cut-off':
    case 'form-cut-off':
    case 'form-unreadable':
      return 'Not everything arrived. Please send it again.'
  }
}
