import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isNarrowed,
  type ListFilter,
  listColumns,
  listQuery,
  listSorts,
  listSources,
  listStatuses,
  listWaits,
  readListFilter,
  sortedBy,
  wholeList,
} from '@/lib/pipeline/list-filter'
import { stepKinds } from '@/lib/pipeline/step'

const id = '019b76da-a800-704c-9589-d74194af6e89'
const read = (query: URLSearchParams | string) =>
  readListFilter(Object.fromEntries(new URLSearchParams(query)))
const perhaps = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values))
const words = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim() || 'x')

const someFilters: fc.Arbitrary<ListFilter> = fc.record({
  search: fc.string({ maxLength: 20 }).map((text) => text.trim()),
  status: fc.constantFrom(...listStatuses),
  jobId: perhaps(id),
  stage: fc.option(words),
  step: perhaps(...stepKinds),
  waitsFor: perhaps(...listWaits),
  late: fc.boolean(),
  ownerId: perhaps('me', id),
  interviewerId: perhaps(id),
  source: perhaps(...listSources),
  tag: fc.option(words),
  zone: perhaps('Asia/Kathmandu', 'America/St_Johns'),
  sort: fc.constantFrom(...listSorts),
  descending: fc.boolean(),
  columns: fc
    .subarray([...listColumns], { minLength: 1 })
    .map((columns) => listColumns.filter((column) => columns.includes(column))),
})

describe('a list’s address', () => {
  test('says every filter, and says it back', () => {
    fc.assert(
      fc.property(someFilters, (filter) => {
        expect(read(listQuery(filter))).toEqual(filter)
      }),
    )
  })

  test('is empty for everybody who is open, newest first', () => {
    expect(listQuery(wholeList).toString()).toBe('')
    expect(read('')).toEqual(wholeList)
    expect(isNarrowed(wholeList)).toBe(false)
  })

  test('leaves out what it has wrong', () => {
    expect(read('job=1&step=dance&status=maybe&sort=luck&column=shoes&late=1')).toEqual(wholeList)
  })

  test('is not narrowed by how it is sorted or which columns it has', () => {
    expect(isNarrowed(read('sort=name&order=desc&column=tags'))).toBe(false)
    expect(isNarrowed(read('late=yes'))).toBe(true)
    expect(isNarrowed(read('status=all'))).toBe(true)
  })
})

describe('sorting', () => {
  test('begins the way that is most asked for, and turns round the second time', () => {
    expect(sortedBy(wholeList, 'name')).toMatchObject({ sort: 'name', descending: false })
    expect(sortedBy(sortedBy(wholeList, 'name'), 'name').descending).toBe(true)
    expect(sortedBy(wholeList, 'received').descending).toBe(false)
  })
})
