import { beforeAll, describe, expect, test } from 'vitest'
import { confirmBooking } from '@/lib/booking/commands/book-interviews'
import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import type { StaffScope } from '@/lib/people/scope'
import { scopeOf } from '@/lib/people/test-scope'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import type { PlanDraft } from '@/lib/pipeline/plan-draft'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { createKit, editKit, retireKit } from '@/lib/scorecards/commands/write-kit'
import { createRubric, editRubric, retireRubric } from '@/lib/scorecards/commands/write-rubric'
import { findKit, findRubric, listLibrary } from '@/lib/scorecards/data/library'
import { usesRubric } from '@/lib/scorecards/rubric-edition'

testDatabase()

let company: TestCompany
let scope: StaffScope
let actor: { kind: 'person'; personId: string }

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada'] })
  scope = await scopeOf(company.person('Recruiter'))
  actor = { kind: 'person', personId: scope.personId }
}, 60_000)

const speech = { name: 'Speech', description: '', anchors: ['a', 'b', 'c', 'd'] }
const code = { name: 'Code', description: '', anchors: ['e', 'f', 'g', 'h'] }
const reworded = { ...speech, anchors: ['a', 'b', 'c', 'D'] }
const rubricOf = async (id: string) => {
  const rubric = await findRubric(scope, id)
  if (!rubric) throw new Error('no rubric')
  return rubric
}
const idsOf = async (id: string) => (await rubricOf(id)).criteria.map((criterion) => criterion.id)

describe('a rubric', () => {
  const rubricId = newId()
  const edit = (criteria: (typeof speech)[], edition: number, name = 'Talk') =>
    editRubric({
      commandId: newId(),
      rubricId,
      actor,
      edition,
      planIds: [],
      text: { name, criteria },
    })

  test('is added once, under a name of its own', async () => {
    const wish = { rubricId, actor, text: { name: 'Talk', criteria: [speech, code] } }
    const commandId = newId()
    const first = await createRubric({ commandId, ...wish })
    expect(first).toEqual({ ok: true, rubricId, plans: 0 })
    expect(await createRubric({ commandId, ...wish })).toEqual(first)
    const again = { ...wish, rubricId: newId(), text: { ...wish.text, name: 'talk' } }
    const taken = await createRubric({ commandId: newId(), ...again })
    expect(taken).toEqual({ ok: false, refusal: 'name-taken' })
    const empty = { ...again, text: { name: 'Else', criteria: [] } }
    expect(await createRubric({ commandId: newId(), ...empty })).toMatchObject({
      refusal: 'has-gaps',
    })
  })

  test('nobody is judged by yet is rewritten, and only what reads as before is known again', async () => {
    const [speechId, codeId] = await idsOf(rubricId)
    const { edition } = await rubricOf(rubricId)
    expect(await edit([code, reworded], edition)).toMatchObject({ ok: true, rubricId })
    const after = await idsOf(rubricId)
    expect(after[0]).toBe(codeId)
    expect(after).not.toContain(speechId)
    expect(await edit([code], edition)).toEqual({ ok: false, refusal: 'edited-meanwhile' })
  })

  test('is retired and taken back, and rests meanwhile', async () => {
    const turn = (retired: boolean) =>
      retireRubric({ commandId: newId(), rubricId, actor, retired })
    expect(await turn(true)).toMatchObject({ ok: true })
    const { edition } = await rubricOf(rubricId)
    expect(await edit([speech], edition)).toEqual({ ok: false, refusal: 'retired' })
    const other = newId()
    const text = { name: 'Talk', criteria: [speech] }
    expect(await createRubric({ commandId: newId(), rubricId: other, actor, text })).toMatchObject({
      ok: true,
    })
    expect(await turn(false)).toEqual({ ok: false, refusal: 'name-taken' })
    await retireRubric({ commandId: newId(), rubricId: other, actor, retired: true })
    expect(await turn(false)).toMatchObject({ ok: true })
  })
})

describe('a rubric that scorecards were asked for by', () => {
  test('keeps its words for good; the edit is its next edition, in the plans’ drafts', async () => {
    const rubricId = await rubricOfASeat()
    const before = await rubricOf(rubricId)
    expect(before.scorecards).toBeGreaterThan(0)
    const [use] = before.uses
    expect(use).toMatchObject({ inForce: true, running: 1, inDraft: false })
    const planId = use?.planId ?? ''
    const wish = {
      rubricId,
      actor,
      edition: before.edition,
      text: { name: before.name, criteria: [speech] },
      planIds: [planId, planId],
    }
    const commandId = newId()
    const saved = await editRubric({ commandId, ...wish })
    expect(saved).toMatchObject({ ok: true, plans: 1 })
    expect(await editRubric({ commandId, ...wish })).toEqual(saved)
    const nextId = saved.ok ? saved.rubricId : ''
    expect(nextId).not.toBe(rubricId)

    const after = await rubricOf(rubricId)
    expect(after.criteria).toEqual(before.criteria)
    expect(after).toMatchObject({ retired: true, successorId: nextId, name: before.name })
    expect(await rubricOf(nextId)).toMatchObject({
      criteria: [{ name: 'Speech' }],
      replacesId: rubricId,
      uses: [{ planId, inDraft: true, inForce: false, running: 0 }],
    })
    const row = await database().planDraft.findUniqueOrThrow({ where: { planId } })
    expect(usesRubric(row.draft as PlanDraft, rubricId)).toBe(false)
    expect(usesRubric(row.draft as PlanDraft, nextId)).toBe(true)
    const refusal = { ok: false, refusal: 'replaced' }
    const late = { ...wish, edition: after.edition }
    expect(await editRubric({ commandId: newId(), ...late })).toEqual(refusal)
    const back = { commandId: newId(), rubricId, actor, retired: false }
    expect(await retireRubric(back)).toEqual(refusal)
  })
})

describe('a kit', () => {
  test('is added, rewritten by one at a time, retired, and stays where it is used', async () => {
    const kitId = newId()
    const text = { name: 'Meeting', purpose: 'Meet.', agenda: [], questions: [] }
    const kit = { kitId, actor }
    expect(await createKit({ commandId: newId(), ...kit, text })).toEqual({ ok: true, kitId })
    const edition = (await findKit(scope, kitId))?.edition ?? 0
    const questions = [{ question: 'Why?', good: '' }]
    const edited = { ...kit, edition, text: { ...text, questions } }
    expect(await editKit({ commandId: newId(), ...edited })).toEqual({ ok: true, kitId })
    expect(await editKit({ commandId: newId(), ...edited })).toEqual({
      ok: false,
      refusal: 'edited-meanwhile',
    })
    expect((await findKit(scope, kitId))?.questions).toEqual(questions)

    const { kits } = await listLibrary(scope)
    const used = kits.find(({ uses }) => uses.length > 0)
    const wish = { commandId: newId(), kitId: used?.id ?? '', actor, retired: true }
    expect(await retireKit(wish)).toMatchObject({ ok: true })
    expect((await findKit(scope, used?.id ?? ''))?.uses).toEqual(used?.uses)
  })
})

/** Somebody's first interview is booked, so that a scorecard is asked for: the rubric by which. */
async function rubricOfASeat(): Promise<string> {
  const applicationId = await apply(company.jobId)
  const change = () => ({ applicationId, commandId: newId(), actor })
  await advanceApplication(change())
  const situation = await situationOf(applicationId)
  const interviewIds = interviewsToBook(situation.application).map(({ id }) => id)
  const { bundles } = await findOptions(situation, { interviewIds })
  const startsAt = bundles[0]?.startsAt ?? new Date(0)
  expect(await confirmBooking(change(), { interviewIds, startsAt })).toMatchObject({ ok: true })
  const card = await database().scorecard.findFirstOrThrow({
    include: { seat: { include: { interview: { include: { session: true } } } } },
  })
  return card.seat.interview?.session.rubricId ?? ''
}
