import type { Block, Draft, MailFacts } from '@/lib/outbox/mail-facts'
import {
  bothClocks,
  day,
  instant,
  listOf,
  localDay,
  range,
  whenOf,
  words,
} from '@/lib/outbox/mail-phrases'
import type { OwnerNotice } from '@/lib/pipeline/events'
import { nameInSentence } from '@/lib/pipeline/name-in-sentence'
import { sayDuration, sayTime } from '@/lib/time/wording'

/** What staff read: short, with one thing to do. */
export function staffDraft(facts: MailFacts): Draft {
  const { subject, blocks } = bodyOf(facts)
  const cover = facts.coversFor ? [words(`You cover for ${facts.coversFor}.`)] : []
  return { subject, blocks: [...cover, ...blocks], calendar: calendarOf(facts) }
}

type Body = { subject: string; blocks: Block[] }

function bodyOf(facts: MailFacts): Body {
  const { interview, takeHome, job } = facts
  const who = facts.candidate.name
  const notice = facts.notice
    ? facts.late
      ? sayLate(facts)
      : notices[facts.notice]
    : 'this application waits for you'
  // Whoever is late is named first: the candidate is not named once more as whom it is with.
  const isTheirs = facts.late?.name === who
  const withWhom = isTheirs ? '' : ` with ${who}`
  const what = interview?.name ?? facts.stage?.name ?? 'interview'
  const whatInSentence = nameInSentence(what, 'interview')
  const taskInSentence = nameInSentence(takeHome?.name ?? 'take-home', 'take-home')
  switch (facts.kind) {
    case 'interview-invite':
      if (facts.learning) return inviteToLearn(facts, `${what} with ${who}`)
      return {
        subject: `${what} with ${who}, ${whenOf(facts, interview)}`,
        blocks: [
          words(`Please interview ${who} for ${job}.`),
          ...details(facts),
          action('Open the interview (CV, kit, scorecard)', 'interview-page'),
          { kind: 'action', label: 'Accept', to: 'seat-accept', primary: false },
          { kind: 'action', label: "I can't make it", to: 'seat-decline', primary: false },
        ],
      }
    case 'interview-moved':
      return {
        subject: `New time: ${what} with ${who}, ${whenOf(facts, interview)}`,
        blocks: [
          words(
            facts.movedFrom
              ? `It was ${range(facts, facts.movedFrom)}.`
              : 'Something about this interview has changed.',
          ),
          ...details(facts),
          action('Open the interview', 'interview-page'),
          { kind: 'action', label: "I can't make it", to: 'seat-decline', primary: false },
        ],
      }
    case 'panel-changed':
      return {
        subject: `Same time, other colleagues: ${what} with ${who}, ${whenOf(facts, interview)}`,
        blocks: [
          words(
            `The panel of your ${whatInSentence} with ${who} has changed; the time stays as it is.`,
          ),
          ...details(facts),
          action('Open the interview', 'interview-page'),
        ],
      }
    case 'interview-updated':
      return {
        subject: `Now for ${job}: ${what} with ${who}, ${whenOf(facts, interview)}`,
        blocks: [
          words(
            `${who} goes on for another job, ${job}. Your ${whatInSentence} stays as it is, with its time, its people and its kit; your calendar takes over the name of the job.`,
          ),
          ...details(facts),
          action('Open the interview', 'interview-page'),
        ],
      }
    case 'interview-uninvited':
      return {
        subject: `No longer needed: ${what} with ${who}, ${whenOf(facts, interview)}`,
        blocks: [
          words(
            `You no longer sit on the ${whatInSentence} with ${who} on ${whenOf(facts, interview)}. Your time is free again; nothing to do.`,
          ),
        ],
      }
    case 'interview-cancelled':
      return {
        subject: `Cancelled: ${what} with ${who}, ${whenOf(facts, interview)}`,
        blocks: [
          words(
            `The ${whatInSentence} with ${who} on ${whenOf(facts, interview)} will not take place. Your time is free again; nothing to do.`,
          ),
        ],
      }
    case 'interview-reminder':
      return {
        subject: `Reminder: ${what} with ${who}, ${whenOf(facts, interview)}`,
        blocks: [...details(facts), action('Open the interview', 'interview-page')],
      }
    case 'running-late':
      return {
        subject: `${sayLate(facts)}: ${what}${withWhom}`,
        blocks: [
          words(
            `${sayLate(facts)} for the ${whatInSentence}${withWhom}: expected at about ${expected(facts)}. Please wait for them in the call.`,
          ),
          ...details(facts),
          action('Open the interview', 'interview-page'),
        ],
      }
    case 'did-it-take-place':
      return {
        subject: `Did it take place? ${what} with ${who}`,
        blocks: [
          words(
            `Your ${whatInSentence} with ${who} was planned for ${whenOf(facts, interview)}. Please say whether it took place; the scorecard follows on the same page.`,
          ),
          action('Answer', 'interview-page'),
        ],
      }
    case 'scorecard-due':
      return {
        subject: `Your scorecard: ${what} with ${who}${due(facts)}`,
        blocks: [
          words(
            `Please write your scorecard for ${who} (${what}, ${job})${due(facts)}. You see the others' once yours is in.`,
          ),
          action('Write the scorecard', scorecardPage(facts)),
        ],
      }
    case 'scorecard-reminder':
      return {
        subject: `Still missing: your scorecard for ${who}`,
        blocks: [
          words(
            `Your scorecard for ${who} (${what}) was due${facts.scorecardDueAt ? ` ${instant(facts, facts.scorecardDueAt)}` : ''}. The candidate waits for it; a few lines are enough.`,
          ),
          action('Write the scorecard', scorecardPage(facts)),
        ],
      }
    case 'scorecard-owed': {
      // Whoever manages somebody need not know who applies here: the candidate has no name in it.
      const by = facts.scorecardBy ?? 'A colleague'
      const since = facts.scorecardDueAt ? ` since ${instant(facts, facts.scorecardDueAt)}` : ''
      return {
        subject: `${by} owes a scorecard${since}`,
        blocks: [
          words(
            `${by} interviewed a candidate for ${job} and owes the scorecard${since}. The decision waits for it. Please help them find the quarter of an hour that it takes, or tell ${facts.recruiter} if they cannot.`,
          ),
        ],
      }
    }
    case 'take-home-received':
    case 'take-home-review-due':
      return {
        subject: `Please review: ${takeHome?.name ?? 'take-home'} from ${who}`,
        blocks: [
          words(
            `${who} (${job}) has handed in the ${taskInSentence}. Please review it on your own${due(facts)}.`,
          ),
          action('Open the review', 'review-page'),
        ],
      }
    case 'offer-approval-asked':
      return {
        subject: `Please approve an offer: ${who}, ${job}`,
        blocks: [
          words(
            `An offer to ${who} for ${job} waits for your approval${facts.offer?.outsideBand ? '; it lies outside the band, and the reason is given' : ''}.`,
          ),
          words(`The answer is promised by ${localDay(facts, facts.answerByDate)}.`),
          open(facts, 'Read and approve'),
        ],
      }
    case 'offer-approval-reminder':
      return {
        subject: `Still waiting for your approval: the offer to ${who}, ${job}`,
        blocks: [
          words(
            `The offer to ${who} for ${job} has not been approved yet. Please approve it, or send it back with what should change.`,
          ),
          words(`The answer is promised by ${localDay(facts, facts.answerByDate)}.`),
          open(facts, 'Read and approve'),
        ],
      }
    case 'team-interest-reminder':
      return {
        subject: `Would your team like to work with ${who}? ${job}`,
        blocks: [
          words(
            `${who} (${job}) waits to hear which team is interested, and yours has not said yet. Yes or no, and a line of why, is enough.`,
          ),
          words(`The answer is promised by ${localDay(facts, facts.answerByDate)}.`),
          open(facts, 'Say whether you are interested'),
        ],
      }
    case 'team-proposal':
      return {
        subject: `Proposed to your team: ${who}`,
        blocks: [
          words(`We have proposed ${facts.team?.name ?? 'your team'} to ${who} (${job}).`),
          open(facts, 'Open the application'),
        ],
      }
    case 'offer-accepted-confirmation':
      return {
        subject: `${who} has accepted: ${job}`,
        blocks: [
          words(
            `${who} has accepted the offer${facts.offer ? ` and starts on ${localDay(facts, facts.offer.startsOn)}` : ''}.`,
          ),
          open(facts, 'Open the application'),
        ],
      }
    case 'withdrawal-confirmed':
      return {
        subject: `${who} has withdrawn: ${job}`,
        blocks: [
          words(`${who} has withdrawn from ${job}. Interviewers are released.`),
          ...letter(facts),
          open(facts, 'Open the application'),
        ],
      }
    case 'take-home-extended':
      return {
        subject: `More time for ${who}: ${takeHome?.name ?? 'take-home'}`,
        blocks: [
          words(
            `The ${taskInSentence} of ${who} is now due ${takeHome?.dueAt ? day(facts, takeHome.dueAt) : 'later'}.`,
          ),
          open(facts, 'Open the application'),
        ],
      }
    case 'paused-notice':
      return {
        subject: `Paused: ${who}, ${job}`,
        blocks: [
          words(
            `The application of ${who} is paused${facts.wakeAt ? ` until ${day(facts, facts.wakeAt)}` : ''}.`,
          ),
          open(facts, 'Open the application'),
        ],
      }
    case 'resumed-notice':
      return {
        subject: `Goes on: ${who}, ${job}`,
        blocks: [words(`The application of ${who} goes on.`), open(facts, 'Open the application')],
      }
    case 'owner-notice':
      return {
        subject: isTheirs ? `${notice}: ${job}` : `${who}, ${job}: ${notice}`,
        blocks: [
          words(isTheirs ? `${notice} (${job}).` : `${who} (${job}): ${notice}.`),
          ...(facts.late
            ? [
                words(
                  `Expected at about ${expected(facts)}. Everybody in the interview has been told.`,
                ),
              ]
            : []),
          ...(interview?.time ? details(facts) : []),
          ...letter(facts),
          open(facts, 'Open the application'),
        ],
      }
    case 'mentioned':
      return {
        subject: `${facts.wordsBy ?? 'A colleague'} asks you about ${who}, ${job}`,
        blocks: [
          words(`${facts.wordsBy ?? 'A colleague'} names you in a note on ${who} (${job}):`),
          ...letter(facts),
          open(facts, 'Open the application'),
        ],
      }
    case 'application-received':
    case 'already-applied':
    case 'new-link':
    case 'advanced-book-link':
    case 'times-proposed':
    case 'choose-link':
    case 'take-home-brief':
    case 'booking-confirmed':
    case 'booking-moved':
    case 'interviewer-changed':
    case 'offer-rescinded':
    case 'booking-cancelled':
    case 'candidate-absent-new-link':
    case 'interviewer-absent-new-link':
    case 'nudge':
    case 'matching-preferences-link':
    case 'offer-extended':
    case 'rejection':
    case 'closed-no-reply':
    case 'reopened':
    case 'letter':
    case 'transferred':
      throw new Error(`staff are never sent ${facts.kind}`)
  }
}

/** A trainee comes in addition: nobody waits for their word, and they owe none. */
function inviteToLearn(facts: MailFacts, interview: string): Body {
  return {
    subject: `To learn: ${interview}, ${whenOf(facts, facts.interview)}`,
    blocks: [
      words(
        'You are in this interview for your training, beside the panel below. It counts when it has taken place, and you write no scorecard. If you cannot come it goes on without you.',
      ),
      ...details(facts),
      action('Open the interview (CV and kit)', 'interview-page'),
      { kind: 'action', label: 'Accept', to: 'seat-accept', primary: false },
      { kind: 'action', label: "I can't make it", to: 'seat-decline', primary: false },
    ],
  }
}

const notices: Record<OwnerNotice, string> = {
  'candidate-wrote': 'the candidate has written and waits for an answer',
  'link-unused': 'the link is still unused, perhaps a call helps',
  'nothing-open': 'the candidate cannot book, since nothing is open: please find a way',
  'take-home-overdue': 'the take-home is overdue, please decide how to go on',
  'proposal-overdue': 'no answer to the team proposal yet',
  'woke-up': 'the pause is over, please decide how to go on',
  withdrawn: 'the candidate has withdrawn',
  reopened: 'the candidate goes on after all and has opened the application again',
  'candidate-absent-again': 'the candidate was absent again, please decide how to go on',
  'interviewer-absent': 'an interviewer was absent',
  'interview-released-by-candidate': 'the candidate has cancelled a time and needs another',
  'seat-declined': 'an interviewer has declined, somebody else is needed',
  'seat-recused': 'an interviewer has stepped aside, somebody else is needed',
  'proposal-agreed': 'the candidate says yes to the team',
  'proposal-refused': 'the candidate would rather not join the proposed team',
  'no-team-found': 'no team was found in time, please decide how to go on',
  'offer-approved': 'the offer is approved and can be extended',
  'offer-returned': 'the offer came back from its approver',
  'offer-accepted': 'the candidate has accepted the offer',
  'offer-declined': 'the candidate has declined the offer',
  'offer-lapsed': 'the offer has lapsed without an answer',
  'running-late': 'somebody is running late',
  'transferred-to-you': 'it came here from another job, and is yours now',
}

function action(label: string, to: Extract<Block, { kind: 'action' }>['to']): Block {
  return { kind: 'action', label, to, primary: true }
}

function open(facts: MailFacts, label: string): Block {
  return action(label, { url: facts.applicationUrl })
}

function sayLate({ late }: MailFacts): string {
  return `${late?.name ?? 'Somebody'} is running about ${late?.minutes ?? 0} minutes late`
}

function expected({ late, recipient }: MailFacts): string {
  return late ? sayTime(late.expectedAt, recipient.timeZone) : 'its time'
}

function letter(facts: MailFacts): Block[] {
  return facts.words?.trim() ? [{ kind: 'letter', text: facts.words }] : []
}

function scorecardPage(facts: MailFacts): 'interview-page' | 'review-page' {
  return facts.interview ? 'interview-page' : 'review-page'
}

function due(facts: MailFacts): string {
  return facts.scorecardDueAt ? `, due ${instant(facts, facts.scorecardDueAt)}` : ''
}

function details(facts: MailFacts): Block[] {
  const { interview } = facts
  if (!interview) return []
  const rows: [string, string][] = [
    ['What', `${interview.name} for ${facts.job}`],
    ...bothClocks(facts, interview),
    ['How long', sayDuration(interview.minutes)],
    ['Panel', listOf(interview.panel)],
  ]
  if (interview.room) rows.push(['Where', interview.room])
  return [{ kind: 'facts', rows }]
}

/** Everybody on the panel reads it, and it travels to their calendars: the name and nothing more. */
function calendarOf(facts: MailFacts): Draft['calendar'] {
  const { interview } = facts
  if (!interview) return null
  return {
    title: `${interview.name}: ${facts.candidate.name}`,
    description: `${interview.name} with ${facts.candidate.name} for ${facts.job}. ${sayDuration(interview.minutes)}, panel: ${listOf(interview.panel)}.`,
    location: interview.room ?? 'Video call',
  }
}
