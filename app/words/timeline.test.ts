import { describe, expect, test } from 'vitest'
import type { Names } from '@/app/words/telling'
import { sayWhoActed, tellEvent } from '@/app/words/timeline'
import type { ApplicationEvent } from '@/lib/pipeline/events'

const times = {
  startsAt: new Date('2026-11-24T10:00:00Z'),
  endsAt: new Date('2026-11-24T11:00:00Z'),
}

function namesWith(session: string): Names {
  return {
    candidate: 'Anjali',
    person: () => 'Mei',
    stage: () => 'Final',
    stageOfRun: () => 'Final',
    interview: () => session,
    takeHome: () => session,
    option: (key) => key,
    seat: () => ({ person: 'Mei', about: session }),
    scorecard: () => ({ person: 'Mei', about: session }),
    team: () => 'Payments',
    job: () => 'Engineer',
    date: (localDate) => localDate,
    instant: () => 'Tue 24 Nov, 10:00',
    range: () => 'Tue 24 Nov, 10:00 to 11:00',
  }
}

const interviewId = 'the-interview'
const partId = 'the-part'
const events = {
  booked: { type: 'interview.booked', interviewId, panel: [], ...times },
  cancelled: { type: 'interview.cancelled', interviewId, textId: null },
  asked: { type: 'interview.outcome-asked', interviewId },
  lapsed: { type: 'take-home.lapsed', partId },
  sent: { type: 'take-home.sent', partId, dueAt: times.endsAt },
} satisfies Record<string, ApplicationEvent>

function tell(event: keyof typeof events, session: string): string | undefined {
  return tellEvent(events[event], { kind: 'person', personId: 'mei' }, namesWith(session))?.sentence
}

describe('a sentence that names a session reads as one, whatever the session is called', () => {
  test.each([
    ['booked', 'Behavioural', 'Mei booked the behavioural interview: Tue 24 Nov, 10:00 to 11:00.'],
    ['booked', 'Initial chat', 'Mei booked the initial chat: Tue 24 Nov, 10:00 to 11:00.'],
    [
      'booked',
      'How you work',
      'Mei booked the interview “How you work”: Tue 24 Nov, 10:00 to 11:00.',
    ],
    ['cancelled', 'System design', 'The system design interview was cancelled.'],
    ['asked', 'SQL test', 'Loopline asked whether the SQL test took place.'],
    ['asked', 'ראיון', 'Loopline asked whether the interview “ראיון” took place.'],
    ['lapsed', 'Ledger', 'The ledger take-home lapsed.'],
  ] as const)('%s: %s', (event, session, sentence) => {
    expect(tell(event, session)).toBe(sentence)
  })
})

test('a take-home that was chosen is not said to be sent by who chose it', () => {
  const told = tellEvent(
    events.sent,
    { kind: 'candidate', personId: 'anjali' },
    namesWith('Ledger'),
  )
  expect(told?.sentence).toBe('The ledger take-home was sent, due Tue 24 Nov, 10:00.')
  expect(tell('sent', 'Ledger')).toMatch(/^Mei sent the ledger take-home, due /)
})

test('what changed under somebody’s eyes is said to be their own where it was', () => {
  const by = (personId: string) => ({ actor: { kind: 'person' as const, personId } })
  expect(sayWhoActed([by('mei'), by('mei')], 'mei')).toBe('You acted meanwhile, in another window.')
  for (const since of [
    [by('kofi')],
    [by('mei'), by('kofi')],
    [by('mei'), { actor: { kind: 'clock' as const } }],
  ]) {
    expect(sayWhoActed(since, 'mei')).toBe('Somebody else acted meanwhile.')
  }
})
