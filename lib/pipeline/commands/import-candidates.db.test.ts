import pg from 'pg'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createPerson } from '@/lib/people/commands/create-person'
import { beginImport, runRows, startImport } from '@/lib/people/commands/imports'
import { openJob } from '@/lib/pipeline/commands/change-job'
import { createJob } from '@/lib/pipeline/commands/create-job'
import { fireDueTimers } from '@/lib/pipeline/commands/fire-timers'
import { importCandidates } from '@/lib/pipeline/commands/import-candidates'
import { layFoundations } from '@/lib/pipeline/commands/lay-foundations'
import { findCandidateZone } from '@/lib/pipeline/data/candidate-zone'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { getTimerFacts } from '@/lib/pipeline/data/timer-facts'
import { listViolations } from '@/lib/pipeline/data/violations'
import { setClockOffset } from '@/lib/platform/clock'
import { readPastedCsv } from '@/lib/platform/csv'
import { database, inTransaction, type Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

const jobId = newId()
const recruiterId = newId()
const actor = { kind: 'person', personId: recruiterId } as const
const columns = [
  ...['name', 'email', 'stage', 'applied-on', 'entered-on', 'interview', 'interviewers'],
  ...['place', 'source', 'tags', 'paused-until', 'interview-name', 'interview-2', 'interviewers-2'],
]
let list = ''

beforeAll(async () => {
  await setClockOffset(Date.parse('2026-11-24T20:00:00Z') - Date.now())
  const laid = await inTransaction((tx) => layFoundations(tx))
  if (!laid) throw new Error('the database was not empty')
  const { planId, placeId } = laid
  const where = { timeZone: null, placeId, actor: { kind: 'system' } as const }
  const people = [
    { personId: recruiterId, name: 'Amara', email: 'amara@company.example' },
    { personId: newId(), name: 'Mei', email: 'mei@company.example' },
  ]
  for (const person of people) {
    await createPerson({ ...person, ...where, commandId: newId(), roles: ['recruiter'] })
  }
  await createJob({
    commandId: newId(),
    jobId,
    actor,
    title: 'Engineer',
    level: 'L50',
    ownerId: recruiterId,
    planId,
    closesOn: null,
    coolingOffDays: 180,
    places: [{ placeId, mode: 'hybrid', daysOnSite: 2 }],
    bands: [],
    members: [{ personId: recruiterId, role: 'recruiter' }],
    posting: { slug: 'engineer', summary: '', body: '', questions: [] },
  })
  await openJob({ commandId: newId(), jobId, actor, listed: true })
  const plan = await findPublishedPlan(database(), planId)
  const stage = plan?.stages.slice(1).find(({ kind }) => kind === 'interview')
  if (!stage) throw new Error('the plan has no interview')
  const place = await database().place.findUniqueOrThrow({ where: { id: placeId } })
  list = `Name,Email,Stage,Applied,Since,Interview,Panel,Place,Source,Tags
Noa Levi,noa@mail.example,${stage.name},02/11/2026,2026-11-10,2026-11-26 14:00,mei@company.example,${place.name},a referral,silver medal; Go
New Here,new@mail.example,,2026-11-20,,,,,Jobs Weekly,
At The Same Time,same@mail.example,${stage.name},2026-11-02,2026-11-10,2026-11-26 14:10,mei@company.example
Nowhere,nowhere@mail.example,Juggling,2026-11-02,,,
Amara,amara@company.example,Juggling,2026-11-02,,,`
  await bringIn()
}, 60_000)

async function bringIn(rows = list): Promise<string> {
  const importId = newId()
  const read = readPastedCsv(rows, { mostRows: 100 })
  if (!read.ok) throw new Error(read.refusal)
  const byId = recruiterId
  await beginImport({ importId, kind: 'candidates', byId, source: 'old.csv', table: read.table })
  const orders = { 'applied-on': 'day-first' }
  const options = { jobId, timeZone: 'Europe/London', invite: false, orders }
  await startImport({ importId, byId, columns, options, leftOut: [] })
  await importCandidates(importId)
  return importId
}

describe('a list of candidates under way', () => {
  test('brings each in at its stage, with its own dates, and takes its interview over', async () => {
    const noa = await database().application.findFirstOrThrow({
      where: { person: { email: 'noa@mail.example' } },
      include: { runs: { orderBy: { enteredAt: 'desc' } }, standing: true },
    })
    expect(noa.receivedAt.toISOString()).toBe('2026-11-02T12:00:00.000Z')
    expect(noa.runs[0]?.enteredAt.toISOString()).toBe('2026-11-10T12:00:00.000Z')
    expect(noa.standing?.nextInterviewAt?.toISOString()).toBe('2026-11-26T14:00:00.000Z')
    const startsAt = new Date('2026-11-26T14:00:00Z')
    expect(await database().occupancy.count({ where: { startsAt } })).toBe(2)
  })

  test('keeps place, source and tags of each', async () => {
    const kept = await database().application.findMany({
      orderBy: { receivedAt: 'asc' },
      select: { source: true, tags: true, placeAskedId: true },
      take: 2,
    })
    expect(kept).toEqual([
      { source: 'referral', tags: ['silver medal', 'Go'], placeAskedId: expect.any(String) },
      { source: 'import', tags: ['Jobs Weekly'], placeAskedId: null },
    ])
  })

  test('gives whoever has no zone the hours of the place they asked for', async () => {
    const place = await database().place.create({
      data: {
        ...(await database().place.findFirstOrThrow()),
        id: newId(),
        name: 'Pacific',
        timeZone: 'America/Los_Angeles',
      },
    })
    await database().jobPlace.create({ data: { jobId, placeId: place.id, mode: 'on-site' } })
    const noa = await database().application.findFirstOrThrow({
      where: { person: { email: 'noa@mail.example' } },
      select: { personId: true, jobId: true, placeAskedId: true },
    })
    expect(await findCandidateZone(database(), noa)).toBe('Europe/London')
    const there = { ...noa, placeAskedId: place.id }
    expect(await findCandidateZone(database(), there)).toBe('America/Los_Angeles')
    const midnight = new Date('2026-11-25T08:00:00Z')
    const { decentHourFrom } = await getTimerFacts(database(), {
      ...there,
      ownerId: recruiterId,
      runs: [],
    })
    expect(decentHourFrom(midnight).toISOString()).toBe('2026-11-25T17:00:00.000Z')
  })

  test('writes to nobody, not even when the clock catches up with their past', async () => {
    await fireDueTimers()
    expect(await database().message.findMany({ select: { kind: true } })).toEqual([])
  })

  test('says of each row that cannot come why, and leaves nothing of it', async () => {
    const failed = await database().importRow.findMany({
      where: { state: 'failed' },
      orderBy: { line: 'asc' },
      take: 3,
    })
    expect(failed.map(({ line, problems }) => [line, problems])).toEqual([
      [4, [{ what: 'not-free', value: 'Engineer' }]],
      [5, [{ what: 'no-such-stage', value: 'Juggling' }]],
      [
        6,
        [
          { what: 'no-such-stage', value: 'Juggling' },
          { what: 'known-here', value: 'Amara' },
        ],
      ],
    ])
    expect(await database().person.count({ where: { email: 'same@mail.example' } })).toBe(0)
  })

  test('adds nobody twice when the same file comes again', async () => {
    const before = await database().application.count()
    expect(before).toBe(2)
    const importId = await bringIn()
    expect(await database().application.count()).toBe(before)
    expect(await database().importRow.count({ where: { importId, state: 'done' } })).toBe(2)
  })

  test('goes on with the next row where one meets a bug, and says so', async () => {
    const importId = newId()
    const names = ['One', 'Two', 'Three', 'Four']
    const rows = names.map((name) => `${name},${name}@mail.example`)
    const read = readPastedCsv(['Name,Email', ...rows].join('\n'), { mostRows: 10 })
    if (!read.ok) throw new Error(read.refusal)
    const byId = recruiterId
    await beginImport({ importId, kind: 'candidates', byId, source: 'old.csv', table: read.table })
    await startImport({ importId, byId, columns, options: {}, leftOut: [] })
    const note = (tx: Transaction, line: number) =>
      tx.setting.create({ data: { key: `row ${line} of ${importId}`, value: line } })
    await runRows(importId, {
      begin:
        (tx) =>
        async ({ line }) => {
          await note(tx, line)
          if (line === 2) throw new Error('a bug')
          // The database refuses the same key twice, and what was written in the row goes with it.
          if (line === 4) await note(tx, 3)
          return { state: 'done', madeId: newId() }
        },
    })
    const kept = await database().setting.findMany({
      where: { key: { endsWith: importId } },
      orderBy: { key: 'asc' },
    })
    expect(kept.map(({ value }) => value)).toEqual([3, 5])
    const brought = await database().importRow.findMany({
      where: { importId },
      orderBy: { line: 'asc' },
    })
    expect(brought.map(({ state, problems }) => [state, problems])).toEqual([
      ['failed', [{ what: 'not-understood' }]],
      ['done', []],
      ['failed', [{ what: 'not-understood' }]],
      ['done', []],
    ])
  })

  test('tries rows one by one where the transaction of all of them breaks', async () => {
    const importId = newId()
    const read = readPastedCsv('Name\nOne\nTwo\nThree', { mostRows: 10 })
    if (!read.ok) throw new Error(read.refusal)
    const byId = recruiterId
    await beginImport({ importId, kind: 'candidates', byId, source: 'old.csv', table: read.table })
    await startImport({ importId, byId, columns, options: {}, leftOut: [] })
    await runRows(importId, {
      begin:
        (tx) =>
        async ({ line }) => {
          // Leaves no savepoint to go back to.
          if (line === 3) await tx.$executeRawUnsafe('ROLLBACK')
          return { state: 'done', madeId: newId() }
        },
    })
    const brought = await database().importRow.findMany({
      where: { importId },
      orderBy: { line: 'asc' },
    })
    expect(brought.map(({ state }) => state)).toEqual(['done', 'failed', 'done'])
  })

  test('costs a handful of statements a row', async () => {
    const of = (count: number, batch: string) =>
      [
        'Name,Email',
        ...Array.from({ length: count }, (_, at) => `N${at},${batch}${at}@mail.example`),
      ].join('\n')
    await bringIn(of(5, 'warm'))
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const counts = []
    for (const [count, batch] of [
      [2, 'few'],
      [22, 'many'],
    ] as const) {
      asked.mockClear()
      await bringIn(of(count, batch))
      counts.push(asked.mock.calls.length)
    }
    asked.mockRestore()
    const [few = 0, many = 0] = counts
    expect((many - few) / 20).toBeGreaterThan(1)
    expect((many - few) / 20).toBeLessThanOrEqual(13)
  })

  test('takes a whole final over, and a pause with its end, and still writes to nobody', async () => {
    const email = 'two@mail.example'
    await bringIn(`Name,Email,Stage,Applied,Since,At,Panel,Place,Source,Tags,Until,Which,At,Panel
Two Booked,${email},Final,2026-11-02,2026-11-10,2026-11-27 10:00,mei@company.example,,,,2026-12-07,Behavioural,2026-11-27 11:30,amara@company.example`)
    const found = await database().application.findFirstOrThrow({
      where: { person: { email } },
      include: { runs: { where: { endedAt: null }, include: { interviews: true } } },
    })
    expect([found.status, found.wakeAt]).toEqual(['paused', new Date('2026-12-07T09:00:00Z')])
    const interviews = found.runs[0]?.interviews ?? []
    expect(
      interviews.map(({ state, startsAt }) => [state, startsAt?.toISOString()]).sort(),
    ).toEqual([
      ['booked', '2026-11-27T10:00:00.000Z'],
      ['booked', '2026-11-27T11:30:00.000Z'],
    ])
    await fireDueTimers()
    expect(await database().message.count({ where: { applicationId: found.id } })).toBe(0)
  })

  test('leaves a state that its log tells', async () => {
    expect((await listViolations(database())).violations).toEqual([])
  })
})
