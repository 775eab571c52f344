import { expect, test, vi } from 'vitest'
import { createPerson } from '@/lib/people/commands/create-person'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { tellStoriesOnce } from '@/scripts/stories/tell-once'

testDatabase()

test('an installation with people of its own is told no stories, and its operator why', async () => {
  await createPerson({
    commandId: newId(),
    personId: newId(),
    actor: { kind: 'system' },
    name: 'Root',
    email: 'root@company.example',
    timeZone: null,
    placeId: null,
    roles: ['admin'],
  })
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await tellStoriesOnce()
  expect(said).toHaveBeenCalledWith(expect.stringContaining('people of its own'))
  said.mockRestore()
  expect(await database().person.count()).toBe(1)
  expect(await database().setting.count({ where: { key: { in: ['demo', 'telling'] } } })).toBe(0)
})
