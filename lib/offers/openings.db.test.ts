import { beforeAll, expect, test } from 'vitest'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { answerProposal, proposeTeamToCandidate, shareInterest } from '@/lib/matching/commands'
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
import { remindOf } from '@/lib/pipeline/commands/remind'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter', 'Mei', 'Sol'] })
  for (const name of ['Mei', 'Sol']) {
    const data = { id: newId(), personId: company.person(name), role: 'decider' }
    await database().roleGrant.create({ data })
  }
}, 60_000)

async function partOf(applicationId: string, kind: PartKind): Promise<string> {
  const { application } = await situationOf(applicationId)
  const parts = application.runs.flatMap((run) => run.parts)
  return parts.findLast((part) => part.kind === kind)?.id ?? ''
}

/** Agreed with this team and opening, and an offer drafted. */
async function drafted(teamId: string, openingId: string) {
  const applicationId = await apply(company.jobId)
  const act = company.change(applicationId)
  const { plan, now } = await situationOf(applicationId)
  const stageId = plan.stages.find(({ kind }) => kind === 'matching')?.id ?? null
  await deviateFromPlan(act, { how: 'skip', stageId, reason: 'Known to us' })
  const matchingId = await partOf(applicationId, 'matching')
  const later = new Date(now.getTime() + 5 * 86_400_000)
  const proposal = { partId: matchingId, teamId, openingId, answerByAt: later, words: '' }
  expect(await proposeTeamToCandidate(company.change(applicationId), proposal)).toMatchObject({
    ok: true,
  })
  await answerProposal(company.change(applicationId), {
    partId: matchingId,
    agrees: true,
    words: '',
  })
  expect(await advanceApplication(company.change(applicationId))).toMatchObject({ ok: true })
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
  await draftOfferTerms(company.change(applicationId), { partId, terms })
  return { applicationId, partId, openUntilAt: later }
}

async function accepted({
  applicationId,
  partId,
  openUntilAt,
}: Awaited<ReturnType<typeof drafted>>) {
  const approverId = company.person('Mei')
  await askForApproval(company.change(applicationId), { partId, approverId })
  await approveOfferTerms(company.change(applicationId), { partId, approverId })
  await makeOffer(company.change(applicationId), { partId, openUntilAt })
  return answerOffer(company.change(applicationId), {
    partId,
    version: 1,
    accepts: true,
    words: '',
  })
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
  expect(await askForApproval(company.change(first.applicationId), blind)).toEqual({
    ok: false,
    refusal: 'no-such-person',
  })
  expect(await accepted(first)).toMatchObject({ ok: true })
  expect(await accepted(second)).toMatchObject({ ok: true })
  const row = await database().opening.findUniqueOrThrow({ where: { id: opening.id } })
  expect(row.filledByApplicationId).toBe(first.applicationId)
})

test('an approver and silent team leads are reminded once in a working day, each by their own mail', async () => {
  const [leadId, otherId] = [company.person('Sol'), company.person('Mei')]
  const lead = { id: newId(), name: 'Ledger', about: '', leadId }
  const other = { id: newId(), name: 'Cards', about: '', leadId: otherId }
  await database().team.createMany({ data: [lead, other] })
  const applicationId = await apply(company.jobId)
  const { plan } = await situationOf(applicationId)
  const stageId = plan.stages.find(({ kind }) => kind === 'matching')?.id ?? null
  await deviateFromPlan(company.change(applicationId), {
    how: 'skip',
    stageId,
    reason: 'Known to us',
  })
  const mailed = async (id: string) => {
    const rows = await database().message.findMany({
      where: {
        applicationId: id,
        kind: { in: ['team-interest-reminder', 'offer-approval-reminder'] },
      },
    })
    return rows.map(({ recipientId, kind }) => [recipientId, kind])
  }
  const partId = await partOf(applicationId, 'matching')
  const said = { partId, teamId: other.id, interested: false, words: '' }
  expect(await shareInterest(company.change(applicationId), said)).toMatchObject({ ok: true })
  const everybody = { personId: null }
  expect(await remindOf(company.change(applicationId), everybody)).toMatchObject({ ok: true })
  const again = await remindOf(company.change(applicationId), everybody)
  expect(again).toEqual({ ok: false, refusal: 'reminded-already' })
  expect(await mailed(applicationId)).toEqual([[leadId, 'team-interest-reminder']])

  const opening = await database().opening.create({
    data: { id: newId(), teamId: lead.id, jobId: company.jobId, level: 'L50', status: 'open' },
  })
  const offer = await drafted(lead.id, opening.id)
  const [which, who] = [offer.applicationId, { personId: otherId }]
  expect(await remindOf(company.change(which), who)).toEqual({ ok: false, refusal: 'not-due' })
  await askForApproval(company.change(which), { partId: offer.partId, approverId: otherId })
  expect(await remindOf(company.change(which), who)).toMatchObject({ ok: true })
  expect(await remindOf(company.change(which), who)).toEqual({
    ok: false,
    refusal: 'reminded-already',
  })
  expect(await mailed(which)).toEqual([[otherId, 'offer-approval-reminder']])
})
