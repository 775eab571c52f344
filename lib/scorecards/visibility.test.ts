import { describe, expect, test } from 'vitest'
import type { ApplicationState, Scorecard, ScorecardState } from '@/lib/pipeline/application'
import { scorecardVisibility } from '@/lib/scorecards/visibility'

const card = (authorId: string, state: ScorecardState): Scorecard => ({
  id: `card of ${authorId}`,
  authorId,
  state,
  dueAt: null,
  submittedAt: state === 'submitted' ? new Date('2026-11-20T12:00:00Z') : null,
})

function applicationWith(cards: Scorecard[]): ApplicationState {
  return {
    id: 'application',
    personId: 'candidate',
    jobId: 'job',
    planVersionId: 'plan',
    ownerId: 'recruiter',
    status: 'active',
    seq: 1,
    stateVersion: 1,
    receivedAt: new Date('2026-11-01T12:00:00Z'),
    answerByDate: '2026-11-29',
    levelAsked: null,
    placeAskedId: null,
    levelAssessed: null,
    pause: null,
    closure: null,
    decidedAt: null,
    toldAt: null,
    hiredAt: null,
    runs: [
      {
        id: 'run',
        stageId: 'final',
        attempt: 1,
        enteredAt: new Date('2026-11-10T12:00:00Z'),
        endedAt: null,
        end: null,
        askedCandidateAt: null,
        proposal: null,
        parts: cards.map((scorecard, index) => ({
          kind: 'interview',
          id: `interview ${index}`,
          sessionId: 'session',
          optionKey: null,
          occurrence: 1,
          state: scorecard.state === 'not-due' ? 'booked' : 'took-place',
          startsAt: new Date('2026-11-19T12:00:00Z'),
          endsAt: new Date('2026-11-19T13:00:00Z'),
          absence: null,
          candidateMoves: 0,
          seats: [
            {
              id: `seat ${index}`,
              seatTemplateId: null,
              personId: scorecard.authorId,
              shadow: false,
              state: 'accepted',
              scorecard,
            },
          ],
        })),
      },
    ],
  }
}

const interviewer = (personId: string) => ({ personId, judges: false, mustNotSee: false })
const recruiter = { personId: 'recruiter', judges: true, mustNotSee: false }

describe('who reads a scorecard', () => {
  const table: [
    string,
    Parameters<typeof scorecardVisibility>[0],
    ScorecardState,
    ScorecardState,
    string,
  ][] = [
    // reader, own card's state, the other card's state, what they see of the other
    [
      'an interviewer with nothing written',
      interviewer('mei'),
      'due',
      'submitted',
      'hidden-until-own-submitted',
    ],
    [
      'an interviewer before the interview',
      interviewer('mei'),
      'not-due',
      'submitted',
      'hidden-until-own-submitted',
    ],
    ['an interviewer who has submitted', interviewer('mei'), 'submitted', 'submitted', 'readable'],
    ['an interviewer, of an unwritten one', interviewer('mei'), 'submitted', 'due', 'hidden'],
    ['an interviewer excused from writing', interviewer('mei'), 'excused', 'submitted', 'hidden'],
    [
      'an interviewer of another application',
      interviewer('sol'),
      'submitted',
      'submitted',
      'hidden',
    ],
    ['a recruiter', recruiter, 'submitted', 'submitted', 'readable'],
    ['a recruiter, of an unwritten one', recruiter, 'submitted', 'due', 'hidden'],
    [
      'somebody who must not see',
      { ...recruiter, mustNotSee: true },
      'submitted',
      'submitted',
      'hidden',
    ],
    [
      'the candidate, who is staff',
      { ...recruiter, personId: 'candidate' },
      'submitted',
      'submitted',
      'hidden',
    ],
  ]
  test.each(table)('%s', (_, reader, ownState, otherState, expected) => {
    const other = card('kofi', otherState)
    expect(
      scorecardVisibility(reader, applicationWith([card('mei', ownState), other]), other),
    ).toBe(expected)
  })

  test.each([
    ['an interview that did not take place', 'did-not-take-place', 'seated'],
    ['an interview that was cancelled', 'cancelled', 'seated'],
    ['a seat that they gave back', 'booked', 'declined'],
    ['a seat that somebody else took', 'booked', 'replaced'],
    ['an interview to which they did not come', 'took-place', 'absent'],
  ] as const)('a recruiter owes nothing for %s, and reads on', (_, partState, seatState) => {
    const other = card('kofi', 'submitted')
    const application = applicationWith([card('recruiter', 'not-due'), other])
    const part = application.runs[0]?.parts[0]
    if (part?.kind !== 'interview' || !part.seats[0]) throw new Error('no seat')
    part.state = partState
    part.seats[0].state = seatState
    expect(scorecardVisibility(recruiter, application, other)).toBe('readable')
  })

  test('a recruiter who sat on a panel reads nobody before submitting', () => {
    const other = card('kofi', 'submitted')
    const application = applicationWith([card('recruiter', 'due'), other])
    expect(scorecardVisibility(recruiter, application, other)).toBe('hidden-until-own-submitted')
  })

  test('an author always reads their own', () => {
    const own = card('mei', 'due')
    expect(scorecardVisibility(interviewer('mei'), applicationWith([own]), own)).toBe('own')
  })
})
