import { describe, expect, test } from 'vitest'
import { dateColumnsOf, ordersOf } from '@/lib/pipeline/import-dates'

const columns = ['name', 'applied-on', 'interview']
const rowsOf = (...dates: string[]) => dates.map((date) => ['01/02/2026', date, '2026-04-03 10:00'])
const look = (dates: string[], asked: string | null = null) => {
  const found = dateColumnsOf(columns, rowsOf(...dates), [null, asked, null])
  return { asks: found.map(({ key, written }) => [key, written.either]), orders: ordersOf(found) }
}

describe('the order of a column’s dates', () => {
  test.each([
    [['2026-04-03', '13/04/2026', '05/05/2026'], null],
    [[''], null],
  ])('is not asked about where each of %j can be read in one way', (dates) => {
    expect(look(dates)).toEqual({ asks: [], orders: {} })
  })

  test.each([
    [['03/04/2026'], null, undefined],
    [['03/04/2026'], 'month-first', 'month-first'],
    [['03/04/2026'], 'nonsense', undefined],
    [['03/04/2026', '13/04/2026'], null, 'day-first'],
    [['03/04/2026', '04/13/2026'], null, 'month-first'],
    [['03/04/2026', '04/13/2026'], 'day-first', 'day-first'],
    [['03/04/2026', '04/13/2026', '13/04/2026'], 'day-first', 'mixed'],
  ])('of %j, said %s, is %s', (dates, asked, order) => {
    expect(look(dates, asked)).toEqual({
      asks: [['applied-on', '03/04/2026']],
      orders: order ? { 'applied-on': order } : {},
    })
  })
})
