import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import {
  addressedTo,
  type BulkFacts,
  type BulkWish,
  bulkActs,
  bulkPermissions,
  bulkWish,
  foresee,
  tidyTag,
} from '@/lib/pipeline/bulk'
import { reject } from '@/lib/pipeline/closing'
import { bookedChat, hoursLater, Rehearsal } from '@/lib/pipeline/rehearsal'

const facts: BulkFacts = {
  timeZone: 'Europe/London',
  tags: [],
  tag: null,
  ownerBarred: false,
  target: null,
  newest: null,
}
const rejecting: BulkWish = { act: 'reject', reason: 'skills' }

describe('what a bulk act would do to one application', () => {
  test('is what the act alone would do, with the emails that leave', () => {
    const { situation } = new Rehearsal()
    const foreseen = foresee(situation, { act: 'advance' }, facts)
    const alone = advance(situation)
    expect(foreseen.ok && foreseen.events.map(({ type }) => type)).toEqual(
      alone.ok && alone.events.map(({ type }) => type),
    )
    expect(foreseen).toMatchObject({
      effects: [{ message: 'advanced-book-link', to: 'candidate' }],
    })
  })

  test('is refused for the same reason as the act alone', () => {
    const { situation } = bookedChat()
    expect(foresee(situation, { act: 'advance' }, facts)).toEqual(advance(situation))
    expect(foresee(bookedChat().later(73).situation, rejecting, facts)).toEqual({
      ok: false,
      refusal: 'outcome-missing',
    })
  })

  test('of a rejection includes the letter that leaves later, and everybody who was booked', () => {
    const { situation } = bookedChat()
    const foreseen = foresee(situation, rejecting, facts)
    expect(foreseen.ok && foreseen.effects.map(({ message }) => message)).toContain('rejection')
    expect(foreseen).toMatchObject({ after: { status: 'rejected' } })
  })

  test('changes nothing where it is so already', () => {
    const { situation } = new Rehearsal()
    const tagged = { ...facts, tag: 'returner', tags: ['returner'] }
    expect(foresee(situation, { act: 'add-tag' }, tagged)).toMatchObject({ nothing: true })
    expect(foresee(situation, { act: 'remove-tag' }, tagged)).toMatchObject({ nothing: false })
    const owner: BulkWish = { act: 'change-owner', ownerId: 'owner' }
    expect(foresee(situation, owner, facts)).toMatchObject({ nothing: true })
  })

  test('undoes a rejection only until the candidate has been told', () => {
    const rehearsal = new Rehearsal()
    rehearsal.act((situation) =>
      reject(situation, { reason: 'skills', textId: 'text', tellAt: hoursLater(12) }),
    )
    expect(foresee(rehearsal.situation, { act: 'undo-rejection' }, facts)).toMatchObject({
      ok: true,
    })
    rehearsal.act(() => ({ ok: true, events: [{ type: 'application.told' }] }))
    expect(foresee(rehearsal.situation, { act: 'undo-rejection' }, facts)).toEqual({
      ok: false,
      refusal: 'already-told',
    })
  })

  test('is refused for a new owner who may not see it, a day that has passed, a job that is not open', () => {
    const { situation } = new Rehearsal()
    const barred = { ...facts, ownerBarred: true }
    const refusalOf = (wish: BulkWish, known: BulkFacts = facts) => {
      const foreseen = foresee(situation, wish, known)
      return foreseen.ok ? null : foreseen.refusal
    }
    expect(refusalOf({ act: 'change-owner', ownerId: 'other' }, barred)).toBe('no-such-person')
    expect(refusalOf({ act: 'pause', reason: 'other', wakeAt: hoursLater(-1) })).toBe(
      'time-in-the-past',
    )
    expect(refusalOf({ act: 'transfer', jobId: 'closed' })).toBe('job-not-open')
  })
})

describe('a wish', () => {
  test('comes back from its keeping as it was', () => {
    const wish: BulkWish = { act: 'pause', reason: 'job-paused', wakeAt: hoursLater(48) }
    expect(bulkWish.parse(JSON.parse(JSON.stringify(wish)))).toEqual(wish)
  })

  test('of every kind needs a permission', () => {
    expect(Object.keys(bulkPermissions).sort()).toEqual([...bulkActs].sort())
  })
})

test('a message written once says each candidate’s own name and job', () => {
  const said = addressedTo('Dear {first name}, thank you for {job}, {first name}.', {
    firstName: 'Zoë',
    job: 'Engineer',
  })
  expect(said).toBe('Dear Zoë, thank you for Engineer, Zoë.')
})

test('a tag is short and said one way', () => {
  expect(tidyTag('  silver   medal, 2026 ')).toBe('silver medal 2026')
  expect(tidyTag(' , ')).toBe('')
})
