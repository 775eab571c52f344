import { expect, test } from 'vitest'
import { readTags, sourceCalled, writeTags } from '@/lib/pipeline/import-words'

test.each([
  [['silver medal', 'met at a fair'], 'silver medal, met at a fair'],
  [['C; C++'], 'C; C++,'],
  [['C; C++', 'Go'], 'C; C++, Go'],
  [[], ''],
])('the tags %j go out and come in again', (tags, cell) => {
  expect(writeTags(tags)).toBe(cell)
  expect(readTags(cell)).toEqual(tags)
})

test('tags of other lists may be parted by semicolons or bars, each once', () => {
  expect(readTags('Go; Rust;go |Go')).toEqual(['Go', 'Rust', 'go'])
})

test.each([
  ['Referred', 'referral'],
  ['Careers page', 'public-page'],
  ['a jobs board', null],
  ['', null],
])('a source called “%s” is %s', (words, source) => {
  expect(sourceCalled(words)).toBe(source)
})
