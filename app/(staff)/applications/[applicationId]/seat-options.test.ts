import { describe, expect, test } from 'vitest'
import { seatOptions } from '@/app/(staff)/applications/[applicationId]/seat-options'
import { advance } from '@/lib/pipeline/advancing'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { getSession } from '@/lib/pipeline/plan'
import { booking, Rehearsal } from '@/lib/pipeline/rehearsal'

function booked() {
  const rehearsal = new Rehearsal()
  rehearsal.act((now) => advance(now))
  const { sessionId } = rehearsal.part('interview')
  const [template] = getSession(rehearsal.situation.plan, sessionId).seats
  const ours = booking(rehearsal, 48, ['ada'])
  const panel = ours.panel.map((one) => ({ ...one, seatTemplateId: template?.id ?? null }))
  rehearsal.act((now) => bookInterviews(now, { bookings: [{ ...ours, panel }] }))
  const [seat] = rehearsal.part('interview').seats
  return { rehearsal, seatId: seat?.id ?? '', poolId: template?.poolId ?? '' }
}

describe('who could take a place on a panel', () => {
  const { rehearsal, seatId, poolId } = booked()
  const one = (id: string, pool: string, state = 'qualified') => ({
    id,
    name: id,
    poolId: pool,
    state,
  })
  const candidateId = rehearsal.situation.application.personId
  const qualified = [
    one('ada', poolId),
    one('bo', poolId),
    one('bo', 'another-pool'),
    one('cy', 'another-pool'),
    one('cy', 'a-third-pool'),
    one('dee', poolId, 'shadowing'),
    one('eve', poolId),
    one(candidateId, poolId),
  ]

  test('is its pool, then everybody else who interviews, once each', () => {
    const options = seatOptions(rehearsal.situation, seatId, qualified, ['eve'])
    expect(options?.map(({ value, group }) => `${value}: ${group}`)).toEqual([
      'bo: Qualified for this place',
      'cy: Qualified for other interviews',
      'dee: Qualified for other interviews',
    ])
  })

  test('is nobody of a seat that is not there', () => {
    expect(seatOptions(rehearsal.situation, 'nowhere', qualified, [])).toBeNull()
  })
})
