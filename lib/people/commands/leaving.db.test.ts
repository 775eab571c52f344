import { beforeAll, describe, expect, test } from 'vitest'
import { bookByHand, partOf } from '@/lib/booking/test-bookings'
import { apply, layCompany, setClock, type TestCompany } from '@/lib/booking/test-company'
import { sayTookPlace } from '@/lib/interviews/commands'
import { createPerson } from '@/lib/people/commands/create-person'
import { createTeam } from '@/lib/people/commands/create-team'
import { deactivatePerson } from '@/lib/people/commands/deactivate-person'
import { runHandOver, startHandOver } from '@/lib/people/commands/hand-over'
import { rehomeHolding } from '@/lib/people/commands/rehome-holding'
import { openSession } from '@/lib/people/commands/sessions'
import { findHandOver } from '@/lib/people/data/hand-overs'
import { listHoldings } from '@/lib/people/data/holdings'
import { listNewHomes } from '@/lib/people/data/new-homes'
import { findStaffScope } from '@/lib/people/data/scopes'
import { type HandOverLine, linesOfOwned } from '@/lib/people/handing-over'
import { isSeatFilled } from '@/lib/pipeline/application'
import { changeApplicationOwner } from '@/lib/pipeline/commands/deviate'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { listViolations } from '@/lib/pipeline/data/violations'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let admin: { kind: 'person'; personId: string }
let successorId: string
const teamId = newId()

const chatOf = (applicationId: string) => partOf(applicationId, 'interview')

/** In the initial chat with Ada, at an hour in London. */
async function chatWithAda(localDate: string, hour: number): Promise<string> {
  const applicationId = await apply(company.jobId)
  await advanceApplication(company.change(applicationId))
  const startsAt = `${localDate}T${String(hour).padStart(2, '0')}:00:00Z`
  await bookByHand(company, applicationId, { startsAt, names: ['Ada'] })
  return applicationId
}

async function staff(name: string, role: 'admin' | 'recruiter' | 'team-lead'): Promise<string> {
  const personId = newId()
  await createPerson({
    commandId: newId(),
    personId,
    actor: { kind: 'system' },
    name,
    email: `${name.toLowerCase()}@company.example`,
    timeZone: null,
    placeId: null,
    roles: [role],
  })
  return personId
}

const holdingsOf = async (personId: string) => listHoldings(database(), personId, await readClock())

function give(
  leaverId: string,
  holding: { kind: string; key: string },
  to: string | null,
  agreed = true,
) {
  return rehomeHolding({
    commandId: newId(),
    actor: admin,
    leaverId,
    holding: holding as Parameters<typeof rehomeHolding>[0]['holding'],
    toPersonId: to,
    agreed,
    reason: 'Has left.',
  })
}

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada', 'Bo', 'Cy'] })
  admin = { kind: 'person', personId: await staff('Root', 'admin') }
  successorId = await staff('Nia', 'recruiter')
  const about = { name: 'Payments', about: '', leadId: company.person('Ada') }
  await createTeam({ commandId: newId(), teamId, ...about, actor: admin })
}, 60_000)

describe('an interviewer who leaves', () => {
  let ahead: string
  let past: string
  beforeAll(async () => {
    past = await chatWithAda('2026-11-26', 9)
    ahead = await chatWithAda('2026-11-26', 14)
    await setClock('2026-11-26T11:00:00Z')
    await sayTookPlace(company.change(past), { interviewId: (await chatOf(past)).id })
  })

  test('holds seats ahead, scorecards and teams, each with who could take it over', async () => {
    const holdings = await holdingsOf(company.person('Ada'))
    expect(holdings.map(({ kind }) => kind)).toEqual(['seat', 'scorecard', 'team'])
    const homes = await listNewHomes(database(), {
      leaverId: company.person('Ada'),
      holdings,
      now: await readClock(),
    })
    const [seat, scorecard] = holdings
    expect(homes.get(seat?.key ?? '')?.map(({ name }) => name)).toEqual(['Bo', 'Cy'])
    expect(homes.get(seat?.key ?? '')?.[0]).toMatchObject({
      // Three hours ahead, and everybody here asks for twelve.
      suggested: false,
      note: { fit: 'short-notice' },
    })
    expect(homes.get(scorecard?.key ?? '')).toEqual([])
  })

  test('ends only when each line has a new home or an excuse, and then is out at once', async () => {
    const leaverId = company.person('Ada')
    const { token } = await openSession(leaverId)
    const leave = () =>
      deactivatePerson({ commandId: newId(), personId: leaverId, actor: admin, accepted: false })
    expect(await leave()).toEqual({ ok: false, refusal: 'holds-seats' })
    const [seat, scorecard, team] = await holdingsOf(leaverId)
    if (!seat || !scorecard || !team) throw new Error('nothing held')
    expect(await give(leaverId, scorecard, company.person('Bo'))).toMatchObject({ ok: false })
    expect(await give(leaverId, seat, company.person('Bo'), false)).toEqual({
      ok: false,
      refusal: 'inside-their-notice',
    })
    expect(await give(leaverId, seat, company.person('Bo'))).toMatchObject({ ok: true })
    expect(await give(leaverId, scorecard, null)).toMatchObject({ ok: true })
    expect(await give(leaverId, team, null)).toMatchObject({ ok: true })
    // The same line once more: it has a home already.
    expect(await give(leaverId, seat, company.person('Cy'))).toEqual({ ok: true })
    const sitting = (await chatOf(ahead)).seats.filter(isSeatFilled)
    expect(sitting.map(({ personId }) => personId)).toEqual([company.person('Bo')])
    expect(await findStaffScope(token)).not.toBeNull()
    expect(await leave()).toEqual({ ok: true })
    expect(await findStaffScope(token)).toBeNull()
    const toThem = { recipientId: leaverId, state: 'queued' }
    expect(await database().message.count({ where: toThem })).toBe(0)
    const links = { personId: leaverId, revokedAt: null }
    expect(await database().link.count({ where: links })).toBe(0)
  })
})

describe('a list that is handed over in one go', () => {
  test('goes on behind what fails, says why, and does nothing twice', async () => {
    const leaverId = await staff('Lea', 'recruiter')
    const [one, two] = [newId(), newId()]
    for (const [teamId, name] of [
      [one, 'Cards'],
      [two, 'Loans'],
    ] as const) {
      await createTeam({
        commandId: newId(),
        teamId,
        name,
        about: '',
        leadId: leaverId,
        actor: admin,
      })
    }
    const gone = newId()
    const begin = (runId: string, toFirst: string) =>
      startHandOver({
        runId,
        byId: admin.personId,
        leaverId,
        lines: [
          { kind: 'team', key: one, toPersonId: toFirst },
          { kind: 'team', key: two, toPersonId: successorId },
        ],
        reason: '',
        agreed: false,
      })
    const runId = newId()
    expect(await begin(runId, gone)).toEqual({ ok: true })
    expect(await begin(runId, gone)).toEqual({ ok: true })
    expect(await begin(newId(), gone)).toEqual({ ok: false, refusal: 'under-way' })
    await Promise.all([runHandOver(runId), runHandOver(runId)])
    const run = await findHandOver(database(), leaverId)
    expect(run).toMatchObject({ isRunning: false, done: 1, failed: 1 })
    expect(run?.failures.get(`team:${one}`)).toEqual({
      refusal: 'no-such-person',
      toPersonId: gone,
    })
    expect((await holdingsOf(leaverId)).map(({ key }) => key)).toEqual([one])
    const given = { stream: 'settings', streamId: two, type: 'team.changed' }
    expect(await database().event.count({ where: given })).toBe(1)

    const again = newId()
    expect(await begin(again, successorId)).toEqual({ ok: true })
    await runHandOver(again)
    expect(await findHandOver(database(), leaverId)).toMatchObject({ done: 2, failed: 0 })
    expect(await holdingsOf(leaverId)).toEqual([])
  })
})

describe('somebody who is gone already', () => {
  const own = async (leaverId: string) => {
    const applicationId = await apply(company.jobId)
    await changeApplicationOwner(company.change(applicationId), leaverId)
    return applicationId
  }
  const begin = async (leaverId: string, lines: HandOverLine[]) => {
    const runId = newId()
    const by = { byId: admin.personId, leaverId, reason: '', agreed: false }
    const started = await startHandOver({ runId, lines, endsAccess: true, ...by })
    expect(started).toEqual({ ok: true })
    return runId
  }
  const isGone = async (personId: string) => {
    const { deactivatedAt } = await database().person.findUniqueOrThrow({ where: { id: personId } })
    return deactivatedAt !== null
  }

  test('is out when the last thing they own has another owner, also what came meanwhile', async () => {
    const leaverId = await staff('Gus', 'recruiter')
    const { token } = await openSession(leaverId)
    const first = await own(leaverId)
    const lines = linesOfOwned(await holdingsOf(leaverId), successorId)
    expect(lines).toEqual([{ kind: 'application', key: first, toPersonId: successorId }])
    const runId = await begin(leaverId, lines)
    expect([await isGone(leaverId), await findStaffScope(token)]).toEqual([
      false,
      expect.anything(),
    ])
    const second = await own(leaverId)
    await Promise.all([runHandOver(runId), runHandOver(runId)])
    const owners = await database().application.findMany({
      where: { id: { in: [first, second] } },
      select: { ownerId: true },
    })
    expect(owners).toEqual([{ ownerId: successorId }, { ownerId: successorId }])
    expect([await isGone(leaverId), await findStaffScope(token)]).toEqual([true, null])
    expect(await findHandOver(database(), leaverId)).toMatchObject({
      isRunning: false,
      done: 2,
      failed: 0,
      accessRefusal: null,
    })
  })

  test('stays in while anything they own has no other owner, and the run says so', async () => {
    const leaverId = await staff('Hal', 'recruiter')
    await own(leaverId)
    const lines = linesOfOwned(await holdingsOf(leaverId), newId())
    await runHandOver(await begin(leaverId, lines))
    expect(await isGone(leaverId)).toBe(false)
    expect(await findHandOver(database(), leaverId)).toMatchObject({
      isRunning: false,
      failed: 1,
      accessRefusal: 'owns-work',
    })
  })
})

describe('a recruiter who leaves', () => {
  test('passes on applications and jobs, which nothing may be without', async () => {
    const leaverId = company.ownerId
    const holdings = await holdingsOf(leaverId)
    const kinds = new Set(holdings.map(({ kind }) => kind))
    expect([...kinds]).toEqual(['application', 'job', 'member'])
    const [application] = holdings
    if (!application) throw new Error('nothing held')
    expect(await give(leaverId, application, null)).toEqual({
      ok: false,
      refusal: 'needs-somebody',
    })
    for (const one of holdings)
      expect(await give(leaverId, one, successorId)).toMatchObject({ ok: true })
    expect(await holdingsOf(leaverId)).toEqual([])
    const job = await database().job.findUniqueOrThrow({
      where: { id: company.jobId },
      include: { members: true },
    })
    expect([job.ownerId, job.members.map(({ personId }) => personId)]).toEqual([
      successorId,
      [successorId],
    ])
    const left = { commandId: newId(), personId: leaverId, actor: admin, accepted: false }
    expect(await deactivatePerson(left)).toEqual({ ok: true })
    expect((await listViolations(database())).violations).toEqual([])
  })
})
