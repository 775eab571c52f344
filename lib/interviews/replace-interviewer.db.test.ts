import { beforeAll, describe, expect, test } from 'vitest'
import { bookByHand, partOf } from '@/lib/booking/test-bookings'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { dropInterview, replaceInterviewer } from '@/lib/interviews/commands'
import { isSeatFilled } from '@/lib/pipeline/application'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada', 'Bo', 'Cy'] })
}, 60_000)

const chatOf = (applicationId: string) => partOf(applicationId, 'interview')

/** Stands in the chat, booked with these people some days from now. */
async function booked(names: string | string[], days = 3): Promise<string> {
  const applicationId = await apply(company.jobId)
  await advanceApplication(company.change(applicationId))
  const { now } = await situationOf(applicationId)
  const startsAt = new Date(Math.ceil(now.getTime() / 86_400_000 + days) * 86_400_000 + 36_000_000)
  await bookByHand(company, applicationId, { startsAt, names: [names].flat() })
  return applicationId
}

async function replace(applicationId: string, name: string, agreed?: boolean) {
  const seat = (await chatOf(applicationId)).seats.find(isSeatFilled)
  return replaceInterviewer(company.change(applicationId), {
    seatId: seat?.id ?? '',
    personId: company.person(name),
    agreed,
  })
}

describe('replacing an interviewer', () => {
  test('keeps the time, tells who comes, and refuses who is in another interview then', async () => {
    const first = await booked('Ada')
    const second = await booked('Bo')
    const before = await chatOf(second)
    expect(await replace(second, 'Ada')).toEqual({ ok: false, refusal: 'person-taken' })
    expect(await replace(second, 'Cy')).toMatchObject({ ok: true })
    const after = await chatOf(second)
    expect(after.startsAt).toEqual(before.startsAt)
    expect(after.seats.filter(isSeatFilled).map(({ personId }) => personId)).toEqual([
      company.person('Cy'),
    ])
    const invited = await database().message.count({
      where: {
        applicationId: second,
        kind: 'interview-invite',
        recipientId: company.person('Cy'),
      },
    })
    expect(invited).toBe(1)
    expect(
      await dropInterview(company.change(first), {
        interviewId: (await chatOf(first)).id,
        reason: '',
      }),
    ).toMatchObject({ ok: true })
    expect(await replace(second, 'Ada')).toMatchObject({ ok: true })
  })

  test('gives each colleague who stays one update of the same invite, with the new attendees', async () => {
    const applicationId = await booked(['Bo', 'Cy'], 9)
    const { id: interviewId, seats } = await chatOf(applicationId)
    const before = await database().invite.findFirstOrThrow({
      where: { interviewId, audience: 'panel' },
    })
    const [bo, ada] = [company.person('Bo'), company.person('Ada')]
    const leaving = seats.find(({ personId }) => personId !== bo)
    const wish = { seatId: leaving?.id ?? '', personId: ada }
    expect(await replaceInterviewer(company.change(applicationId), wish)).toMatchObject({
      ok: true,
    })
    const updates = await database().message.findMany({
      where: { applicationId, recipientId: bo, kind: { not: 'interview-invite' } },
    })
    expect(updates.map(({ kind }) => kind)).toEqual(['panel-changed'])
    const calendar = updates[0]?.calendar?.replace(/\r\n /g, '') ?? ''
    expect(calendar).toContain(`UID:${before.uid}`)
    expect(calendar).toContain(`SEQUENCE:${before.sequence + 1}`)
    expect(calendar.match(/CN="?(\w+)/g)?.map((one) => one.replace(/\W|^CN/g, ''))).toEqual(
      expect.arrayContaining(['Bo', 'Ada']),
    )
    expect(calendar).not.toMatch(/CN="?Cy/)
  })

  test('refuses who must not sit on this application', async () => {
    const applicationId = await booked('Bo')
    await database().exclusion.create({
      data: {
        applicationId,
        personId: company.person('Cy'),
        notOnPanel: true,
        mayNotSee: false,
        reason: 'recused',
      },
    })
    expect(await replace(applicationId, 'Cy')).toEqual({ ok: false, refusal: 'no-such-person' })
  })

  test('seats nobody inside their own notice without their yes', async () => {
    const applicationId = await booked('Bo', 5)
    const personId = company.person('Cy')
    await database().person.update({ where: { id: personId }, data: { noticeMinutes: 7 * 1440 } })
    await database().exclusion.deleteMany({ where: { personId } })
    expect(await replace(applicationId, 'Cy')).toEqual({
      ok: false,
      refusal: 'inside-their-notice',
    })
    expect(await replace(applicationId, 'Cy', true)).toMatchObject({ ok: true })
    await database().person.update({ where: { id: personId }, data: { noticeMinutes: null } })
  })
})
