import { beforeAll, expect, test } from 'vitest'
import { apply, layCompany, situationOf } from '@/lib/booking/test-company'
import { answerProposal, proposeTeamToCandidate } from '@/lib/matching/commands'
import {
  answerOffer,
  approveOfferTerms,
  askForApproval,
  draftOfferTerms,
  makeOffer,
} from '@/lib/offers/commands'
import type { PartKind } from '@/lib/pipeline/application'
import { deviateFromPlan } from '@/lib/pipeline/commands/deviate'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: Awaited<ReturnType<typeof layCompany>>
beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter', 'Mei', 'Sol'] })
  for (const name of ['Mei', 'Sol']) {
    const data = { id: newId(), personId: company.person(name), role: 'decider' }
    await database().roleGrant.create({ data })
  }
}, 60_000)

const change = (applicationId: string) => ({
  applicationId,
  commandId: newId(),
  actor: company.actor,
})

async function partOf(applicationId: string, kind: PartKind): Promise<string> {
  const { application } = await situationOf(applicationId)
  const parts = application.runs.flatMap((run) => run.parts)
  return parts.findLast((part) => part.kind === kind)?.id ?? ''
}

/** Agreed with this team and opening, and an offer drafted. */
async function drafted(teamId: string, openingId: string) {
  const applicationId = await apply(company.jobId)
  const act = change(applicationId)
  const { plan, now } = await situationOf(applicationId)
  const stageId = plan.stages.find(({ kind }) => kind === 'matching')?.id ?? null
  await deviateFromPlan(act, { how: 'skip', stageId, reason: 'Known to us' })
  const matchingId = await partOf(applicationId, 'matching')
  const later = new Date(now.getTime() + 5 * 86_400_000)
  const proposal = { partId: matchingId, teamId, openingId, answerByAt: later, words: '' }
  expect(await proposeTeamToCandidate(change(applicationId), proposal)).toMatchObject({ ok: true })
  await answerProposal(change(applicationId), { partId: matchingId, agrees: true, words: '' })
  expect(await advanceApplication(change(applicationId))).toMatchObject({ ok: true })
  const partId = await partOf(applicationId, 'offer')
  const terms = {
    level: 'L50',
    placeId: null,
    teamId,
    currency: 'GBP',
    salary: 110_000,
    startsOn: '2027-02-01',
    outsideBandReason: null,
  }
  await draftOfferTerms(change(applicationId), { partId, terms })
  return { applicationId, partId, openUntilAt: later }
}

async function accepted({
  applicationId,
  partId,
  openUntilAt,
}: Awaited<ReturnType<typeof drafted>>) {
  const approverId = company.person('Mei')
  await askForApproval(change(applicationId), { partId, approverId })
  await approveOfferTerms(change(applicationId), { partId, approverId })
  await makeOffer(change(applicationId), { partId, openUntilAt })
  return answerOffer(change(applicationId), { partId, version: 1, accepts: true, words: '' })
}

test('an opening is filled by the first who says yes, and nobody asks an approver who must not see', async () => {
  const team = await database().team.create({ data: { id: newId(), name: 'Payments', about: '' } })
  const opening = await database().opening.create({
    data: { id: newId(), teamId: team.id, jobId: company.jobId, level: 'L50', status: 'open' },
  })
  const first = await drafted(team.id, opening.id)
  const second = await drafted(team.id, opening.id)
  await database().exclusion.create({
    data: {
      applicationId: first.applicationId,
      personId: company.person('Sol'),
      reason: 'referrer',
      notOnPanel: true,
      mayNotSee: true,
    },
  })
  const blind = { partId: first.partId, approverId: company.person('Sol') }
  expect(await askForApproval(change(first.applicationId), blind)).toEqual({
    ok: false,
    refusal: 'no-such-person',
  })
  expect(await accepted(first)).toMatchObject({ ok: true })
  expect(await accepted(second)).toMatchObject({ ok: true })
  const row = await database().opening.findUniqueOrThrow({ where: { id: opening.id } })
  expect(row.filledByApplicationId).toBe(first.applicationId)
})
