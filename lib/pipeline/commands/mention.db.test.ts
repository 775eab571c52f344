import { beforeAll, expect, test } from 'vitest'
import { apply, layCompany, type TestCompany } from '@/lib/booking/test-company'
import { createPerson } from '@/lib/people/commands/create-person'
import { addNote } from '@/lib/pipeline/commands/progress'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter', 'Ada'] })
  await createPerson({
    commandId: newId(),
    personId: newId(),
    actor: company.actor,
    name: 'Dara Quinn',
    email: 'dara@company.example',
    timeZone: null,
    placeId: null,
    roles: ['decider'],
  })
}, 60_000)

const mentions = (applicationId: string) =>
  database().message.findMany({ where: { applicationId, kind: 'mentioned' } })

test('whoever is named in a note gets its words and a way to the application, its author does not', async () => {
  const applicationId = await apply(company.jobId)
  const body = 'Please read the answers, @Dara Quinn. I will too, says @Recruiter.'
  expect(await addNote(company.change(applicationId), body)).toMatchObject({ ok: true })
  const [mail, ...others] = await mentions(applicationId)
  expect(others).toEqual([])
  expect(mail).toMatchObject({ toName: 'Dara Quinn', state: 'queued' })
  expect(mail?.subject).toContain('Recruiter asks you about')
  expect(mail?.text).toContain(body)
  expect(mail?.text).toContain(`/applications/${applicationId}`)
})

test('a note that names who may not see the application is not saved', async () => {
  const applicationId = await apply(company.jobId)
  expect(await addNote(company.change(applicationId), '@Ada, look')).toMatchObject({
    ok: false,
    refusal: 'mention-cannot-see',
    names: ['Ada'],
  })
  expect(await database().text.count({ where: { applicationId } })).toBe(0)
})
