import { describe, expect, test } from 'vitest'
import { type Band, bandFor, refusalOfTerms, type Terms } from '@/lib/offers/terms'

const bands: Band[] = [
  { level: 'L50', placeId: null, currency: 'GBP', minimum: 97_000, maximum: 130_000 },
  { level: 'L50', placeId: 'cardiff', currency: 'GBP', minimum: 90_000, maximum: 120_000 },
]
const terms: Terms = {
  level: 'L50',
  placeId: 'london',
  teamId: null,
  currency: 'GBP',
  salary: 110_000,
  startsOn: '2027-02-01',
  outsideBandReason: null,
}

describe('an offer and its band', () => {
  test('is measured by its own place before any place', () => {
    expect(bandFor(bands, { ...terms, placeId: 'cardiff' })?.maximum).toBe(120_000)
    expect(bandFor(bands, terms)?.maximum).toBe(130_000)
  })
  test('has no band in another currency or level, and then needs no reason', () => {
    expect(bandFor(bands, { ...terms, currency: 'EUR' })).toBeNull()
    expect(refusalOfTerms({ ...terms, level: 'L60', salary: 999_999 }, bands)).toBeNull()
  })
  test.each([
    [96_999, 'outside-band'],
    [97_000, null],
    [130_000, null],
    [130_001, 'outside-band'],
    [0, 'salary-missing'],
    [110_000.5, 'salary-missing'],
  ])('at %d is %s', (salary, refusal) => {
    expect(refusalOfTerms({ ...terms, salary }, bands)).toBe(refusal)
  })
  test('outside the band goes with a reason', () => {
    expect(
      refusalOfTerms({ ...terms, salary: 140_000, outsideBandReason: 'Matches theirs' }, bands),
    ).toBeNull()
    expect(refusalOfTerms({ ...terms, salary: 140_000, outsideBandReason: '  ' }, bands)).toBe(
      'outside-band',
    )
  })
})
