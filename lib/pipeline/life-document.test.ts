import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lifeDocument } from '@/lib/pipeline/life-document'

test('docs/state-machine.md says what the tables say (npm run docs writes it)', () => {
  expect(readFileSync('docs/state-machine.md', 'utf8')).toBe(lifeDocument())
})
