import { beforeAll, describe, expect, test } from 'vitest'
import { findDuplicates } from '@/lib/people/data/duplicates'
import { listHoldings } from '@/lib/people/data/holdings'
import { findScopeOfStarter } from '@/lib/people/data/scopes'
import { coverOf } from '@/lib/people/data/stand-ins'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlan } from '@/lib/pipeline/data/plan'
import { listViolations } from '@/lib/pipeline/data/violations'
import { type StepKind, stepOf } from '@/lib/pipeline/step'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'
import { candidates } from '@/scripts/stories/candidates'
import { applicationId, jobId, personId } from '@/scripts/stories/company'
import { interviewers } from '@/scripts/stories/company-people'
import { crowdSize } from '@/scripts/stories/crowd'
import { fixedId } from '@/scripts/stories/fixed-id'
import { tellStories } from '@/scripts/stories/tell'

testDatabase()

const now = new Date('2026-11-25T11:02:00Z')

let begunAt = 0

beforeAll(() => {
  begunAt = Date.now()
  return tellStories({ now })
}, 240_000)

async function stepsTold(): Promise<Map<string, StepKind>> {
  const steps = new Map<string, StepKind>()
  for (const { key } of candidates) {
    const application = await findApplicationState(database(), applicationId(key))
    if (!application) throw new Error(`${key} was not told`)
    const plan = await getPlan(database(), application.planVersionId)
    steps.set(key, stepOf({ application, plan, now }).kind)
  }
  return steps
}

describe('the stories of the demo', () => {
  test('tell fifty applications beside a crowd, and employ twenty-four interviewers', async () => {
    expect(await database().application.count()).toBe(50 + crowdSize)
    const here = { role: 'interviewer', person: { deactivatedAt: null } }
    expect(await database().roleGrant.count({ where: here })).toBe(24)
    expect(interviewers).toHaveLength(24)
  })

  test('leave each named candidate where their story says', async () => {
    const steps = await stepsTold()
    expect(Object.fromEntries(steps)).toMatchObject({
      'ayodele-fashola': 'review-application',
      'joanna-kowal': 'candidate-books',
      'sujata-gurung': 'interview-upcoming',
      'mateus-oliveira': 'scorecards-due',
      'nadia-boateng': 'decide',
      'patrick-doyle': 'decide-after-absence',
      'quynh-tran': 'candidate-chooses',
      'rosa-iglesias': 'take-home-with-candidate',
      'samuel-achterberg': 'reviews-due',
      'wanjiru-kamau': 'interview-upcoming',
      'yara-mansour': 'candidate-books',
      'anjali-deshmukh': 'fill-seat',
      'bruno-castellani': 'decide',
      'esther-mwangi': 'no-team-found',
      'felipe-duarte': 'answer-proposal',
      'greta-nilsson': 'approve-offer',
      'hiroshi-sato': 'candidate-answers-offer',
      'imogen-carr': 'hired',
      'viktor-horvat': 'settle-offer',
      'xavier-roca': 'draft-offer',
      'chloe-marchetti': 'scorecards-due',
      'zoltan-szabo': 'interview-upcoming',
      'katarina-novak': 'told-later',
      'liam-fitzgerald': 'closed',
      'noor-van-den-berg': 'paused',
      'lowri-bevan': 'scorecards-due',
      'niamh-brannigan': 'review-application',
      'rui-cardoso': 'interview-upcoming',
      'signe-halvorsen': 'candidate-chooses',
      'obinna-okeke': 'take-home-with-candidate',
      'parisa-karimi': 'candidate-books',
      'dmitri-sokolov': 'interview-upcoming',
      'camille-perrin': 'decide',
      'theodora-karras': 'review-application',
      'theodora-karras-at-work': 'review-application',
    })
  })

  test('let one human stand in two rows, which their number gives away', async () => {
    const scope = await findScopeOfStarter(personId('amara-nwosu'))
    if (!scope) throw new Error('nobody is there to see them')
    expect(await findDuplicates(database(), scope, personId('theodora-karras'))).toMatchObject([
      { name: 'Theodora M. Karras', reasons: ['same-phone'] },
    ])
  })

  test('let three hundred apply for one job since Monday, all different, some with a CV', async () => {
    const applications = await database().application.findMany({
      where: {
        id: {
          in: Array.from({ length: crowdSize }, (_, number) => applicationId(`crowd-${number}`)),
        },
      },
      include: { person: true, files: true, standing: true },
    })
    expect(applications).toHaveLength(300)
    expect(new Set(applications.map(({ person }) => person.email)).size).toBe(300)
    expect(new Set(applications.map(({ person }) => person.name)).size).toBeGreaterThan(280)
    expect(applications.every(({ standing }) => standing?.stepKind === 'review-application')).toBe(
      true,
    )
    const received = applications.map(({ receivedAt }) => receivedAt.getTime()).sort()
    expect(received[0]).toBeGreaterThanOrEqual(Date.parse('2026-11-23T07:00:00Z'))
    expect(received.at(-1)).toBeLessThan(now.getTime())
    expect(applications.filter(({ files }) => files.length > 0)).toHaveLength(50)
  })

  test('hold all that must always be true', async () => {
    const { violations } = await listViolations(database())
    expect(violations).toEqual([])
  })

  test('leave no mail of the past to be sent', async () => {
    expect(await database().message.count({ where: { state: 'sent' } })).toBeGreaterThan(300)
    expect(await database().message.count({ where: { NOT: { state: 'sent' } } })).toBe(0)
    const jobs = await database().$queryRaw<unknown[]>`SELECT id FROM graphile_worker.jobs`
    expect(jobs).toEqual([])
  })

  test('leave the clock at the present they were told for', async () => {
    const apart = (await readClock()).getTime() - now.getTime()
    // It goes on from there, as long as telling and testing take.
    expect(apart).toBeGreaterThan(-1000)
    expect(apart).toBeLessThan(Date.now() - begunAt + 1000)
  })

  test('remember that the silent candidate opened the link twice', async () => {
    const opened = { applicationId: applicationId('joanna-kowal'), openCount: { gt: 0 } }
    const link = await database().link.findFirst({ where: opened })
    expect(link?.openCount).toBe(2)
  })

  test('keep whoever applies here, and whoever referred, away from the application', async () => {
    const away = await database().exclusion.findMany({
      where: { applicationId: { in: ['yusuf-demir-cards', 'farhan-siddiqui'].map(applicationId) } },
      select: { reason: true, mayNotSee: true, notOnPanel: true },
      orderBy: { reason: 'asc' },
    })
    expect(away).toEqual([
      { reason: 'candidate', mayNotSee: true, notOnPanel: true },
      { reason: 'referrer', mayNotSee: true, notOnPanel: true },
    ])
  })

  test('have an offer to draft at another level than was asked, where no band is set', async () => {
    const { id, levelAsked, levelAssessed, jobId } = await database().application.findUniqueOrThrow(
      { where: { id: applicationId('xavier-roca') } },
    )
    expect({ id, levelAsked, levelAssessed }).toMatchObject({
      levelAsked: 'L60',
      levelAssessed: 'L50',
    })
    expect(await database().band.count({ where: { jobId } })).toBe(0)
  })

  test('give the opening back when an accepted offer ends before the start', async () => {
    const opening = { id: fixedId('opening/payments/2') }
    expect(await database().opening.findUniqueOrThrow({ where: opening })).toMatchObject({
      status: 'open',
      filledByApplicationId: null,
    })
  })

  test('give whoever works Monday to Wednesday until Monday for a Friday’s scorecard', async () => {
    const due = await database().scorecard.findFirstOrThrow({
      where: { authorId: personId('tomasz-wisniewski'), state: 'due' },
      include: { seat: { include: { interview: true } } },
    })
    // The present is a Wednesday; his day ends at four.
    expect(due.seat.interview?.startsAt).toEqual(new Date('2026-11-20T16:00:00Z'))
    expect(due.dueAt).toEqual(new Date('2026-11-23T16:00:00Z'))
  })

  test('book over focus time and a weekly limit, with a reason', async () => {
    const startsAt = new Date('2026-11-27T07:30:00Z')
    const interview = await database().interview.findFirstOrThrow({
      where: { startsAt },
      include: { seats: true },
    })
    const mei = interview.seats[0]?.personId ?? ''
    expect(mei).toBe(personId('mei-tanaka'))
    const thatWeek = { gte: new Date('2026-11-23T00:00:00Z'), lt: new Date('2026-11-30T00:00:00Z') }
    const { weeklyLimit } = await database().person.findUniqueOrThrow({ where: { id: mei } })
    const seated = { personId: mei, interview: { state: 'booked', startsAt: thatWeek } }
    expect(await database().seat.count({ where: seated })).toBeGreaterThan(weeklyLimit ?? 99)
    const focus = { personId: mei, startsAt: { lte: startsAt }, endsAt: { gt: startsAt } }
    expect(await database().busyInterval.count({ where: { ...focus, hardness: 'soft' } })).toBe(1)
    const kept = {
      type: 'application.deviated',
      payload: { path: ['deviation'], equals: 'book-anyway' },
    }
    expect(
      await database().event.count({
        where: { ...kept, streamId: applicationId('zoltan-szabo') },
      }),
    ).toBe(1)
  })

  test('freeze a job with seven people in it, two of them booked tomorrow', async () => {
    const job = await database().job.findUniqueOrThrow({ where: { id: jobId('security') } })
    expect([job.status, job.listed]).toEqual(['paused', false])
    const underWay = { jobId: job.id, status: 'active' }
    expect(await database().application.count({ where: underWay })).toBe(7)
    const tomorrow = { gte: new Date('2026-11-26T00:00Z'), lt: new Date('2026-11-27T00:00Z') }
    const standing = { ...underWay, standing: { nextInterviewAt: tomorrow } }
    expect(await database().application.count({ where: standing })).toBe(2)
  })

  test('have a recruiter away to Friday, and somebody gone with a scorecard unwritten', async () => {
    const cover = await coverOf(database(), personId('beth-llewellyn'), now)
    expect(cover).toMatchObject({ name: 'Amara Nwosu', untilAt: new Date('2026-11-28T00:00Z') })
    const holdings = await listHoldings(database(), personId('rhodri-vaughan'), now)
    expect(holdings.map(({ kind }) => kind)).toEqual(['scorecard'])
  })

  test('have days ahead that end early, and people who count minutes of interviewing', async () => {
    const short = await database().specialDate.findMany({
      where: { kind: 'own-hours' },
      orderBy: [{ localDate: 'asc' }, { place: { name: 'asc' } }],
      select: { localDate: true, endMinute: true, place: { select: { name: true } } },
    })
    expect(
      short.map(({ localDate, endMinute, place }) => [localDate, endMinute, place?.name]),
    ).toEqual([
      ['2026-12-01', 840, 'Barcelona'],
      ['2026-12-24', 780, 'Cardiff'],
      ['2026-12-24', 780, 'London'],
    ])
    const counted = await database().person.findMany({
      where: { weeklyLimitMinutes: { not: null } },
      select: { name: true, dailyLimitMinutes: true, weeklyLimitMinutes: true },
    })
    expect(counted).toEqual([
      { name: 'Gwilym Owen', dailyLimitMinutes: 90, weeklyLimitMinutes: 240 },
    ])
    expect(await database().place.count({ where: { dailyLimitMinutes: { not: null } } })).toBe(1)
  })

  test('are told once', async () => {
    const events = await database().event.count()
    await tellStories({ now })
    expect(await database().event.count()).toBe(events)
  })
})
