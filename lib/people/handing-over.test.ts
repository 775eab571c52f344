import { describe, expect, test } from 'vitest'
import {
  countLines,
  type HandOverWish,
  lineId,
  linesOfOwned,
  nextLine,
} from '@/lib/people/handing-over'

const seat = { kind: 'seat', key: 'one', toPersonId: null } as const
const job = { kind: 'job', key: 'one', toPersonId: null } as const
const wish = (outcomes: Record<string, string>): HandOverWish => ({
  leaverId: '018f0000-0000-7000-8000-000000000001',
  agreed: false,
  lines: [seat, job],
  outcomes,
  endsAccess: false,
  accessRefusal: null,
})

describe('a hand-over', () => {
  test.each([
    [{}, seat, { total: 2, done: 0, failed: 0 }],
    [{ 'seat:one': 'done' }, job, { total: 2, done: 1, failed: 0 }],
    [{ 'seat:one': 'went-wrong' }, job, { total: 2, done: 0, failed: 1 }],
    [{ 'seat:one': 'went-wrong', 'job:one': 'done' }, null, { total: 2, done: 1, failed: 1 }],
  ])('goes on behind what has its outcome: %o', (outcomes, next, counts) => {
    expect(nextLine(wish(outcomes))).toEqual(next)
    expect(countLines(wish(outcomes))).toEqual(counts)
  })

  test('of what somebody owns passes on jobs first, so that who applies now is the new owner’s', () => {
    const application = {
      kind: 'application' as const,
      key: 'a',
      applicationId: 'a',
      candidate: null,
      candidateId: 'c',
      jobId: 'one',
      job: 'Engineer',
      jobOwnerId: 'x',
      stage: null,
      wroteAt: null,
    }
    const team = { kind: 'team' as const, key: 't', name: 'Cards', about: '' }
    const lines = linesOfOwned([application, { ...job, title: 'Engineer' }, team], 'taker')
    expect(lines.map(lineId)).toEqual(['job:one', 'application:a'])
  })

  test('tells two kinds with the same key apart', () => {
    expect(lineId(seat)).not.toBe(lineId(job))
  })
})
