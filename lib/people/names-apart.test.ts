import { expect, test } from 'vitest'
import { listNames, setApart, withoutMarks } from '@/lib/people/names-apart'

test('a name that runs from right to left is set apart from what stands beside it', () => {
  expect(setApart('Olu לוי')).toBe('\u2068Olu לוי\u2069')
  expect(setApart('أمينة')).toBe('\u2068أمينة\u2069')
  expect(setApart('Þóra Ångström')).toBe('Þóra Ångström')
  expect(listNames(['Olu לוי', 'Mei Lin', 'יונתן Schmidt'])).toBe(
    '\u2068Olu לוי\u2069, Mei Lin, \u2068יונתן Schmidt\u2069',
  )
})

test('no name gets out of what sets it apart, and setting it apart again changes nothing', () => {
  const hostile = 'לוי\u2069\u202e'
  expect(setApart(hostile)).toBe('\u2068לוי\u2069')
  expect(setApart(setApart(hostile))).toBe(setApart(hostile))
  expect(withoutMarks(listNames([hostile, 'Mei Lin']))).toBe('לוי, Mei Lin')
})
