import { describe, expect, test } from 'vitest'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import {
  isWithoutHome,
  stayingIn,
  type TurnFate,
  type TurnWish,
  turnWish,
  wishOfTurn,
} from '@/lib/pipeline/turning-jobs'

const ids = {
  pause: '018f0000-0000-7000-8000-000000000001',
  move: '018f0000-0000-7000-8000-000000000002',
  reject: '018f0000-0000-7000-8000-000000000003',
  'go-on': '018f0000-0000-7000-8000-000000000004',
  nobody: '018f0000-0000-7000-8000-000000000005',
}
const wakeAt = new Date('2027-05-03T08:00:00Z')
const wish: TurnWish = {
  jobId: '018f0000-0000-7000-8000-0000000000aa',
  turn: 'close',
  fates: { [ids.pause]: 'pause', [ids.move]: 'move', [ids.reject]: 'reject' },
  goingOn: [ids['go-on']],
  wakeAt,
  booked: 'release',
  toJobId: '018f0000-0000-7000-8000-0000000000bb',
  textIds: { pause: null, move: null, reject: null },
}

describe('what was chosen for somebody', () => {
  test('is one of the acts on many', () => {
    expect(wishOfTurn(wish, ids.pause)).toEqual({
      act: 'pause',
      reason: 'job-paused',
      wakeAt,
      booked: 'release',
    })
    expect(wishOfTurn(wish, ids.move)).toEqual({ act: 'transfer', jobId: wish.toJobId })
    expect(wishOfTurn(wish, ids.reject)).toEqual({ act: 'reject', reason: 'no-opening' })
    expect(wishOfTurn(wish, ids['go-on'])).toBeNull()
    expect(wishOfTurn({ ...wish, toJobId: null }, ids.move)).toBeNull()
  })

  test('is read back from what was kept as it was said', () => {
    expect(turnWish.parse(JSON.parse(JSON.stringify(wish)))).toEqual(wish)
  })
})

describe('who is still without a home', () => {
  const cases: [keyof typeof ids, ApplicationStatus, { pausing: boolean; closing: boolean }][] = [
    ['pause', 'active', { pausing: true, closing: true }],
    ['pause', 'paused', { pausing: false, closing: false }],
    ['move', 'active', { pausing: true, closing: true }],
    ['move', 'paused', { pausing: true, closing: true }],
    ['reject', 'active', { pausing: true, closing: true }],
    ['reject', 'rejected', { pausing: false, closing: false }],
    ['reject', 'withdrawn', { pausing: false, closing: false }],
    ['go-on', 'active', { pausing: false, closing: false }],
    ['nobody', 'active', { pausing: false, closing: true }],
    ['nobody', 'paused', { pausing: false, closing: true }],
    ['nobody', 'hired', { pausing: false, closing: false }],
  ]
  test.each(cases)('%s, %s', (who, status, { pausing, closing }) => {
    const one = { id: ids[who], status }
    expect(isWithoutHome({ ...wish, turn: 'pause' }, one)).toBe(pausing)
    expect(isWithoutHome(wish, one)).toBe(closing)
  })

  test('and whoever stays keeps their owner', () => {
    expect(stayingIn(wish)).toEqual([ids['go-on'], ids.pause])
    const kept: TurnFate | undefined = wish.fates[ids.pause]
    expect(kept).toBe('pause')
  })
})
