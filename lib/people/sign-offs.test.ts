import { describe, expect, test } from 'vitest'
import { type DueSignOff, inOrderOfWaiting, signOffLine } from '@/lib/people/sign-offs'

const due = (change: Partial<DueSignOff> = {}): DueSignOff => ({
  poolId: 'design',
  pool: 'System design',
  personId: 'gil',
  name: 'Gil Torres',
  signerId: null,
  starterId: 'priya',
  sinceAt: new Date('2026-11-24T10:00Z'),
  ...change,
})
const viewer = (personId: string, mayEditPlans = true, ids = [personId]) => ({
  personId,
  mayEditPlans,
  ids,
})
const isOn = (change: Partial<DueSignOff>, who: ReturnType<typeof viewer>) =>
  signOffLine(due(change), who) !== null

describe('a training that waits for its sign-off', () => {
  test('is on the day of whoever was named, without another right, and of nobody else', () => {
    expect(isOn({ signerId: 'mei' }, viewer('mei', false))).toBe(true)
    expect(isOn({ signerId: 'mei' }, viewer('priya'))).toBe(false)
  })

  test('is on the day of whoever began it where nobody is named, and of all who may sign where they are gone', () => {
    expect(isOn({}, viewer('priya'))).toBe(true)
    expect(isOn({}, viewer('sam'))).toBe(false)
    expect(isOn({ starterId: null }, viewer('sam'))).toBe(true)
    expect(isOn({ starterId: 'gil' }, viewer('sam'))).toBe(true)
    expect(isOn({ starterId: null }, viewer('cora', false))).toBe(false)
  })

  test('comes along with cover, and on the team’s day for all who may sign', () => {
    expect(isOn({}, viewer('sam', true, ['sam', 'priya']))).toBe(true)
    expect(isOn({ signerId: 'mei' }, viewer('sam', true, []))).toBe(true)
    expect(isOn({ signerId: 'mei' }, viewer('cora', false, []))).toBe(false)
  })

  test('is never on one’s own day', () => {
    expect(isOn({ starterId: null }, viewer('gil'))).toBe(false)
    expect(isOn({}, viewer('gil', true, []))).toBe(false)
  })

  test('comes before those that wait less long', () => {
    const line = (name: string, sinceAt: Date | null) => {
      const found = signOffLine(due({ name, sinceAt }), viewer('priya'))
      if (!found) throw new Error('it is hers')
      return found
    }
    const lines = [
      line('Unknown', null),
      line('Late', new Date('2026-11-24T12:00Z')),
      line('Early', new Date('2026-11-20T12:00Z')),
    ]
    expect(inOrderOfWaiting(lines).map(({ name }) => name)).toEqual(['Early', 'Late', 'Unknown'])
  })
})
