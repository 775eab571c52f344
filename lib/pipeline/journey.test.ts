import { expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { choose } from '@/lib/pipeline/choosing'
import { skipStage } from '@/lib/pipeline/deviations'
import { replay } from '@/lib/pipeline/evolve'
import { agreeToTeam, proposeTeam } from '@/lib/pipeline/matching-moves'
import {
  acceptOffer,
  approveOffer,
  draftOffer,
  extendOffer,
  sendOfferForApproval,
} from '@/lib/pipeline/offer-moves'
import { markTookPlace } from '@/lib/pipeline/outcomes'
import { hasSeats } from '@/lib/pipeline/panel'
import { bookedChat, booking, hoursLater, member, Rehearsal } from '@/lib/pipeline/rehearsal'
import { submitScorecard } from '@/lib/pipeline/scorecards'
import { stepOf } from '@/lib/pipeline/step'
import { handIn } from '@/lib/pipeline/take-home-moves'

function standing(rehearsal: Rehearsal) {
  const { kind, done, total, waitsFor } = stepOf(rehearsal.situation)
  return `${kind} ${done}/${total} ${waitsFor}`
}

function takePlace(rehearsal: Rehearsal, position: number) {
  const { id } = rehearsal.part('interview', position)
  const dueAt = hoursLater(24, rehearsal.now)
  rehearsal.act((now) => markTookPlace(now, { interviewId: id, dueAtFor: () => dueAt }))
}

function writeOne(rehearsal: Rehearsal) {
  const seats = rehearsal.run.parts.filter(hasSeats).flatMap((part) => part.seats)
  const seat = seats.find(({ scorecard }) => scorecard?.state === 'due')
  if (!seat?.scorecard) throw new Error('nothing is due')
  const wish = { scorecardId: seat.scorecard.id, authorId: seat.personId }
  rehearsal.act((now) => submitScorecard(now, wish))
}

test('one application goes from its first day to an accepted offer', () => {
  const rehearsal = new Rehearsal()
  const steps = [standing(rehearsal)]
  const note = () => steps.push(standing(rehearsal))
  const go = (decide: Parameters<Rehearsal['act']>[0]) => {
    rehearsal.act(decide)
    note()
  }

  go((now) => advance(now))
  go((now) => bookInterviews(now, { bookings: [booking(rehearsal, 48, ['ada'])] }))
  rehearsal.later(49)
  note()
  takePlace(rehearsal, 0)
  note()
  writeOne(rehearsal)
  note()

  go((now) => advance(now))
  const choiceId = rehearsal.part('choice').id
  go((now) => choose(now, { partId: choiceId, optionKey: 'take-home' }))
  const takeHomeId = rehearsal.part('take-home').id
  go((now) =>
    handIn(now, {
      partId: takeHomeId,
      textId: 'link',
      fileId: null,
      reviewers: [member('bo'), member('cy')],
      dueAtFor: () => hoursLater(24, rehearsal.now),
    }),
  )
  writeOne(rehearsal)
  note()
  writeOne(rehearsal)
  note()

  go((now) => advance(now))
  const final = [booking(rehearsal, 72, ['di'], 0), booking(rehearsal, 74, ['ed'], 1)]
  go((now) => bookInterviews(now, { bookings: final }))
  rehearsal.later(76)
  takePlace(rehearsal, 0)
  note()
  takePlace(rehearsal, 1)
  writeOne(rehearsal)
  note()
  writeOne(rehearsal)

  go((now) => advance(now))
  const matchingId = rehearsal.part('matching').id
  const answerByAt = hoursLater(72, rehearsal.now)
  const proposal = { partId: matchingId, teamId: 'payments', openingId: null, answerByAt }
  go((now) => proposeTeam(now, { ...proposal, textId: null }))
  go((now) => agreeToTeam(now, { partId: matchingId }))

  go((now) => advance(now))
  const partId = rehearsal.part('offer').id
  go((now) => draftOffer(now, { partId, termsId: 'terms' }))
  go((now) => sendOfferForApproval(now, { partId, approverId: 'boss' }))
  go((now) => approveOffer(now, { partId, approverId: 'boss' }))
  go((now) => extendOffer(now, { partId, openUntilAt: hoursLater(96, rehearsal.now) }))
  go((now) => acceptOffer(now, { partId }))

  expect(steps).toEqual([
    'review-application 0/1 owner',
    'candidate-books 0/1 candidate',
    'interview-upcoming 0/1 clock',
    'did-it-take-place 0/1 interviewers',
    'scorecards-due 0/1 interviewers',
    'decide 1/1 owner',
    'candidate-chooses 0/1 candidate',
    'take-home-with-candidate 0/1 candidate',
    'reviews-due 0/2 interviewers',
    'reviews-due 1/2 interviewers',
    'decide 2/2 owner',
    'candidate-books 0/2 candidate',
    'interview-upcoming 0/2 clock',
    'did-it-take-place 1/2 interviewers',
    'scorecards-due 1/2 interviewers',
    'gather-interest 0/1 team-leads',
    'answer-proposal 0/1 candidate',
    'decide 1/1 owner',
    'draft-offer 0/1 owner',
    'send-offer-for-approval 0/1 owner',
    'approve-offer 0/1 approver',
    'extend-offer 0/1 owner',
    'candidate-answers-offer 0/1 candidate',
    'hired 0/0 nobody',
  ])
  expect(rehearsal.application.status).toBe('hired')
  expect(replay('application', rehearsal.log)).toEqual(rehearsal.application)
})

test('a yes to an offer waits for nothing that went along: what is booked is cancelled, and its time is free', () => {
  const rehearsal = bookedChat()
  const chatId = rehearsal.part('interview').id
  const toStageId = rehearsal.plan.stages.at(-1)?.id ?? ''
  const fates = { [chatId]: 'keep' as const }
  rehearsal.act((now) => skipStage(now, { toStageId, textId: 'hired elsewhere soon', fates }))
  expect(rehearsal.part('interview')).toMatchObject({ id: chatId, state: 'booked' })

  const partId = rehearsal.part('offer').id
  rehearsal.act((now) => draftOffer(now, { partId, termsId: 'terms' }))
  rehearsal.act((now) => sendOfferForApproval(now, { partId, approverId: 'boss' }))
  rehearsal.act((now) => approveOffer(now, { partId, approverId: 'boss' }))
  const openUntilAt = hoursLater(96, rehearsal.now)
  rehearsal.act((now) => extendOffer(now, { partId, openUntilAt }))
  rehearsal.act((now) => acceptOffer(now, { partId }))

  expect(rehearsal.application.status).toBe('hired')
  expect(rehearsal.part('interview').state).toBe('cancelled')
  expect(replay('application', rehearsal.log)).toEqual(rehearsal.application)
})
