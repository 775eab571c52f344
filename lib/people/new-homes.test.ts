import { describe, expect, test } from 'vitest'
import {
  type Colleague,
  homesForApplication,
  homesForRole,
  homesForSeat,
  type SeatFit,
} from '@/lib/people/new-homes'
import type { StaffRole } from '@/lib/people/roles'

const who = (name: string, roles: StaffRole[], change: Partial<Colleague> = {}): Colleague => ({
  personId: name,
  name,
  roles: roles.map((role) => ({ role, jobId: null })),
  owns: 0,
  ...change,
})
const names = (homes: { name: string }[]) => homes.map(({ name }) => name)

describe('a seat that falls free', () => {
  const sitter = (name: string, fit: SeatFit, inWeek = 0, weeklyLimit: number | null = 4) => ({
    personId: name,
    name,
    fit,
    inWeek,
    weeklyLimit,
  })

  test('goes to whoever is free and has least that week, and never into another interview', () => {
    const homes = homesForSeat([
      sitter('Ada', 'busy'),
      sitter('Bea', 'free', 3),
      sitter('Cem', 'interviewing'),
      sitter('Dan', 'free', 1),
      sitter('Eva', 'soft-busy'),
      sitter('Fay', 'at-limit', 4),
    ])
    expect(names(homes)).toEqual(['Dan', 'Bea', 'Eva', 'Fay', 'Ada'])
    expect(homes.filter(({ suggested }) => suggested).map(({ name }) => name)).toEqual(['Dan'])
  })

  test('suggests nobody whose time speaks against it', () => {
    expect(homesForSeat([sitter('Ada', 'outside-hours')])[0]?.suggested).toBe(false)
  })
})

describe('an application whose owner leaves', () => {
  const people = [
    who('Admin', ['admin']),
    who('Busy', ['recruiter'], { owns: 40 }),
    who('Calm', ['recruiter'], { owns: 3 }),
    who('Cover', ['coordinator'], { owns: 90 }),
    who('Owner', ['recruiter'], { owns: 60 }),
    who('Panel', ['interviewer']),
    who('Elsewhere', [], { roles: [{ role: 'recruiter', jobId: 'other' }] }),
    who('Cand', ['recruiter']),
  ]
  const about = { jobId: 'job', candidateId: 'Cand', jobOwnerId: 'Owner', coverId: 'Cover' }

  test('goes to their cover, else the job’s owner, else whoever owns least; admins last', () => {
    const homes = homesForApplication(people, about)
    expect(names(homes)).toEqual(['Cover', 'Owner', 'Calm', 'Busy', 'Admin'])
    expect(homes[0]).toMatchObject({ suggested: true, note: { kind: 'cover' } })
    expect(names(homesForApplication(people, { ...about, coverId: null }))[0]).toBe('Owner')
  })
})

describe('a role that falls free', () => {
  test('goes to whoever holds it elsewhere, and to nobody who has the place already', () => {
    const people = [who('A', ['admin']), who('D', ['decider']), who('E', ['decider'])]
    const homes = homesForRole(people, { role: 'decider', jobId: 'job', taken: ['D'] })
    expect(homes.map(({ name, suggested }) => [name, suggested])).toEqual([
      ['E', true],
      ['A', false],
    ])
  })

  test('is offered only to those who may hold it, where that is asked', () => {
    const people = [who('A', ['admin']), who('I', ['interviewer']), who('C', ['coordinator'])]
    const only = ['admin', 'recruiter'] as const
    const homes = homesForRole(people, { role: 'recruiter', jobId: null, taken: [], only })
    expect(names(homes)).toEqual(['A'])
  })
})
