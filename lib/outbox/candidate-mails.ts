import { timeQuery } from '@/lib/outbox/link-purposes'
import type { Block, Draft, MailFacts, MailInterview } from '@/lib/outbox/mail-facts'
import {
  day,
  firstName,
  instant,
  listOf,
  localDay,
  noticeOf,
  range,
  whenOf,
  words,
  zoneOf,
} from '@/lib/outbox/mail-phrases'
import { sayDuration, sayTime } from '@/lib/time/wording'

/** What candidates read: friendly, complete without any link, signed by the recruiter's first name. */
export function candidateDraft(facts: MailFacts): Draft {
  const body = bodyOf(facts)
  if (facts.calendarOnly) return { ...body, calendar: calendarOf(facts) }
  const signature = words(`${firstName(facts.recruiter)}\n${facts.company}`)
  const blocks =
    facts.kind === 'rejection'
      ? body.blocks
      : [words(`Hello ${firstName(facts.candidate.name)},`), ...body.blocks, signature]
  return { subject: body.subject, blocks, calendar: calendarOf(facts) }
}

type Body = { subject: string; blocks: Block[] }

function bodyOf(facts: MailFacts): Body {
  const { company, job, interview, takeHome } = facts
  const name = interview?.candidateName ?? facts.stage?.candidateName ?? 'interview'
  switch (facts.kind) {
    case 'application-received':
      return {
        subject: `We have your application: ${job} at ${company}`,
        blocks: [
          words(
            `Thank you for applying for ${job} at ${company}. A person reads every application here, and yours is with us now.`,
          ),
          words(
            `You'll have our answer by ${localDay(facts, facts.answerByDate)} at the latest. Nothing to do for you until we write again.`,
          ),
          page('See where your application is'),
        ],
      }
    case 'already-applied':
      return {
        subject: `We have your application already: ${job} at ${company}`,
        blocks: [
          words(
            `Thank you for your interest in ${job} at ${company}. Your first application is with us and goes on as it is, so there is no need for a second one; your page says where it is.`,
          ),
          page('See where your application is'),
          words(
            'What came now was not added to it. If something in it is new, such as another CV, answer this email with it. And if it was not you who applied, there is nothing to do: nobody but you was told of your application.',
          ),
        ],
      }
    case 'new-link':
      return {
        subject: `A new link to your page: ${job} at ${company}`,
        blocks: [
          words(
            `Here is a new private link to your page for ${job}. Links in our earlier emails and in calendar entries do not work any more; nothing else has changed, and everything that waits for you is on the page.`,
          ),
          action('Open your page', 'candidate-page'),
          words('Please keep it to yourself: whoever has it sees your application.'),
        ],
      }
    case 'advanced-book-link':
      return {
        subject: `Choose a time: ${stageName(facts)} at ${company}`,
        blocks: [
          words(`Good news: we would like to go on with your application for ${job}.`),
          words(
            `Next: ${stageName(facts)}. Please choose a time that suits you; it takes about two minutes.`,
          ),
          ...toBook(facts),
          ...preparation(facts),
          action('Choose a time', 'booking-page'),
          words(
            `The link works until ${linkEnd(facts)}. None of the times suits? Say so on the same page and we'll find another.`,
          ),
        ],
      }
    case 'times-proposed':
      return {
        subject: `${sayOptions(facts)} for your ${stageName(facts)} at ${company}`,
        blocks: [
          words(
            `Next: ${stageName(facts)}. ${firstName(facts.proposal?.by ?? facts.recruiter)} proposes ${sayOptions(facts).toLowerCase()}; pick the one that suits you:`,
          ),
          ...(facts.proposal?.options ?? []).flatMap((option): Block[] => [
            {
              kind: 'action',
              label: range(facts, option),
              to: { link: 'booking-page', query: timeQuery(option.startsAt) },
              primary: true,
            },
            ...(option.interviews.length > 1
              ? [words(option.interviews.map((one) => sayPart(facts, one)).join('; '))]
              : []),
          ]),
          words(
            `Nothing is booked before you confirm. We keep ${keptWords(facts)} free for you until ${instant(facts, facts.proposal?.expiresAt)}.`,
          ),
          ...toBook(facts),
          ...preparation(facts),
          action('None of these suits: see other times', 'booking-page', false),
          words(`The link works until ${linkEnd(facts)}.`),
        ],
      }
    case 'choose-link':
      return {
        subject: `Your choice: the next step at ${company}`,
        blocks: [
          words(
            `Good news: we would like to go on with your application for ${job}. For the next step you choose what suits you better:`,
          ),
          {
            kind: 'list',
            items: (facts.stage?.options ?? []).map(
              (option) => `${option.name}: ${option.description}`,
            ),
          },
          words(
            'We think equally well of each. You can change your mind until something is booked or handed in.',
          ),
          action('Choose', 'choice-page'),
          words(`The link works until ${linkEnd(facts)}.`),
        ],
      }
    case 'take-home-brief':
      return {
        subject: `${takeHome?.candidateName ?? 'Your task'}: the brief, due ${day(facts, takeHome?.dueAt)}`,
        blocks: [
          words(`Here is the ${takeHome?.candidateName ?? 'task'} for your application as ${job}.`),
          {
            kind: 'facts',
            rows: [
              ['Due', instant(facts, takeHome?.dueAt)],
              ['Hand in', 'a link or a file, on your page'],
            ],
          },
          { kind: 'letter', text: takeHome?.brief ?? '' },
          action('Open the task and hand in', 'take-home-page'),
          words('If you need more days, ask for them on the same page before it is due.'),
        ],
      }
    case 'booking-confirmed':
      return {
        subject: `Confirmed: ${name} with ${company}, ${whenOf(facts, interview)}`,
        blocks: [
          words(`Confirmed: ${name}.`),
          ...appointment(facts),
          ...preparation(facts),
          ...moveOrCancel(facts),
        ],
      }
    case 'booking-moved':
      return {
        subject: `New time: ${name} with ${company}, ${whenOf(facts, interview)}`,
        blocks: [
          words(
            facts.movedFrom
              ? `Your ${name} has moved. It was ${range(facts, facts.movedFrom)}; this is the new time.`
              : `Your ${name} has a new time.`,
          ),
          ...appointment(facts),
          ...preparation(facts),
          ...moveOrCancel(facts),
        ],
      }
    case 'interviewer-changed':
      return {
        subject: `Same time, another interviewer: ${name} with ${company}, ${whenOf(facts, interview)}`,
        blocks: [
          words(`Your ${name} stays as booked; who you will talk to has changed.`),
          ...appointment(facts),
          ...moveOrCancel(facts),
        ],
      }
    case 'booking-cancelled': {
      const subject = `Cancelled: ${name} with ${company}, ${whenOf(facts, interview)}`
      if (facts.calendarOnly) {
        const text = `This takes your ${name} on ${whenOf(facts, interview)} out of your calendar. The email beside it says all there is to say.`
        return { subject, blocks: [words(text)] }
      }
      const lost = facts.fallingAway.length > 1 ? facts.fallingAway : []
      const sentence =
        lost.length > 0
          ? 'These will not take place at their times; the invites leave your calendar by themselves:'
          : `Your ${name} on ${whenOf(facts, interview)} will not take place at that time. The invite leaves your calendar by itself.`
      return {
        subject:
          lost.length > 0
            ? `Cancelled: ${listOf(lost.map(({ candidateName }) => candidateName))} with ${company}`
            : subject,
        blocks: [words(sentence), ...listed(facts, lost), page('See what comes next')],
      }
    }
    case 'interview-reminder':
      return {
        subject: `Reminder: ${name} with ${company}, ${whenOf(facts, interview)}`,
        blocks: [
          words(`Your ${name} is coming up.`),
          ...appointment(facts),
          ...preparation(facts),
          ...moveOrCancel(facts),
        ],
      }
    case 'running-late': {
      const by = `about ${facts.late?.minutes ?? 0} minutes`
      const who = firstName(facts.late?.name ?? '')
      return {
        subject: `${who} is running ${by} late: ${name} with ${company}`,
        blocks: [
          words(
            `${who} is running ${by} late for your ${name}${at(facts)} and is sorry to keep you waiting. Please come as planned or a little later: it begins at about ${clock(facts, facts.late?.expectedAt)}.`,
          ),
          words(
            'It costs you nothing. If it no longer suits you today, say so on your page or answer this email.',
          ),
          page('Open your page'),
        ],
      }
    }
    case 'candidate-absent-new-link':
      return {
        subject: `We missed you: choose a new time for your ${name}`,
        blocks: [
          words(
            `We could not meet you for your ${name}${at(facts)}. These things happen: please choose a new time.`,
          ),
          ...toBook(facts),
          action('Choose a new time', 'booking-page'),
          words(
            `The link works until ${linkEnd(facts)}. If you would rather stop here, your page lets you withdraw.`,
          ),
        ],
      }
    case 'interviewer-absent-new-link':
      return {
        subject: `We are sorry: choose a new time for your ${name}`,
        blocks: [
          words(
            `Your ${name}${at(facts)} did not take place, and that was our doing. We are sorry. It costs you none of your moves and no day of our answer.`,
          ),
          ...toBook(facts),
          action('Choose a new time', 'booking-page'),
          words(`The link works until ${linkEnd(facts)}.`),
        ],
      }
    case 'nudge':
      return {
        subject: `Still interested? ${job} at ${company}`,
        blocks: [
          words(
            `We have not heard from you yet about the ${stageName(facts)} for ${job}. If you are still interested, it takes about two minutes.`,
          ),
          ...toBook(facts),
          action('Go on', facts.pending),
          words(
            'If not, no hard feelings: the same page lets you withdraw, or simply answer this mail.',
          ),
        ],
      }
    case 'take-home-extended':
      return {
        subject: `More time: ${takeHome?.candidateName ?? 'your task'} is now due ${day(facts, takeHome?.dueAt)}`,
        blocks: [
          words(
            `Your ${takeHome?.candidateName ?? 'task'} is now due ${instant(facts, takeHome?.dueAt)}.`,
          ),
          action('Open the task and hand in', 'take-home-page'),
        ],
      }
    case 'take-home-received':
      return {
        subject: `Received: ${takeHome?.candidateName ?? 'your task'}`,
        blocks: [
          words(
            `Thank you, your ${takeHome?.candidateName ?? 'task'} is with us. Two engineers read it, each on their own.`,
          ),
          words(`You'll have our answer by ${localDay(facts, facts.answerByDate)} at the latest.`),
          page('See where your application is'),
        ],
      }
    case 'matching-preferences-link':
      return {
        subject: `Which teams interest you? ${job} at ${company}`,
        blocks: [
          words(
            'Well done: you have been through all the interviews. Now we look for the team that fits you best.',
          ),
          words('Please tell us which teams interest you and what you would like to work on.'),
          action('Say what interests you', 'matching-page'),
        ],
      }
    case 'team-proposal':
      return {
        subject: `A team for you: ${facts.team?.name ?? company}`,
        blocks: [
          words(`We would like to propose a team to you: ${facts.team?.name ?? ''}.`),
          ...(facts.team?.about ? [words(facts.team.about)] : []),
          ...letter(facts),
          words(
            `Please say yes or no${facts.team?.answerByAt ? ` by ${day(facts, facts.team.answerByAt)}` : ''}. A no is fine: we then look further.`,
          ),
          action('Answer', 'matching-page'),
        ],
      }
    case 'offer-extended':
      return {
        subject: `Our offer to you: ${job} at ${company}`,
        blocks: [
          words(`We would be delighted to have you. Here is our offer for ${job}:`),
          { kind: 'facts', rows: offerRows(facts) },
          ...letter(facts),
          action('Read and answer the offer', 'offer-page'),
          words('Questions? Simply answer this mail.'),
        ],
      }
    case 'offer-rescinded':
      return {
        subject: `About our offer: ${job} at ${company}`,
        blocks: [
          words(`We are sorry: our offer for ${job} is no longer open.`),
          ...letter(facts),
          page('Open your page'),
        ],
      }
    case 'offer-accepted-confirmation':
      return {
        subject: `Welcome to ${company}`,
        blocks: [
          words(`You have accepted our offer for ${job}. We are delighted.`),
          { kind: 'facts', rows: offerRows(facts) },
          words('We will write to you before your first day about everything that you need.'),
          page('Open your page'),
        ],
      }
    case 'rejection':
      return {
        subject: `Your application for ${job} at ${company}`,
        blocks: [...letter(facts), ...fallingAway(facts), page('Your page stays open to you')],
      }
    case 'closed-no-reply':
      return {
        subject: `Closed for now: ${job} at ${company}`,
        blocks: [
          words(
            `We wrote to you about the next step for ${job} (${stageName(facts)}) and have not heard from you, so we have closed your application. It says nothing about you: mails get lost, and life comes in between.`,
          ),
          words(
            `If you are still interested, you can go on exactly where you stood${facts.reopenUntilAt ? ` until ${day(facts, facts.reopenUntilAt)}` : ''}. Nobody will ask why.`,
          ),
          action('Go on with my application', 'reopen-page'),
          ...fallingAway(facts),
          words('If not, there is nothing to do. Thank you for your interest, and all the best.'),
        ],
      }
    case 'reopened':
      return {
        subject: `Open again: ${job} at ${company}`,
        blocks: [
          words(`Good to hear from you: your application for ${job} goes on where you stood.`),
          ...toBook(facts),
          facts.pending === 'candidate-page'
            ? page('See what comes next')
            : action('Go on', facts.pending),
          words(`You'll have our answer by ${localDay(facts, facts.answerByDate)} at the latest.`),
        ],
      }
    case 'withdrawal-confirmed':
      return {
        subject: `You have withdrawn: ${job} at ${company}`,
        blocks: [
          words(
            `Your application for ${job} is withdrawn, as you asked. Thank you for the time you gave us; you are welcome to apply again.`,
          ),
          ...fallingAway(facts),
          page('Your page stays open to you'),
        ],
      }
    case 'letter':
      return {
        subject: `About your application for ${job} at ${company}`,
        blocks: [...letter(facts), page('Open your page')],
      }
    case 'paused-notice':
      return {
        subject: `Your application is paused: ${job} at ${company}`,
        blocks: [
          words(
            `Your application for ${job} is paused${facts.wakeAt ? ` until ${day(facts, facts.wakeAt)}` : ' for now'}. You have nothing to do; we will write to you when it goes on.`,
          ),
          ...letter(facts),
          ...fallingAway(facts),
          page('Open your page'),
        ],
      }
    case 'resumed-notice':
      return {
        subject: `Your application goes on: ${job} at ${company}`,
        blocks: [
          words(`Your application for ${job} goes on.`),
          words(`You'll have our answer by ${localDay(facts, facts.answerByDate)} at the latest.`),
          page('See what comes next'),
        ],
      }
    case 'transferred':
      return {
        subject: `Your application at ${company} goes on for ${job}`,
        blocks: [
          words(
            `We have looked at what you bring, and would like to go on with you for ${job}. Nothing is lost: what you have done with us so far counts, and you start nothing again.`,
          ),
          ...letter(facts),
          words(
            `The day of our answer stays: ${localDay(facts, facts.answerByDate)} at the latest. If you would rather not, simply answer this mail.`,
          ),
          ...staying(facts),
          ...fallingAway(facts),
          ...next(facts),
        ],
      }
    case 'interview-invite':
    case 'interview-moved':
    case 'panel-changed':
    case 'interview-updated':
    case 'mentioned':
    case 'interview-uninvited':
    case 'interview-cancelled':
    case 'did-it-take-place':
    case 'scorecard-due':
    case 'scorecard-reminder':
    case 'scorecard-owed':
    case 'take-home-review-due':
    case 'offer-approval-asked':
    case 'offer-approval-reminder':
    case 'team-interest-reminder':
    case 'owner-notice':
      throw new Error(`a candidate is never sent ${facts.kind}`)
  }
}

/** What waits for the candidate, with its link, in a letter that is about something else. */
function next(facts: MailFacts): Block[] {
  switch (facts.pending) {
    case 'booking-page':
      return [
        words(`Next: ${stageName(facts)}. Please choose a time that suits you.`),
        ...toBook(facts),
        action('Choose a time', 'booking-page'),
      ]
    case 'choice-page':
      return [
        words('Next you choose how you would like to show your work.'),
        action('Choose', 'choice-page'),
      ]
    case 'take-home-page':
      return [
        words(
          `Next: ${facts.takeHome?.candidateName ?? 'your task'}, due ${instant(facts, facts.takeHome?.dueAt)}. The brief is on your page.`,
        ),
        action('Open the task', 'take-home-page'),
      ]
    case 'matching-page':
      return [
        words('Next we look for the team that fits you. Please tell us what interests you.'),
        action('Say what interests you', 'matching-page'),
      ]
    default:
      return [page('See what comes next')]
  }
}

function page(label: string): Block {
  return { kind: 'action', label, to: 'candidate-page', primary: false }
}

function action(
  label: string,
  to: Extract<Block, { kind: 'action' }>['to'],
  primary = true,
): Block {
  return { kind: 'action', label, to, primary }
}

/** "Three times", "Two times", "A time". */
function sayOptions({ proposal }: MailFacts): string {
  return ['A time', 'A time', 'Two times', 'Three times'][proposal?.options.length ?? 0] ?? 'Times'
}

function keptWords({ proposal }: MailFacts): string {
  return ['it', 'it', 'both'][proposal?.options.length ?? 0] ?? 'all of them'
}

/** "System design 10:00 with Mei". */
function sayPart(
  { recipient }: MailFacts,
  part: NonNullable<MailFacts['proposal']>['options'][number]['interviews'][number],
): string {
  const withWhom = part.panel.length > 0 ? ` with ${listOf(part.panel.map(firstName))}` : ''
  return `${part.candidateName} ${sayTime(part.startsAt, recipient.timeZone)}${withWhom}`
}

function letter(facts: MailFacts): Block[] {
  return facts.words?.trim() ? [{ kind: 'letter', text: facts.words }] : []
}

function stageName(facts: MailFacts): string {
  return facts.stage?.candidateName ?? 'next step'
}

function at(facts: MailFacts): string {
  return facts.interview?.time ? ` on ${whenOf(facts, facts.interview)}` : ''
}

function linkEnd(facts: MailFacts): string {
  const days = facts.stage?.linkLifetimeDays ?? 60
  return day(facts, new Date(facts.now.getTime() + days * 86_400_000))
}

function toBook(facts: MailFacts): Block[] {
  const list = facts.interviews.map(
    (interview) => `${interview.candidateName}: ${sayDuration(interview.minutes)}`,
  )
  return list.length > 0 ? [{ kind: 'list', items: list }] : []
}

function preparation(facts: MailFacts): Block[] {
  const text = facts.stage?.candidateDescription.trim()
  return text ? [words(`What to expect: ${text}`)] : []
}

function whereOf(interview: MailInterview): string {
  return interview.room ?? 'Video call; the link to join is on your page'
}

function appointment(facts: MailFacts): Block[] {
  const { interview } = facts
  if (!interview?.time) return []
  const rows: [string, string][] = [
    ['What', interview.candidateName],
    ['When', whenOf(facts, interview)],
    ['Time zone', zoneOf(facts, interview.time.startsAt)],
    ['How long', sayDuration(interview.minutes)],
  ]
  if (interview.panel.length > 0) rows.push(['With', listOf(interview.panel)])
  rows.push(['Where', whereOf(interview)])
  return [{ kind: 'facts', rows }]
}

function moveOrCancel(facts: MailFacts): Block[] {
  const left = facts.interview?.movesLeft ?? 0
  const until = noticeOf(facts.stage?.candidateMoveNoticeMinutes ?? 0)
  const times = left === 1 ? 'once more' : left === 2 ? 'twice' : `${left} times`
  return [
    words(
      left > 0
        ? `To move or cancel it, open your page. You can move it ${times}, until ${until}.`
        : 'If you cannot come, tell us on your page or answer this mail.',
    ),
    page('Open your page'),
  ]
}

/** Booked interviews that end with the application; their calendar entries go with mails of their own. */
function fallingAway(facts: MailFacts): Block[] {
  if (facts.fallingAway.length === 0) return []
  return [
    words('No longer taking place; your calendar is told by itself:'),
    ...listed(facts, facts.fallingAway),
  ]
}

function staying(facts: MailFacts): Block[] {
  if (facts.staying.length === 0) return []
  return [words('What is booked stays as it is:'), ...listed(facts, facts.staying)]
}

function clock({ recipient }: MailFacts, at: Date | undefined): string {
  return at ? sayTime(at, recipient.timeZone) : 'its time'
}

function listed(facts: MailFacts, interviews: readonly MailInterview[]): Block[] {
  if (interviews.length === 0) return []
  const items = interviews.map((one) => `${one.candidateName}, ${whenOf(facts, one)}`)
  return [{ kind: 'list', items }]
}

function offerRows(facts: MailFacts): [string, string][] {
  const { job, offer, team } = facts
  if (!offer) return [['Role', job]]
  const rows: [string, string][] = [
    ['Role', job],
    ['Level', offer.level],
  ]
  if (team) rows.push(['Team', team.name])
  if (offer.place) rows.push(['Place', offer.place])
  rows.push(
    ['Salary', `${offer.currency} ${offer.salary.toLocaleString('en-GB')} a year`],
    ['Start', localDay(facts, offer.startsOn)],
  )
  if (offer.openUntilAt) rows.push(['Open until', instant(facts, offer.openUntilAt)])
  return rows
}

function calendarOf(facts: MailFacts): Draft['calendar'] {
  const { interview, company } = facts
  if (!interview) return null
  const withWhom = interview.panel.length > 0 ? `With ${listOf(interview.panel)}. ` : ''
  return {
    title: `${interview.candidateName} with ${company}`,
    description: `Hello ${firstName(facts.candidate.name)},\n${interview.candidateName} for ${facts.job} at ${company}. ${withWhom}${whereOf(interview)}.\n\nTo move or cancel, open your page.`,
    location: interview.room ?? 'Video call',
  }
}
