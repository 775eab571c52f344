import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { fixedId } from '@/scripts/stories/fixed-id'

test('a fixed id is a UUIDv7, the same for the same name and another for another', () => {
  const id = fixedId('person/mei-tanaka')
  expect(validate(id)).toBe(true)
  expect(version(id)).toBe(7)
  expect(fixedId('person/mei-tanaka')).toBe(id)
  expect(fixedId('person/kofi-asante')).not.toBe(id)
  expect(fixedId('person/mei-tanaka', 'another seed')).not.toBe(id)
})
