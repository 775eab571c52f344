/** A company whose candidates fight for a few hours of few people, and others who book finals with large pools. */
import { type Browser, openBrowser } from '@/bench/company/candidate-browser'
import { layCompany } from '@/bench/company/lay-company'
import { setOwnHours } from '@/lib/people/commands/set-own-hours'
import { currentRun } from '@/lib/pipeline/application'
import { deviateFromPlan } from '@/lib/pipeline/commands/deviate'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import type { Plan } from '@/lib/pipeline/plan'
import { database, pool } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { hashToken, tokenFor } from '@/lib/platform/tokens'

const system = { kind: 'system' } as const

export type Candidate = {
  applicationId: string
  /** Interviews of the present stage. */
  interviewIds: string[]
  browser: Browser
}
export type BookingCompany = { plan: Plan; jobId: string }

/**
 * Three recruiters hold all first conversations, an hour and a half each morning; two hundred engineers are
 * qualified for both interviews of the final. Candidates may move as often as they like: with the two moves of
 * the usual plan the fight would soon be over.
 */
export async function layBookingCompany(): Promise<BookingCompany> {
  const company = await layCompany({ recruiters: 3, interviewers: 200, jobs: 1 })
  for (const personId of company.recruiterIds) {
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      startMinute: 600,
      endMinute: 690,
    }))
    await setOwnHours({ commandId: newId(), personId, hours, actor: system })
  }
  await pool().query('UPDATE plan_stages SET candidate_moves = 100000')
  return { plan: company.plan, jobId: company.jobs[0]?.id ?? '' }
}

/** So many candidates who were asked to book: their first conversation, or the final. */
export async function inviteCandidates(
  { plan, jobId }: BookingCompany,
  url: string,
  stage: 'chat' | 'final',
  count: number,
): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  let left = count
  const inviteSome = async () => {
    while (left > 0) {
      left -= 1
      candidates.push(await inviteOne(plan, jobId, url, stage))
    }
  }
  await Promise.all(Array.from({ length: 6 }, inviteSome))
  // As the server would within a minute: until then it plans for tables that are empty.
  await pool().query('ANALYZE')
  return candidates
}

async function inviteOne(
  plan: Plan,
  jobId: string,
  url: string,
  stage: 'chat' | 'final',
): Promise<Candidate> {
  const received = await receiveApplication({
    commandId: newId(),
    jobId,
    person: {
      name: 'Sujata Gurung',
      email: `candidate-${newId()}@mail.example`,
      timeZone: 'Europe/London',
    },
    answers: [],
    links: [],
    cvFileId: null,
    source: 'public-page',
    referrerId: null,
    levelAsked: null,
    placeAskedId: null,
    actor: null,
  })
  if (!received.ok) throw new Error(received.refusal)
  const { applicationId } = received
  const change = () => ({ applicationId, commandId: newId(), actor: system })
  await advanceApplication(change())
  if (stage === 'final') {
    const final = plan.stages.find(
      ({ kind, sessions }) => kind === 'interview' && sessions.length === 2,
    )
    const wish = { how: 'skip', stageId: final?.id ?? null, reason: 'Known to us' } as const
    const skipped = await deviateFromPlan(change(), wish)
    if (!skipped.ok) throw new Error(skipped.refusal)
  }
  const state = await findApplicationState(database(), applicationId)
  const parts = state ? (currentRun(state)?.parts ?? []) : []
  const interviewIds = parts.filter(({ kind }) => kind === 'interview').map(({ id }) => id)
  const token = await linkFor(applicationId, state?.personId ?? '')
  const jar = new Map([[`loopline-candidate-${applicationId}`, token]])
  return { applicationId, interviewIds, browser: openBrowser(url, jar) }
}

/** What the letter's link would have been exchanged for. */
async function linkFor(applicationId: string, personId: string): Promise<string> {
  const id = newId()
  const token = tokenFor(id)
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + 60 * 86_400_000)
  await database().link.create({
    data: {
      id,
      purpose: 'booking-page',
      personId,
      applicationId,
      tokenHash: hashToken(token),
      createdAt,
      expiresAt,
      openedAt: createdAt,
    },
  })
  return token
}
