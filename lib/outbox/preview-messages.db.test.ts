import { beforeAll, describe, expect, test } from 'vitest'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { previewMessages } from '@/lib/outbox/data/preview-messages'
import { advance } from '@/lib/pipeline/advancing'
import { currentRun } from '@/lib/pipeline/application'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { reject, withdraw } from '@/lib/pipeline/closing'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import type { Decision, Situation } from '@/lib/pipeline/decision'
import { closeNoReply } from '@/lib/pipeline/no-reply'
import { pause } from '@/lib/pipeline/pausing'
import { proposeTimes } from '@/lib/pipeline/time-proposals'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let situation: Situation
let company: TestCompany
const textId = 'words-to-come'
const words = new Map([[textId, { kind: 'message', body: '(your words)' }]])

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada', 'Bo', 'Cyd'] })
  const applicationId = await apply(company.jobId)
  const change = { applicationId, commandId: newId(), actor: company.actor }
  expect(await advanceApplication(change)).toMatchObject({ ok: true })
  situation = { ...(await situationOf(applicationId)), nextId: newId }
}, 60_000)

describe('the emails of an act', () => {
  const cases: [string, (now: Situation) => Decision, number][] = [
    ['withdrawing for the candidate', (now) => withdraw(now, { reason: 'other', textId }), 2],
    [
      'rejecting',
      (now) => reject(now, { reason: 'other', textId, tellAt: now.now }),
      // Told later: nothing leaves with the act itself.
      0,
    ],
    [
      'closing without a reply',
      (now) => closeNoReply(now, { tellAt: now.now, reopenUntilAt: now.now }),
      0,
    ],
    ['pausing', (now) => pause(now, { reason: 'other', wakeAt: null, textId, booked: 'keep' }), 1],
    ['advancing too early', (now) => advance(now), 0],
  ]
  test.each(cases)('can be read before its words are written: %s', async (name, decide, count) => {
    const decision = decide(situation)
    const events = decision.ok ? decision.events : []
    const sent = await previewMessages(
      database(),
      situation,
      [{ name, events }],
      words,
      'http://localhost',
    )
    expect(sent.get(name)?.length).toBe(count)
  })

  test('can be read beside those of another act, of other people', async () => {
    const hour = 3_600_000
    const interviewId = currentRun(situation.application)?.parts[0]?.id ?? ''
    const option = (name: string, inHours: number) => {
      const startsAt = new Date(situation.now.getTime() + inHours * hour)
      const panel = [{ seatTemplateId: null, personId: company.person(name), shadow: false }]
      return [{ interviewId, startsAt, endsAt: new Date(startsAt.getTime() + hour), panel }]
    }
    const acts = {
      option: bookInterviews(situation, { bookings: option('Bo', 72) }),
      proposal: proposeTimes(situation, {
        options: [option('Ada', 96), option('Cyd', 120)],
        proposedById: company.person('Recruiter'),
        expiresAt: new Date(situation.now.getTime() + 24 * hour),
      }),
    }
    const sent = await previewMessages(
      database(),
      situation,
      Object.entries(acts).map(([name, act]) => ({ name, events: act.ok ? act.events : [] })),
      words,
      'http://localhost',
    )
    expect(sent.get('option')?.map(({ to }) => to)).toContain('Bo')
    const [letter] = sent.get('proposal') ?? []
    expect(letter?.subject).toMatch(/^Two times for your/)
    // What a link is asked for is nothing to read.
    expect(letter?.text).not.toContain('?time=')
  })
})
