import { expect, test } from 'vitest'
import { listNames, setApart } from '@/app/words/names'

test('a name that runs from right to left is set apart from what stands beside it', () => {
  expect(setApart('Olu לוי')).toBe('\u2068Olu לוי\u2069')
  expect(setApart('أمينة')).toBe('\u2068أمينة\u2069')
  expect(setApart('Þóra Ångström')).toBe('Þóra Ångström')
  expect(listNames(['Olu לוי', 'Mei Lin', 'יונתן Schmidt'])).toBe(
    '\u2068Olu לוי\u2069, Mei Lin, \u2068יונתן Schmidt\u2069',
  )
})
