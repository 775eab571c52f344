import { beforeAll, describe, expect, test } from 'vitest'
import { createPerson } from '@/lib/people/commands/create-person'
import { importPeople } from '@/lib/people/commands/import-people'
import { beginImport, startImport } from '@/lib/people/commands/imports'
import { readPastedCsv } from '@/lib/platform/csv'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

const admin = newId()
const importId = newId()
const list = `Name,Email,Roles,Pools,Manager
Mei Lin,mei@company.example,decider,Juggling,NOA@company.example
Noa Levi,noa@company.example,,Juggling; Fencing (shadow),zoe@company.example
Kofi,nonsense,,
Noa again,NOA@company.example,,
Left Out,out@company.example,,
Under Them,under@company.example,,,out@company.example
Zoe,zoe@company.example,,`

describe('a list of people', () => {
  beforeAll(async () => {
    const base = { actor: { kind: 'system' } as const, timeZone: null, placeId: null }
    const mei = { name: 'Mei', email: 'mei@company.example', roles: ['interviewer' as const] }
    await createPerson({ ...base, ...mei, commandId: newId(), personId: newId() })
    const read = readPastedCsv(list, { mostRows: 10 })
    if (!read.ok) throw new Error(read.refusal)
    const draft = { importId, kind: 'people' as const, byId: admin, source: 'x', table: read.table }
    await beginImport(draft)
    await beginImport(draft)
    const out = await database().importRow.findFirstOrThrow({ where: { importId, line: 6 } })
    const columns = ['name', 'email', 'roles', 'pools', 'manager']
    const options = { makePools: true }
    await startImport({ importId, byId: admin, columns, options, leftOut: [out.id] })
    await importPeople(importId)
    // A worker that was killed after the last row asks again.
    await importPeople(importId)
  })

  test('brings in who is new, adds to who is known, and makes each pool once', async () => {
    const people = await database().person.findMany({
      where: { email: { in: ['mei@company.example', 'noa@company.example'] } },
      include: { roles: true, qualifications: { include: { pool: true } } },
      orderBy: { email: 'asc' },
    })
    const shown = people.map(({ name, roles, qualifications }) => ({
      name,
      roles: roles.map(({ role }) => role).sort(),
      pools: qualifications.map(({ pool, state }) => `${pool.name} ${state}`).sort(),
    }))
    expect(shown).toEqual([
      { name: 'Mei', roles: ['decider', 'interviewer'], pools: ['Juggling qualified'] },
      {
        name: 'Noa Levi',
        roles: ['interviewer'],
        pools: ['Fencing shadowing', 'Juggling qualified'],
      },
    ])
    expect(await database().pool.count({ where: { name: 'Juggling' } })).toBe(1)
  })

  test('sets line managers, also those who come later in the list', async () => {
    const people = await database().person.findMany({
      where: { managerId: { not: null } },
      select: { name: true, manager: { select: { name: true } } },
      orderBy: { email: 'asc' },
    })
    expect(people).toEqual([
      { name: 'Mei', manager: { name: 'Noa Levi' } },
      { name: 'Noa Levi', manager: { name: 'Zoe' } },
    ])
  })

  test('keeps what could not be brought in, with why, and forgets what was written of the rest', async () => {
    const rows = await database().importRow.findMany({
      where: { importId },
      orderBy: { line: 'asc' },
    })
    expect(rows.map(({ state, cells, problems }) => [state, cells[0] ?? '', problems])).toEqual([
      ['done', '', []],
      ['done', '', []],
      ['failed', 'Kofi', [{ what: 'email-unreadable', value: 'nonsense' }]],
      ['failed', 'Noa again', [{ what: 'same-address-above', value: 'noa@company.example' }]],
      ['left-out', 'Left Out', []],
      ['failed', 'Under Them', [{ what: 'manager-not-coming', value: 'out@company.example' }]],
      ['done', '', []],
    ])
    expect(await database().person.count({ where: { email: 'out@company.example' } })).toBe(0)
    const ended = await database().import.findUniqueOrThrow({ where: { id: importId } })
    expect(ended.endedAt).not.toBeNull()
  })
})
