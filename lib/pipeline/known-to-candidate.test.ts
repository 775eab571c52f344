import { describe, expect, test } from 'vitest'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { knownToCandidate } from '@/lib/pipeline/known-to-candidate'

const at = new Date('2026-11-20T18:40:00Z')
const startsAt = new Date('2026-11-23T08:30:00Z')
const endsAt = new Date('2026-11-23T09:30:00Z')

const beginning: ApplicationEvent[] = [
  {
    type: 'application.received',
    personId: 'candidate',
    jobId: 'job',
    planVersionId: 'plan',
    ownerId: 'owner',
    answerByDate: '2026-12-17',
    levelAsked: null,
    placeAskedId: null,
    source: 'public-page',
  },
  {
    type: 'stage.entered',
    runId: 'run',
    stageId: 'final',
    attempt: 1,
    parts: [{ id: 'interview', kind: 'interview', templateId: 'session', optionKey: null }],
  },
  { type: 'candidate.asked', runId: 'run', interviewIds: ['interview'] },
  { type: 'interview.booked', interviewId: 'interview', startsAt, endsAt, panel: [] },
]
const decided: ApplicationEvent[] = [
  { type: 'application.rejected', reason: 'skills', textId: 'words', tellAt: startsAt },
  { type: 'interview.cancelled', interviewId: 'interview', textId: null },
  { type: 'stage.ended', runId: 'run', end: 'closed' },
]

function known(...events: ApplicationEvent[]) {
  const log = [...beginning, ...events].map((event, index) => ({ event, seq: index + 1, at }))
  return knownToCandidate('application', log)
}

describe('what a candidate may know', () => {
  test('is everything, as long as nothing is decided', () => {
    expect(known().known.runs[0]?.parts[0]).toMatchObject({ state: 'booked', startsAt })
  })

  test('is not a decision that they have not been told, nor what it cancelled', () => {
    expect(known(...decided)).toEqual(known())
  })

  test('is not what happened inside after such a decision', () => {
    expect(known(...decided, { type: 'note.added', textId: 'note' })).toEqual(known())
  })

  test('is the decision once they are told', () => {
    const told = known(...decided, { type: 'application.told' }).known
    expect(told.status).toBe('rejected')
    expect(told.runs[0]?.parts[0]).toMatchObject({ state: 'cancelled' })
  })

  test('is what they did themselves, decided or not', () => {
    const withdrawn = known(...decided, {
      type: 'application.withdrawn',
      reason: 'timing',
      textId: null,
    })
    expect(withdrawn.known.status).toBe('withdrawn')
  })
})
