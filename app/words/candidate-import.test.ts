import { expect, test } from 'vitest'
import { saySource } from '@/app/words/acts'
import { sourceCalled } from '@/lib/pipeline/import-words'
import { listSources } from '@/lib/pipeline/list-filter'

test.each(listSources)('the source %s is written into a file as an import reads it', (source) => {
  expect(sourceCalled(saySource(source))).toBe(source)
})
