import { describe, expect, test } from 'vitest'
import { type Act, mayAct, permissions } from '@/lib/people/permissions'
import { type StaffRole, staffRoles } from '@/lib/people/roles'

const everywhere = (role: StaffRole) => ({ roles: [{ role, jobId: null }] })
const forJob = (role: StaffRole, jobId: string) => ({ roles: [{ role, jobId }] })
const acts = Object.keys(permissions) as Act[]

describe('who may do what', () => {
  test.each(acts)('an admin may do: %s', (act) => {
    expect(mayAct(everywhere('admin'), act)).toBe(true)
  })

  test.each(acts)('an interviewer may not do: %s', (act) => {
    expect(mayAct(everywhere('interviewer'), act)).toBe(false)
  })

  test.each(acts)('nobody without a role may do: %s', (act) => {
    expect(mayAct({ roles: [] }, act)).toBe(false)
  })

  test.each([
    ['coordinator', 'schedule', true],
    ['coordinator', 'reject-application', false],
    ['coordinator', 'see-pay', false],
    ['decider', 'decide-stage', true],
    ['decider', 'write-to-candidate', false],
    ['team-lead', 'record-interest', true],
    ['team-lead', 'see-pay', false],
    ['approver', 'approve-offer', true],
    ['recruiter', 'approve-offer', false],
    ['recruiter', 'edit-people', false],
  ] as const)('%s, %s: %s', (role, act, allowed) => {
    expect(mayAct(everywhere(role), act)).toBe(allowed)
  })

  test('a role of one job holds for that job alone', () => {
    expect(mayAct(forJob('decider', 'a'), 'decide-stage', { jobId: 'a' })).toBe(true)
    expect(mayAct(forJob('decider', 'a'), 'decide-stage', { jobId: 'b' })).toBe(false)
  })

  test('without a job named, whoever may act for some job passes', () => {
    expect(mayAct(forJob('decider', 'a'), 'decide-stage')).toBe(true)
  })

  test('a recruiter of one job says who covers for them, and for nobody else', () => {
    expect(mayAct(forJob('recruiter', 'a'), 'set-own-cover')).toBe(true)
    expect(mayAct(forJob('recruiter', 'a'), 'set-cover')).toBe(false)
  })

  test.each(acts.filter((act) => permissions[act].on === 'company'))(
    'no role of one job reaches the whole company: %s',
    (act) => {
      for (const role of staffRoles) expect(mayAct(forJob(role, 'a'), act)).toBe(false)
    },
  )
})
