import { describe, expect, test } from 'vitest'
import type { HeldRole } from '@/lib/people/roles'
import { maySee, seenJobs } from '@/lib/people/visibility'

const ines = 'ines'
const application = { jobId: 'a', candidateId: 'anjali', referrerId: null, excluded: [] }
const who = (...roles: HeldRole[]) => ({ personId: ines, roles })
const recruiter: HeldRole = { role: 'recruiter', jobId: null }

describe('which applications somebody sees', () => {
  test('a recruiter sees all of them', () => {
    expect(maySee(who(recruiter), application)).toBe(true)
  })

  test('a decider of one job sees that job', () => {
    expect(maySee(who({ role: 'decider', jobId: 'a' }), application)).toBe(true)
    expect(maySee(who({ role: 'decider', jobId: 'b' }), application)).toBe(false)
  })

  test('an interviewer sees none; their interviews are another way in', () => {
    expect(maySee(who({ role: 'interviewer', jobId: null }), application)).toBe(false)
    expect(seenJobs([{ role: 'interviewer', jobId: null }])).toEqual([])
  })

  test('nobody sees their own application', () => {
    expect(maySee(who(recruiter), { ...application, candidateId: ines })).toBe(false)
  })

  test('nobody sees whom they referred', () => {
    expect(maySee(who(recruiter), { ...application, referrerId: ines })).toBe(false)
  })

  test('who must not see does not, whatever their role', () => {
    const closed = (mayNotSee: boolean) => ({
      ...application,
      excluded: [{ personId: ines, mayNotSee }],
    })
    expect(maySee(who({ role: 'admin', jobId: null }), closed(true))).toBe(false)
    expect(maySee(who({ role: 'admin', jobId: null }), closed(false))).toBe(true)
  })
})
