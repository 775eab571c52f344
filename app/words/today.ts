import { listNames } from '@/lib/people/names-apart'
import type { LastAct } from '@/lib/pipeline/data/last-act'
import type { DayLine } from '@/lib/pipeline/data/today'
import type { MessageSubject } from '@/lib/pipeline/message-subject'
import type { ReviewsOnDay } from '@/lib/pipeline/reviewing'
import type { TodaySection } from '@/lib/pipeline/today-work'
import { daysBetween } from '@/lib/time/local-date'
import { sayAgo, sayCount, sayInstantBare, sayLocalDate, sayUntil } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export function sayTodaySection(section: TodaySection): { title: string; note: string } {
  switch (section) {
    case 'fix-now':
      return { title: 'Fix now', note: 'broken, and somebody will notice' }
    case 'answer':
      return { title: 'Answer', note: 'they wrote and wait' }
    case 'decide':
      return { title: 'Decide', note: 'everything is in' }
    case 'schedule':
      return { title: 'To schedule', note: 'no link sent, and no time' }
    case 'chase':
      return { title: 'Chase', note: 'by who owes' }
    case 'at-risk':
      return { title: 'At risk', note: 'nothing waits, and the answer will be late' }
    case 'review':
      return { title: 'Review', note: 'nobody has looked yet' }
    case 'woke-up':
      return { title: 'Woke up', note: 'the pause is over' }
  }
}

const counted: Record<TodaySection, string> = {
  'fix-now': 'to fix',
  answer: 'to answer',
  decide: 'to decide',
  schedule: 'to schedule',
  chase: 'to chase',
  'at-risk': 'at risk',
  review: 'to review',
  'woke-up': 'woke up',
}

/** The day in one sentence: "4 to fix, 3 to answer, 5 to decide, 7 to chase, 41 to review." */
export function sayDay(lines: readonly { section: TodaySection }[]): string {
  const sections = Object.keys(counted) as TodaySection[]
  const counts = sections.flatMap((section) => {
    const count = lines.filter((line) => line.section === section).length
    return count > 0 ? [`${count} ${counted[section]}`] : []
  })
  return counts.length > 0 ? `${counts.join(', ')}.` : 'Nothing waits for now.'
}

/**
 * Why the day counts other reviews than the review itself: "Your Today counts 305: 2 are colleagues’ own, 1 stands
 * there under Answer." Null: both count the same.
 */
export function sayReviewsOnDay({
  review,
  elsewhere,
  snoozed,
  others,
}: ReviewsOnDay): string | null {
  const reasons = [
    ...(others > 0
      ? [others === 1 ? '1 is a colleague’s own' : `${others} are colleagues’ own`]
      : []),
    ...elsewhere.map(
      ({ section, count }) =>
        `${count} ${count === 1 ? 'stands' : 'stand'} there under ${sayTodaySection(section).title}`,
    ),
    ...(snoozed > 0 ? [`${snoozed} ${snoozed === 1 ? 'is' : 'are'} snoozed`] : []),
  ]
  return reasons.length > 0 ? `Your Today counts ${review}: ${reasons.join(', ')}.` : null
}

/** After the candidate's name: what is the matter, in a few words. */
export function sayTask(line: DayLine, now: Date): string {
  const { task, stage, step, interview, subject } = line
  const of = stage ? ` ${stage}` : ' this stage'
  switch (task) {
    case 'join-call':
      return 'is alone in the call'
    case 'replace-seat':
      return interview
        ? `${interview.name}: somebody is missing`
        : `${stage}: a reviewer is missing`
    case 'replace-away':
      return `${interview?.name ?? stage}: ${sayAway(line)} then`
    case 'open-times':
      return `cannot book ${stage}: nothing is open`
    case 'send-mail-again':
      return 'an email did not arrive'
    case 'send-link':
      return `${stage} needs a time`
    case 'send-take-home':
      return 'the take-home is to be sent'
    case 'answer-candidate':
      return saySubject(subject)
    case 'say-interest':
      return 'is your team interested?'
    case 'decide':
      return step.total > 1 ? `${stage}: ${step.done} of ${step.total} in` : `${stage}: all is in`
    case 'decide-after-absence':
      return 'did not come, for the second time'
    case 'prolong-take-home':
      return 'the take-home was not handed in'
    case 'propose-team':
      return 'a team is to be proposed'
    case 'draft-offer':
      return 'the offer is to be drafted'
    case 'ask-approval':
      return 'the offer is to be sent for approval'
    case 'approve-offer':
      return 'the offer waits for your approval'
    case 'extend-offer':
      return 'the offer is approved, and to be made'
    case 'settle-offer':
      return 'the offer was not taken'
    case 'ask-what-happened':
      return interview ? `${interview.name}: did it take place?` : 'did it take place?'
    case 'chase-scorecards':
      return `scorecard of${of}`
    case 'chase-reviews':
      return 'review of the take-home'
    case 'chase-candidate':
      return sayCandidateOwes(line)
    case 'chase-approver':
      return 'approval of the offer'
    case 'chase-team-leads':
      return 'which team is interested'
    case 'chase-deciders':
      return `decision on${of}`
    case 'hasten':
      return saySlip(line)
    case 'review':
      return 'to review'
    case 'look-again':
      return 'is back from the pause'
    case 'say-until-when':
      return sayOpenPause(line, now)
  }
}

/** "Mei Lin is away", "Mei Lin, Kofi Mensah are away". */
export function sayAway({ away }: Pick<DayLine, 'away'>): string {
  const names = listNames(away.map(({ name }) => name))
  return `${names || 'somebody'} ${away.length > 1 ? 'are' : 'is'} away`
}

/** "Final: answer 4 days late at this pace". */
function saySlip({ stage, answerByDate, forecastDate }: DayLine): string {
  const late = forecastDate ? daysBetween(answerByDate, forecastDate) : 0
  return `${stage}: answer ${sayCount(late, 'day')} late at this pace`
}

/** "paused 16 days without a date". */
export function sayOpenPause({ sinceAt }: Pick<DayLine, 'sinceAt'>, now: Date): string {
  const days = sinceAt ? Math.floor(minutesBetween(sinceAt, now) / 1440) : 0
  return `paused ${sayCount(days, 'day')} without a date`
}

function saySubject(subject: MessageSubject | null): string {
  switch (subject) {
    case 'help':
      return 'says what would help'
    case 'times':
      return 'finds no time that suits'
    case 'alone':
    case 'other':
    case null:
      return 'wrote'
  }
}

function sayCandidateOwes({ step, stage }: DayLine): string {
  switch (step.kind) {
    case 'candidate-chooses':
      return 'has not chosen yet'
    case 'take-home-with-candidate':
      return 'has not handed in'
    case 'answer-proposal':
      return 'has not answered the team'
    case 'candidate-answers-offer':
      return 'has not answered the offer'
    default:
      return `has not booked ${stage}`
  }
}

const soonMinutes = 120

function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000
}

/** What has no hour of its own here does harm on the day of the promised answer. */
const untilAnswered: readonly TodaySection[] = ['decide', 'schedule', 'at-risk']

/** When harm happens or how long it waits, short; `late` once it should have happened, or is about to go wrong. */
export function sayWhen(
  line: DayLine,
  now: Date,
  timeZone: string,
): { words: string; late: boolean; at: Date | null } {
  const { section, byAt, sinceAt, answerByDate } = line
  const today = localDateAt(now, timeZone)
  if (untilAnswered.includes(section) && !byAt) {
    const words = `answer by ${sayLocalDate(answerByDate, today)}`
    return { words, late: answerByDate < today, at: null }
  }
  if (section === 'answer' || section === 'woke-up' || !byAt) {
    const words = sinceAt ? sayAgo(sinceAt, now, timeZone) : ''
    return { words, late: false, at: sinceAt }
  }
  const late = byAt <= now || (section === 'fix-now' && minutesBetween(now, byAt) <= soonMinutes)
  return {
    words: byAt <= now ? sayAgo(byAt, now, timeZone) : sayUntil(byAt, now, timeZone),
    late,
    at: byAt,
  }
}

/** "Rejected, to be told Wed 25 Nov, 09:00": what the undo takes back. */
export function sayLastAct({ kind, untilAt }: LastAct, timeZone: string, now: Date): string {
  if (kind === 'left') return 'has been written to already'
  const until = untilAt ? sayInstantBare(untilAt, timeZone, now) : 'later'
  return kind === 'rejected' ? `rejected, to be told ${until}` : `snoozed until ${until}`
}

export function sayReminded(at: Date, now: Date, timeZone: string): string {
  return `last reminded ${sayAgo(at, now, timeZone)}`
}

export function sayOthers(count: number): string {
  return `${sayCount(count, 'more interview')}`
}
