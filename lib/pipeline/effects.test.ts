/** Each reaction as a row: what happens, and who is sent what because of it. */
import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import {
  askCandidate,
  bookInterviews,
  cancelInterview,
  moveInterview,
  releaseInterview,
} from '@/lib/pipeline/booking-moves'
import { choose } from '@/lib/pipeline/choosing'
import { type Decision, happens, type Situation } from '@/lib/pipeline/decision'
import { skipStage } from '@/lib/pipeline/deviations'
import { effectsOf } from '@/lib/pipeline/effects'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { agreeToTeam, lapseMatching, proposeTeam, refuseTeam } from '@/lib/pipeline/matching-moves'
import {
  acceptOffer,
  approveOffer,
  declineOffer,
  draftOffer,
  extendOffer,
  lapseOffer,
  rescindOffer,
  returnOffer,
  sendOfferForApproval,
} from '@/lib/pipeline/offer-moves'
import { markDidNotTakePlace, markTookPlace } from '@/lib/pipeline/outcomes'
import { pause, resume } from '@/lib/pipeline/pausing'
import {
  bookedChat,
  booking,
  heardChat,
  hoursLater,
  member,
  Rehearsal,
  startAt,
} from '@/lib/pipeline/rehearsal'
import { declineSeat, recuse, replaceSeat } from '@/lib/pipeline/seat-moves'
import { extendTakeHome, handIn, lapseTakeHome } from '@/lib/pipeline/take-home-moves'

type Row = [what: string, rehearsal: Rehearsal, act: (now: Situation) => Decision, sent: string[]]

function sentBy(rehearsal: Rehearsal, act: (now: Situation) => Decision): string[] {
  const before = rehearsal.application
  const events = rehearsal.act(act)
  const effects = effectsOf(before, rehearsal.application, events, rehearsal.plan)
  return effects.map(({ message, to, notice }) => {
    const name = notice ? `${message} (${notice})` : message
    return `${to === 'candidate' ? to : to.personId}: ${name}`
  })
}

const rows = (table: Row[]) =>
  test.each(table)('%s', (_what, rehearsal, act, sent) => {
    expect(sentBy(rehearsal, act)).toEqual(sent)
  })

/** In a stage of the reference plan, all before it skipped. */
function standingIn(toStageId: string, ...acts: ((now: Situation) => Decision)[]): Rehearsal {
  const rehearsal = new Rehearsal()
  rehearsal.act((now) => skipStage(now, { textId: 'text', toStageId }))
  for (const act of acts) rehearsal.act(act)
  return rehearsal
}

function idOf({ application }: Situation, kind: string): string {
  const parts = application.runs.at(-1)?.parts ?? []
  return parts.findLast((part) => part.kind === kind)?.id ?? ''
}
const interview = (now: Situation) => ({ interviewId: idOf(now, 'interview') })
const part = (now: Situation, kind: string) => ({ partId: idOf(now, kind) })
const happening = (event: ApplicationEvent) => () => happens(event)
const seatOf = (rehearsal: Rehearsal) => ({
  seatId: rehearsal.part('interview').seats[0]?.id ?? '',
})
const textId = null

const unbooked = () => standingIn('chat')
const booked = bookedChat()
const bookAda = (now: Situation) =>
  bookInterviews(now, {
    bookings: [
      {
        ...interview(now),
        startsAt: hoursLater(72),
        endsAt: hoursLater(73),
        panel: [member('ada'), member('tim', true)],
      },
    ],
  })
const at = (hours: number, people: string[], by: 'candidate' | 'company' = 'company') => {
  const wish = booking(booked, hours, people)
  return (now: Situation) => moveInterview(now, { ...wish, ...interview(now), by })
}

test('an application received is confirmed to the candidate, unless it was imported', () => {
  const { log, application, plan } = new Rehearsal()
  const events = log.map(({ event }) => event)
  expect(effectsOf(null, application, events, plan)).toMatchObject([
    { message: 'application-received', to: 'candidate' },
  ])
  const imported = events.map((event) => ({ ...event, source: 'import' }) as ApplicationEvent)
  expect(effectsOf(null, application, imported, plan)).toEqual([])
})

describe('asking the candidate', () => {
  rows([
    [
      'for a time as an interview stage is entered',
      new Rehearsal(),
      advance,
      ['candidate: advanced-book-link'],
    ],
    ['for a time again', unbooked(), askCandidate, ['candidate: advanced-book-link']],
    [
      'to choose',
      new Rehearsal(),
      (now) => skipStage(now, { textId: 'text', toStageId: 'work' }),
      ['candidate: choose-link'],
    ],
    [
      'for the take-home that they chose',
      standingIn('work'),
      (now) => choose(now, { ...part(now, 'choice'), optionKey: 'take-home' }),
      ['candidate: take-home-brief'],
    ],
    [
      'not by mail for the pairing that they chose on the page',
      standingIn('work'),
      (now) => choose(now, { ...part(now, 'choice'), optionKey: 'pairing' }),
      [],
    ],
    [
      'for preferences as matching begins',
      standingIn('final'),
      (now) => skipStage(now, { textId: 'text' }),
      ['candidate: matching-preferences-link'],
    ],
    [
      'once more, when a link lies unused',
      unbooked(),
      (now) => happens({ type: 'candidate.nudged', runId: now.application.id, nudge: 1 }),
      ['candidate: nudge'],
    ],
  ])
})

describe('a booking', () => {
  rows([
    [
      'goes to the candidate and to everybody on the panel',
      unbooked(),
      bookAda,
      ['candidate: booking-confirmed', 'ada: interview-invite', 'tim: interview-invite'],
    ],
    [
      'that is moved goes to those who stay, come and leave',
      bookedChat(),
      at(90, ['bo']),
      ['candidate: booking-moved', 'bo: interview-invite', 'ada: interview-uninvited'],
    ],
    [
      'that is moved in time alone asks the same people again',
      bookedChat(),
      at(90, ['ada'], 'candidate'),
      ['candidate: booking-moved', 'ada: interview-moved'],
    ],
    [
      'that changes people alone tells who stays of their new colleagues',
      bookedChat(),
      at(72, ['ada', 'bo']),
      ['candidate: interviewer-changed', 'ada: panel-changed', 'bo: interview-invite'],
    ],
    [
      'that the candidate gives back is told to the owner',
      bookedChat(),
      (now) => releaseInterview(now, { ...interview(now), by: 'candidate', textId }),
      [
        'candidate: booking-cancelled',
        'ada: interview-cancelled',
        'owner: owner-notice (interview-released-by-candidate)',
      ],
    ],
    [
      'that is cancelled leaves all calendars',
      bookedChat(),
      (now) => cancelInterview(now, { ...interview(now), textId }),
      ['candidate: booking-cancelled', 'ada: interview-cancelled'],
    ],
    [
      'that never was is cancelled in silence',
      unbooked(),
      (now) => cancelInterview(now, { ...interview(now), textId }),
      [],
    ],
    [
      'is reminded of',
      bookedChat(),
      (now) => happens({ type: 'candidate.reminded', ...interview(now) }),
      ['candidate: interview-reminder'],
    ],
  ])
})

describe('a seat', () => {
  const rehearsals = [bookedChat(), bookedChat(), bookedChat()] as const
  rows([
    [
      'declined is told to the owner',
      rehearsals[0],
      (now) => declineSeat(now, { ...seatOf(rehearsals[0]), personId: 'ada', textId }),
      ['owner: owner-notice (seat-declined)'],
    ],
    [
      'recused leaves the calendar',
      rehearsals[1],
      (now) => recuse(now, { ...seatOf(rehearsals[1]), textId }),
      ['ada: interview-uninvited', 'owner: owner-notice (seat-recused)'],
    ],
    [
      'replaced is told to all three',
      rehearsals[2],
      (now) => replaceSeat(now, { ...seatOf(rehearsals[2]), personId: 'bo' }),
      ['ada: interview-uninvited', 'bo: interview-invite', 'candidate: interviewer-changed'],
    ],
  ])
})

describe('after an interview', () => {
  const absent = (absence: 'candidate-absent' | 'interviewer-absent') => (now: Situation) =>
    markDidNotTakePlace(now, { ...interview(now), absence })
  const missedOnce = bookedChat().later(73)
  missedOnce.act(absent('candidate-absent'))
  missedOnce.act((now) =>
    bookInterviews(now, { bookings: [{ ...booking(missedOnce, 9, ['ada']), ...interview(now) }] }),
  )
  rows([
    [
      'its author is asked whether it took place',
      bookedChat(),
      (now) => happens({ type: 'interview.outcome-asked', ...interview(now) }),
      ['ada: did-it-take-place'],
    ],
    [
      'then for the scorecard',
      bookedChat().later(73),
      (now) => markTookPlace(now, { ...interview(now), dueAtFor: () => startAt }),
      ['ada: scorecard-due'],
    ],
    [
      'and once more when it is late',
      heardChat(),
      (now) => {
        const [first] = now.application.runs.at(-1)?.parts ?? []
        const card = first?.kind === 'interview' ? first.seats[0]?.scorecard : null
        return happens({ type: 'scorecard.reminded', scorecardId: card?.id ?? '' })
      },
      ['ada: scorecard-reminder'],
    ],
    [
      'an absent candidate gets a kind new link',
      bookedChat().later(73),
      absent('candidate-absent'),
      ['candidate: candidate-absent-new-link'],
    ],
    [
      'absent again, they get none, and the owner decides',
      missedOnce.later(10),
      absent('candidate-absent'),
      ['owner: owner-notice (candidate-absent-again)'],
    ],
    [
      'our own absence is apologised for',
      bookedChat().later(73),
      absent('interviewer-absent'),
      ['owner: owner-notice (interviewer-absent)', 'candidate: interviewer-absent-new-link'],
    ],
  ])
})

describe('a take-home', () => {
  const sent = () =>
    standingIn('work', (now) => choose(now, { ...part(now, 'choice'), optionKey: 'take-home' }))
  rows([
    [
      'extended says until when',
      sent(),
      (now) => extendTakeHome(now, { ...part(now, 'take-home'), by: 'candidate' }),
      ['candidate: take-home-extended'],
    ],
    [
      'handed in is confirmed, and due from its reviewers',
      sent(),
      (now) =>
        handIn(now, {
          ...part(now, 'take-home'),
          textId: 'text',
          fileId: null,
          reviewers: [member('ada'), member('tim', true)],
          dueAtFor: () => startAt,
        }),
      ['candidate: take-home-received', 'ada: take-home-review-due'],
    ],
    [
      'that lapses is a matter between us',
      sent(),
      (now) => lapseTakeHome(now, part(now, 'take-home')),
      [],
    ],
  ])
})

describe('matching', () => {
  const propose = (now: Situation) =>
    proposeTeam(now, {
      ...part(now, 'matching'),
      teamId: 'team',
      openingId: null,
      answerByAt: hoursLater(50),
      textId,
    })
  const gathering = () => standingIn('matching')
  const proposed = () => standingIn('matching', propose)
  rows([
    ['proposes to the candidate', gathering(), propose, ['candidate: team-proposal']],
    [
      'agreed',
      proposed(),
      (now) => agreeToTeam(now, part(now, 'matching')),
      ['owner: owner-notice (proposal-agreed)'],
    ],
    [
      'refused',
      proposed(),
      (now) => refuseTeam(now, { ...part(now, 'matching'), textId }),
      ['owner: owner-notice (proposal-refused)'],
    ],
    [
      'without a team in time',
      gathering(),
      (now) => lapseMatching(now, part(now, 'matching')),
      ['owner: owner-notice (no-team-found)'],
    ],
  ])
})

describe('an offer', () => {
  const offer = (now: Situation) => part(now, 'offer')
  const draft = (now: Situation) => draftOffer(now, { ...offer(now), termsId: 'terms' })
  const send = (now: Situation) => sendOfferForApproval(now, { ...offer(now), approverId: 'boss' })
  const approve = (now: Situation) => approveOffer(now, { ...offer(now), approverId: 'boss' })
  const extend = (now: Situation) =>
    extendOffer(now, { ...offer(now), openUntilAt: hoursLater(90) })
  const extended = () => standingIn('offer', draft, send, approve, extend)
  rows([
    ['drafted is seen by nobody yet', standingIn('offer'), draft, []],
    ['asks its approver', standingIn('offer', draft), send, ['boss: offer-approval-asked']],
    [
      'and once more when somebody reminds them',
      standingIn('offer', draft, send),
      (now) => happens({ type: 'colleague.reminded', partId: offer(now).partId, personId: 'boss' }),
      ['boss: offer-approval-reminder'],
    ],
    [
      'approved',
      standingIn('offer', draft, send),
      approve,
      ['owner: owner-notice (offer-approved)'],
    ],
    [
      'returned',
      standingIn('offer', draft, send),
      (now) => returnOffer(now, { ...offer(now), textId }),
      ['owner: owner-notice (offer-returned)'],
    ],
    ['extended', standingIn('offer', draft, send, approve), extend, ['candidate: offer-extended']],
    [
      'accepted',
      extended(),
      (now) => acceptOffer(now, offer(now)),
      ['candidate: offer-accepted-confirmation', 'owner: owner-notice (offer-accepted)'],
    ],
    [
      'declined',
      extended(),
      (now) => declineOffer(now, { ...offer(now), textId }),
      ['owner: owner-notice (offer-declined)'],
    ],
    [
      'lapsed',
      extended(),
      (now) => lapseOffer(now, offer(now)),
      ['owner: owner-notice (offer-lapsed)'],
    ],
    [
      'rescinded, in words',
      extended(),
      (now) => rescindOffer(now, { ...offer(now), textId: 'text' }),
      ['candidate: offer-rescinded'],
    ],
  ])
})

describe('a pause', () => {
  const wish = { reason: 'other', wakeAt: null, textId, booked: 'keep' } as const
  rows([
    [
      'is told to the candidate',
      unbooked(),
      (now) => pause(now, wish),
      ['candidate: paused-notice'],
    ],
    [
      'and its end too',
      standingIn('chat', (now) => pause(now, wish)),
      resume,
      ['candidate: resumed-notice'],
    ],
  ])
})

describe('what stays inside', () => {
  rows([
    ['a note', unbooked(), happening({ type: 'note.added', textId: 'text' }), []],
    ['a level', unbooked(), happening({ type: 'application.level-assessed', level: 'L50' }), []],
    ['a new owner', unbooked(), happening({ type: 'application.owner-changed', ownerId: 'x' }), []],
    ['an opened link', unbooked(), happening({ type: 'link.opened', linkId: 'link' }), []],
  ])
})
