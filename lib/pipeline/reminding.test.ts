import { describe, expect, test } from 'vitest'
import { bookedChat, heardChat, hoursLater, type Rehearsal } from '@/lib/pipeline/rehearsal'
import { remind, tellManager } from '@/lib/pipeline/reminding'
import { submitScorecard } from '@/lib/pipeline/scorecards'

const never = () => null

function reminded(rehearsal: Rehearsal, personId: string | null, hoursAgo: number | null = null) {
  const last = hoursAgo === null ? null : hoursLater(-hoursAgo, rehearsal.now)
  const decision = remind(rehearsal.situation, {
    personId,
    leadIds: [],
    deciderIds: ['dara'],
    lastAt: () => last,
  })
  return decision.ok ? decision.events.map(({ type }) => type) : decision.refusal
}

describe('a reminder by hand', () => {
  test('goes to the author of a scorecard that is due', () => {
    expect(reminded(heardChat(), 'ada')).toEqual(['scorecard.reminded'])
    expect(reminded(heardChat(), null)).toEqual(['scorecard.reminded'])
  })

  test('goes to whoever sat where nobody has said what happened', () => {
    expect(reminded(bookedChat().later(74), 'ada')).toEqual(['interview.outcome-asked'])
  })

  test('goes to nobody who owes nothing', () => {
    expect(reminded(bookedChat(), null)).toBe('not-due')
    expect(reminded(heardChat(), 'somebody-else')).toBe('not-due')
  })

  test('goes to whom the plan has decide once everything is in', () => {
    const rehearsal = heardChat()
    const [seat] = rehearsal.part('interview').seats
    rehearsal.act((now) =>
      submitScorecard(now, { scorecardId: seat?.scorecard?.id ?? '', authorId: 'ada' }),
    )
    expect(reminded(rehearsal, null)).toEqual(['colleague.reminded'])
    expect(reminded(rehearsal, 'ada')).toBe('not-due')
  })

  test('goes out once in a working day', () => {
    expect(reminded(heardChat(), 'ada', 15)).toBe('reminded-already')
    expect(reminded(heardChat(), 'ada', 16)).toEqual(['scorecard.reminded'])
  })

  test('changes nothing but the log', () => {
    const rehearsal = heardChat()
    const before = rehearsal.application.stateVersion
    rehearsal.act((situation) =>
      remind(situation, { personId: 'ada', leadIds: [], deciderIds: [], lastAt: never }),
    )
    expect(rehearsal.application.stateVersion).toBe(before)
  })
})

describe('telling the line manager', () => {
  const told = (rehearsal: Rehearsal, hoursAgo: number | null = null) => {
    const { application, now } = rehearsal
    const scorecard = application.runs
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'interview' ? part.seats : []))
      .find((seat) => seat.scorecard)?.scorecard
    const lastAt = hoursAgo === null ? null : hoursLater(-hoursAgo, now)
    const wish = { scorecardId: scorecard?.id ?? 'none', managerId: 'boss', lastAt }
    const decision = tellManager(rehearsal.situation, wish)
    return decision.ok ? decision.events.map(({ type }) => type) : decision.refusal
  }

  test.each([
    ['before anything is due', () => bookedChat(), null, 'not-due'],
    ['before it is late', () => heardChat(), null, 'not-due'],
    ['once it is late', () => heardChat().later(96), null, ['manager.told']],
    ['a second time in a day', () => heardChat().later(96), 3, 'reminded-already'],
    ['again on another day', () => heardChat().later(96), 17, ['manager.told']],
  ] as const)('%s', (_, rehearse, hoursAgo, outcome) => {
    expect(told(rehearse(), hoursAgo)).toEqual(outcome)
  })
})
