import { describe, expect, test } from 'vitest'
import { decidersOf, decisionWaitsFor, mayAsDecider, personsToName } from '@/lib/pipeline/deciding'

const everywhere = { personId: 'dara', role: 'decider' as const, jobId: null }
const ofJob = { personId: 'kim', role: 'decider' as const, jobId: 'engineer' }
const lead = { personId: 'lee', role: 'team-lead' as const, jobId: 'engineer' }
const someLead = { personId: 'ola', role: 'team-lead' as const, jobId: null }

describe('who decides', () => {
  test('is whom the plan names, and the owner for a recruiter', () => {
    expect(decisionWaitsFor({ deciderRole: 'decider' })).toBe('deciders')
    expect(decisionWaitsFor({ deciderRole: 'team-lead' })).toBe('team-leads')
    expect(decisionWaitsFor({ deciderRole: 'recruiter' })).toBe('owner')
    expect(decisionWaitsFor({})).toBe('owner')
    expect(decisionWaitsFor(null)).toBe('owner')
  })

  test('are the job’s own deciders, else those of everything; of team leads the job’s own alone', () => {
    const holders = [everywhere, ofJob, lead, someLead]
    expect(decidersOf('deciders', 'engineer', holders)).toEqual(['kim'])
    expect(decidersOf('deciders', 'designer', holders)).toEqual(['dara'])
    expect(decidersOf('team-leads', 'engineer', holders)).toEqual(['lee'])
    expect(decidersOf('team-leads', 'designer', holders)).toEqual([])
    expect(decidersOf('owner', 'engineer', holders)).toEqual([])
  })

  test('are named in lists while they are few, and the owner where there is nobody', () => {
    const waiting = {
      turn: { waitsFor: 'deciders' as const, personIds: [], since: null },
      kind: 'decide' as const,
      jobId: 'designer',
      ownerId: 'owner',
      personId: 'candidate',
    }
    const deciders = ['a', 'b', 'c', 'd'].map((personId) => ({ ...everywhere, personId }))
    expect(personsToName(waiting, deciders.slice(0, 3))).toEqual(['a', 'b', 'c'])
    expect(personsToName(waiting, deciders)).toEqual([])
    expect(personsToName(waiting, [])).toEqual(['owner'])
    expect(personsToName({ ...waiting, personId: 'a' }, deciders)).toEqual(['b', 'c', 'd'])
    const leads = { waitsFor: 'team-leads' as const, personIds: [], since: null }
    const gathering = { ...waiting, turn: leads, kind: 'gather-interest' as const }
    expect(personsToName({ ...gathering, jobId: 'engineer' }, [lead])).toEqual([])
  })

  test('may decide, and nothing else by that', () => {
    const who = { roles: [{ role: 'team-lead' as const, jobId: 'engineer' }] }
    const here = { deciderRole: 'team-lead' as const, jobId: 'engineer' }
    expect(mayAsDecider(who, 'advance-application', here)).toBe(true)
    expect(mayAsDecider(who, 'reject-application', here)).toBe(true)
    expect(mayAsDecider(who, 'override-plan', here)).toBe(false)
    expect(mayAsDecider(who, 'advance-application', { ...here, jobId: 'designer' })).toBe(false)
    expect(mayAsDecider(who, 'advance-application', { ...here, deciderRole: 'decider' })).toBe(
      false,
    )
    expect(mayAsDecider(who, 'advance-application', { ...here, deciderRole: undefined })).toBe(
      false,
    )
  })
})
