import { beforeEach, describe, expect, test } from 'vitest'
import { createPerson } from '@/lib/people/commands/create-person'
import { deactivatePerson, reactivatePerson } from '@/lib/people/commands/deactivate-person'
import { editPerson } from '@/lib/people/commands/edit-person'
import { openSession } from '@/lib/people/commands/sessions'
import { setOwnHours } from '@/lib/people/commands/set-own-hours'
import {
  findCandidateLink,
  findCandidateScope,
  findSeatScope,
  findStaffScope,
} from '@/lib/people/data/scopes'
import { findPersonToSignIn } from '@/lib/people/data/sign-in'
import {
  findVisibleApplication,
  visibleApplications,
  visibleInSql,
} from '@/lib/people/data/visible-applications'
import type { GrantableRole } from '@/lib/people/roles'
import { scopeOf } from '@/lib/people/test-scope'
import { maySee } from '@/lib/people/visibility'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { hashToken, tokenFor } from '@/lib/platform/tokens'

testDatabase()

const system = { kind: 'system' } as const
const day = 86_400_000
let world: Awaited<ReturnType<typeof buildWorld>>

beforeEach(async () => {
  world = await buildWorld()
})

/** A job with one candidate, whom Mei interviews and whom the recruiter owns. */
async function buildWorld() {
  const createdAt = new Date()
  const [applicationId, interviewId] = [newId(), newId()]
  const named = async (name: string) => {
    const id = newId()
    await database().person.create({
      data: { id, name, email: `${id}@harbourfinch.example`, createdAt },
    })
    return id
  }
  const [candidateId, recruiterId, meiId] = [
    await named('Anjali Thapa'),
    await named('Rosa Delgado'),
    await named('Mei Tanaka'),
  ]
  const stage = {
    position: 0,
    kind: 'interview',
    name: 'Final',
    candidateName: 'final',
    candidateDescription: '',
    shareDays: 7,
    nudgeDays: [],
    sessions: {
      create: { position: 0, name: 'System design', candidateName: 'system design', minutes: 60 },
    },
  }
  const plan = await database().plan.create({
    data: {
      name: 'Engineers',
      createdAt,
      versions: {
        create: { version: 1, promiseDays: 28, publishedAt: createdAt, stages: { create: stage } },
      },
    },
    include: { versions: { include: { stages: { include: { sessions: true } } } } },
  })
  const version = plan.versions[0]
  const stageId = version?.stages[0]?.id ?? ''
  const sessionId = version?.stages[0]?.sessions[0]?.id ?? ''
  const job = await database().job.create({
    data: {
      title: 'Senior backend engineer',
      level: 'L50',
      status: 'open',
      ownerId: recruiterId,
      planId: plan.id,
      createdAt,
    },
  })
  const interview = {
    id: interviewId,
    position: 0,
    sessionId,
    occurrence: 1,
    state: 'booked',
    startsAt: new Date(createdAt.getTime() - 2 * day),
    endsAt: new Date(createdAt.getTime() - day),
    seats: { create: { position: 0, personId: meiId, state: 'seated' } },
  }
  await database().application.create({
    data: {
      id: applicationId,
      personId: candidateId,
      jobId: job.id,
      planVersionId: version?.id ?? '',
      ownerId: recruiterId,
      status: 'active',
      seq: 1,
      stateVersion: 1,
      receivedAt: createdAt,
      answerByDate: '2026-12-17',
      source: 'recruiter',
      answers: [],
      links: [],
      runs: {
        create: {
          stageId,
          position: 0,
          attempt: 1,
          enteredAt: createdAt,
          interviews: { create: interview },
        },
      },
    },
  })
  return { applicationId, interviewId, candidateId, recruiterId, meiId, jobId: job.id }
}

async function person(...roles: GrantableRole[]): Promise<string> {
  const personId = newId()
  await createPerson({
    commandId: newId(),
    personId,
    actor: system,
    name: 'Ines Marsh',
    email: `ines-${personId}@harbourfinch.example`,
    timeZone: null,
    placeId: null,
    roles,
  })
  return personId
}

async function link(
  change: Partial<{
    purpose: string
    personId: string
    seatId: string
    expiresAt: Date
    revokedAt: Date
  }> = {},
) {
  const id = newId()
  await database().link.create({
    data: {
      id,
      purpose: 'candidate-page',
      personId: world.candidateId,
      applicationId: world.applicationId,
      tokenHash: hashToken(tokenFor(id)),
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + day),
      ...change,
    },
  })
  return tokenFor(id)
}

async function emailOf(personId: string): Promise<string> {
  const { email } = await database().person.findUniqueOrThrow({ where: { id: personId } })
  return email ?? ''
}

async function editOf(personId: string, roles: GrantableRole[], email?: string) {
  return editPerson({
    commandId: newId(),
    personId,
    actor: system,
    name: 'Ines Marsh',
    sayName: null,
    email: email ?? (await emailOf(personId)),
    placeId: null,
    timeZone: 'Europe/Madrid',
    roles,
  })
}

describe('a session', () => {
  test('proves who asks, and with which roles', async () => {
    const scope = await scopeOf(await person('recruiter'))
    expect(scope).toMatchObject({ name: 'Ines Marsh', timeZone: 'UTC', interviews: false })
    expect(scope.roles).toEqual([{ role: 'recruiter', jobId: null }])
  })

  test('counts the hiring team of a job among the roles', async () => {
    const { jobId } = world
    await database().jobMember.create({ data: { jobId, personId: world.meiId, role: 'decider' } })
    expect((await scopeOf(world.meiId)).roles).toEqual([{ role: 'decider', jobId }])
  })

  test('opens nothing once it is over, or made up', async () => {
    const { token } = await openSession(await person('recruiter'))
    await database().signInSession.update({
      where: { sessionToken: token },
      data: { expires: new Date(Date.now() - 1) },
    })
    expect(await findStaffScope(token)).toBeNull()
    expect(await findStaffScope('made up')).toBeNull()
  })

  test('opens nothing for a candidate', async () => {
    expect(await findStaffScope((await openSession(world.candidateId)).token)).toBeNull()
    expect(await findPersonToSignIn(await emailOf(world.candidateId))).toBeNull()
  })

  test('ends with the last role', async () => {
    const personId = await person('recruiter')
    const { token } = await openSession(personId)
    expect(await editOf(personId, [])).toEqual({ ok: true })
    expect(await findStaffScope(token)).toBeNull()
  })
})

describe('the private link of a candidate', () => {
  test('opens that application', async () => {
    const found = await findCandidateScope(await link(), world.applicationId)
    expect(found).toMatchObject({
      ok: true,
      scope: { applicationId: world.applicationId, personId: world.candidateId },
    })
  })

  test('opens no other application', async () => {
    const found = await findCandidateScope(await link(), (await buildWorld()).applicationId)
    expect(found).toEqual({ ok: false, refusal: 'link-unknown' })
  })

  test.each([
    ['link-expired', { expiresAt: new Date(Date.now() - 1) }],
    ['link-revoked', { revokedAt: new Date() }],
    ['link-unknown', { purpose: 'seat-accept' }],
  ])('says %s', async (refusal, change) => {
    expect(await findCandidateLink(await link(change))).toEqual({ ok: false, refusal })
  })

  test('opens nothing for an interviewer, and theirs nothing of the candidate', async () => {
    const seat = await database().seat.findFirstOrThrow({ where: { personId: world.meiId } })
    const token = await link({ purpose: 'interview-page', personId: world.meiId, seatId: seat.id })
    expect(await findCandidateLink(token)).toMatchObject({ ok: false })
    expect(await findSeatScope(token)).toMatchObject({ ok: true, scope: { seatId: seat.id } })
    expect(await findSeatScope(await link())).toMatchObject({ ok: false, refusal: 'link-unknown' })
  })
})

describe('which applications the look-up finds', () => {
  test('a recruiter finds it, an interviewer who sits on it does not', async () => {
    const recruiter = await scopeOf(await person('recruiter'))
    expect(await findVisibleApplication(database(), recruiter, world.applicationId)).toMatchObject({
      id: world.applicationId,
    })
    await editOf(world.meiId, ['interviewer'])
    const mei = await scopeOf(world.meiId)
    expect(await findVisibleApplication(database(), mei, world.applicationId)).toBeNull()
  })

  test('it says the same as the rule, case by case', async () => {
    const personId = await person('recruiter')
    const { applicationId } = world
    const other = await person('interviewer')
    const cases = [
      { exclusion: null, referrerId: null, own: false },
      { exclusion: true, referrerId: null, own: false },
      { exclusion: false, referrerId: null, own: false },
      { exclusion: null, referrerId: personId, own: false },
      { exclusion: null, referrerId: other, own: false },
      { exclusion: null, referrerId: null, own: true },
    ]
    for (const { exclusion, referrerId, own } of cases) {
      await database().exclusion.deleteMany({ where: { applicationId } })
      if (exclusion !== null) {
        await database().exclusion.create({
          data: {
            applicationId,
            personId,
            mayNotSee: exclusion,
            notOnPanel: true,
            reason: 'knows-candidate',
          },
        })
      }
      const candidateId = own ? personId : world.candidateId
      const row = await database().application.update({
        where: { id: applicationId },
        data: { referrerId, personId: candidateId },
      })
      for (const roles of [['recruiter'], ['interviewer']] as GrantableRole[][]) {
        await editOf(personId, roles)
        const scope = await scopeOf(personId)
        const found = await database().application.count({
          where: { AND: [{ id: applicationId }, visibleApplications(scope)] },
        })
        const [inSql] = await database().$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM applications a
           WHERE a.id = ${applicationId}::uuid AND ${visibleInSql(scope)}`
        expect(inSql?.count).toBe(found)
        const excluded = exclusion === null ? [] : [{ personId, mayNotSee: exclusion }]
        expect(found === 1).toBe(maySee(scope, { ...row, candidateId, excluded }))
      }
    }
  })
})

describe('people', () => {
  test('a person who leaves is out at once', async () => {
    const [personId, admin] = [await person('recruiter'), await person('admin')]
    const { token } = await openSession(personId)
    const change = {
      commandId: newId(),
      personId,
      actor: { kind: 'person', personId: admin } as const,
      accepted: false,
    }
    expect(await deactivatePerson(change)).toEqual({ ok: true })
    expect(await findStaffScope(token)).toBeNull()
    expect(await findPersonToSignIn(await emailOf(personId))).toBeNull()
    await reactivatePerson({ commandId: newId(), personId, actor: system })
    expect(await findStaffScope(token)).toBeNull()
    expect(await findPersonToSignIn(await emailOf(personId))).not.toBeNull()
  })

  test('nobody leaves who owns applications; who only sits on panels leaves when that is accepted', async () => {
    const actor = { kind: 'person', personId: await person('admin') } as const
    const leave = (personId: string, accepted: boolean) =>
      deactivatePerson({ commandId: newId(), personId, actor, accepted })
    expect(await leave(world.recruiterId, true)).toEqual({ ok: false, refusal: 'owns-work' })
    await database().interview.update({
      where: { id: world.interviewId },
      data: { startsAt: new Date(Date.now() + day), endsAt: new Date(Date.now() + 2 * day) },
    })
    expect(await leave(world.meiId, false)).toEqual({ ok: false, refusal: 'holds-seats' })
    expect(await leave(world.meiId, true)).toEqual({ ok: true })
  })

  test('the last admin stays', async () => {
    await database().roleGrant.deleteMany({ where: { role: 'admin' } })
    const last = await person('admin')
    expect(await editOf(last, ['recruiter'])).toEqual({ ok: false, refusal: 'last-admin' })
    const actor = { kind: 'person', personId: last } as const
    expect(
      await deactivatePerson({ commandId: newId(), personId: last, actor, accepted: true }),
    ).toEqual({ ok: false, refusal: 'yourself' })
    await person('admin')
    expect(await editOf(last, ['recruiter'])).toEqual({ ok: true })
  })

  test('an address belongs to one person, in any case', async () => {
    const personId = await person('recruiter')
    const taken = (await emailOf(world.candidateId)).toUpperCase()
    expect(await editOf(personId, ['recruiter'], taken)).toEqual({
      ok: false,
      refusal: 'email-taken',
    })
  })

  test('what happens to a person is in their log, without their words', async () => {
    const personId = await person('recruiter')
    await editOf(personId, ['coordinator'])
    await setOwnHours({
      commandId: newId(),
      personId,
      actor: system,
      hours: [{ weekday: 1, startMinute: 540, endMinute: 720 }],
    })
    const log = await database().event.findMany({
      where: { stream: 'person', streamId: personId },
      orderBy: { seq: 'asc' },
    })
    expect(log.map(({ type }) => type)).toEqual([
      'person.created',
      'person.role-granted',
      'person.changed',
      'person.role-granted',
      'person.role-revoked',
      'person.hours-changed',
    ])
    expect(JSON.stringify(log.map(({ payload }) => payload))).not.toMatch(/Ines|@|Madrid/)
  })
})
