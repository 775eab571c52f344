import { beforeAll, describe, expect, test } from 'vitest'
import { bookByHand, partOf } from '@/lib/booking/test-bookings'
import { apply, layCompany, type TestCompany } from '@/lib/booking/test-company'
import { declineInvite } from '@/lib/interviews/commands'
import { findWeekOfInterviews } from '@/lib/interviews/data/week-of-interviews'
import { whoseAreMine } from '@/lib/people/data/covers'
import type { StaffScope } from '@/lib/people/scope'
import { scopeOf } from '@/lib/people/test-scope'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { listBoardCards, listBoardChoices } from '@/lib/pipeline/data/board'
import { listCandidates } from '@/lib/pipeline/data/candidates'
import { wholeList } from '@/lib/pipeline/list-filter'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let scope: StaffScope
let [waiting, booked, broken] = ['', '', '']

async function bookWith(name: string, startsAt: string): Promise<string> {
  const applicationId = await apply(company.jobId)
  await advanceApplication(company.change(applicationId))
  await bookByHand(company, applicationId, { startsAt, names: [name] })
  return applicationId
}

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada', 'Bo'] })
  scope = await scopeOf(company.ownerId)
  waiting = await apply(company.jobId)
  await advanceApplication(company.change(waiting))
  booked = await bookWith('Ada', '2026-11-29T23:30:00Z')
  broken = await bookWith('Bo', '2026-11-30T00:00:00Z')
  const seatId = (await partOf(broken, 'interview')).seats[0]?.id ?? ''
  const bo = company.person('Bo')
  const actor = { kind: 'person', personId: bo } as const
  const declined = { seatId, personId: bo, reason: 'Away' }
  expect(await declineInvite({ ...company.change(broken), actor }, declined)).toMatchObject({
    ok: true,
  })
}, 60_000)

describe('a week of interviews', () => {
  test('reaches from Monday’s midnight to the next, on the clock of whoever looks', async () => {
    const here = await findWeekOfInterviews(scope, { week: '2026-11-29', whose: 'team' })
    expect(here.monday).toBe('2026-11-23')
    expect(here.interviews.map(({ applicationId }) => applicationId)).toEqual([booked])
    const next = await findWeekOfInterviews(scope, { week: '2026-11-30', whose: 'team' })
    expect(next.interviews.map(({ applicationId }) => applicationId)).toEqual([broken])
    const east = { ...scope, timeZone: 'Asia/Kathmandu' } as StaffScope
    const there = await findWeekOfInterviews(east, { week: '2026-11-30', whose: 'team' })
    expect(there.interviews.map(({ applicationId }) => applicationId)).toEqual([booked, broken])
  })

  test('says who is missing, and who waits for a time: what broke first', async () => {
    const { interviews, timeless } = await findWeekOfInterviews(scope, {
      week: '2026-11-30',
      whose: 'mine',
    })
    expect(interviews).toMatchObject([{ missing: true, panel: [] }])
    expect(timeless.map(({ applicationId, step }) => [applicationId, step.kind])).toEqual([
      [broken, 'fill-seat'],
      [waiting, 'candidate-books'],
    ])
  })

  test('counts those of whoever is covered as mine, as board and list do', async () => {
    const cover = { ...scope, personId: company.person('Ada') } as StaffScope
    const mine = async () => {
      const asked = { week: '2026-11-30', whose: 'mine' } as const
      const { timeless, now } = await findWeekOfInterviews(cover, asked)
      const { lines } = await listCandidates(cover, { ...wholeList, ownerId: 'me' }, 1)
      const ownerIds = await whoseAreMine(database(), cover.personId, now)
      const { cards } = await listBoardCards(cover, { ownerIds }, now)
      return [timeless.length, lines.length, cards.length, (await listBoardChoices(cover)).mine]
    }
    expect(await mine()).toEqual([0, 0, 0, 0])
    const { now } = await findWeekOfInterviews(scope, { week: null, whose: 'mine' })
    const untilAt = new Date(now.getTime() + 86_400_000)
    const { id } = await database().cover.create({
      data: { personId: company.ownerId, coverPersonId: cover.personId, fromAt: now, untilAt },
    })
    expect(await mine()).toEqual([2, 3, 3, 3])
    await database().cover.delete({ where: { id } })
  })

  test('shows nothing to whom nothing is theirs to see', async () => {
    const stranger = { ...scope, roles: [] } as StaffScope
    const { interviews, timeless } = await findWeekOfInterviews(stranger, {
      week: '2026-11-30',
      whose: 'team',
    })
    expect([interviews, timeless]).toEqual([[], []])
  })
})
