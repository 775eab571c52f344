import { beforeAll, describe, expect, test } from 'vitest'
import { apply, layCompany } from '@/lib/booking/test-company'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { rebuildStandings } from '@/lib/pipeline/commands/rebuild-standings'
import { listViolations } from '@/lib/pipeline/data/violations'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let applicationId = ''
beforeAll(async () => {
  const company = await layCompany({ Recruiters: ['Recruiter'] })
  applicationId = await apply(company.jobId)
  await advanceApplication({ applicationId, commandId: newId(), actor: company.actor })
}, 60_000)

async function violationsAfter(sql: string): Promise<string[]> {
  await database().$executeRawUnsafe(sql)
  return (await listViolations(database())).violations
}

describe('verifying', () => {
  test('finds nothing wrong with what the commands wrote', async () => {
    expect((await listViolations(database())).violations).toEqual([])
  })

  test('names an application whose rows are not the fold of its log', async () => {
    const found = await violationsAfter(`UPDATE applications SET level_asked = 'L99'`)
    expect(found).toEqual([`application ${applicationId}: its rows are not the fold of its log`])
    await database().$executeRaw`UPDATE applications SET level_asked = 'L50'`
  })

  test('names an application that stands elsewhere in lists, until its standing is made anew', async () => {
    const found = await violationsAfter(`UPDATE standings SET stage_name = 'elsewhere'`)
    expect(found).toEqual([
      `application ${applicationId}: where it stands in lists is not where it stands`,
    ])
    await database().$executeRaw`DELETE FROM standings`
    expect(await rebuildStandings()).toBe(1)
    expect((await listViolations(database())).violations).toEqual([])
  })

  test('names a message that the log implies and nobody wrote', async () => {
    const found = await violationsAfter(`DELETE FROM messages WHERE kind = 'advanced-book-link'`)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/advanced-book-link.*implied by the log and never written/)
  })

  test('names an owner who has left', async () => {
    const found = await violationsAfter(`UPDATE persons SET deactivated_at = created_at`)
    expect(found).toContain(`application ${applicationId}: its owner has left`)
  })
})

describe('the log', () => {
  test.each([
    ['UPDATE', `UPDATE events SET type = 'nothing'`],
    ['DELETE', `DELETE FROM events`],
    ['TRUNCATE', `TRUNCATE events`],
  ])('refuses %s, whoever asks', async (verb, sql) => {
    await expect(database().$executeRawUnsafe(sql)).rejects.toThrow(`append-only: ${verb} refused`)
  })
})
