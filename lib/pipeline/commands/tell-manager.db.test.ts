import { beforeAll, describe, expect, test } from 'vitest'
import { bookByHand } from '@/lib/booking/test-bookings'
import {
  apply,
  layCompany,
  setClock,
  situationOf,
  type TestCompany,
} from '@/lib/booking/test-company'
import { sayTookPlace } from '@/lib/interviews/commands'
import { setManager } from '@/lib/people/commands/set-manager'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { tellLineManager } from '@/lib/pipeline/commands/tell-manager'
import { dueScorecards, hasSeats } from '@/lib/pipeline/panel'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada', 'Bo'] })
}, 60_000)

const manages = (managerId: string | null) =>
  setManager({
    commandId: newId(),
    personId: company.person('Ada'),
    managerId,
    actor: company.actor,
  })

describe('the line manager of whoever owes a scorecard', () => {
  test('is somebody else who works here', async () => {
    expect(await manages(company.person('Ada'))).toEqual({ ok: false, refusal: 'yourself' })
    expect(await manages(newId())).toEqual({ ok: false, refusal: 'no-such-person' })
    const bo = company.person('Bo')
    await database().person.update({
      where: { id: bo },
      data: { managerId: company.person('Ada') },
    })
    expect(await manages(bo)).toEqual({ ok: false, refusal: 'circle' })
    await database().person.update({ where: { id: bo }, data: { managerId: null } })
  })

  test('is told once it is late, once a day, and of no candidate', async () => {
    const applicationId = await apply(company.jobId)
    await advanceApplication(company.change(applicationId))
    const booking = { startsAt: '2026-11-26T14:00:00Z', names: ['Ada'] }
    const interviewId = await bookByHand(company, applicationId, booking)
    await setClock('2026-11-26T16:00:00Z')
    await sayTookPlace(company.change(applicationId), { interviewId })
    const after = await situationOf(applicationId)
    const [owed] = after.application.runs
      .flatMap(({ parts }) => parts.filter(hasSeats))
      .flatMap(dueScorecards)
    const tell = () =>
      tellLineManager(company.change(applicationId), { scorecardId: owed?.id ?? '' })
    expect(await tell()).toEqual({ ok: false, refusal: 'no-such-person' })
    expect(await manages(company.person('Bo'))).toEqual({ ok: true })
    expect(await tell()).toEqual({ ok: false, refusal: 'not-due' })
    await setClock('2026-12-01T10:00:00Z')
    expect(await tell()).toMatchObject({ ok: true })
    expect(await tell()).toEqual({ ok: false, refusal: 'reminded-already' })
    const mail = await database().message.findFirstOrThrow({
      where: { applicationId, kind: 'scorecard-owed' },
      include: { application: { select: { person: { select: { name: true } } } } },
    })
    expect(mail.recipientId).toBe(company.person('Bo'))
    expect(mail.subject).toContain('Ada owes a scorecard')
    const candidate = mail.application?.person.name ?? 'nobody'
    expect(`${mail.subject} ${mail.text}`).not.toContain(candidate)
  })
})
