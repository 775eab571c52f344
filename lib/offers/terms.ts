/** A job's salary band for a level, a place (null: any) and a currency; whole units per year, both ends in. */
export type Band = {
  level: string
  placeId: string | null
  currency: string
  minimum: number
  maximum: number
}

export type Terms = {
  level: string
  placeId: string | null
  teamId: string | null
  currency: string
  /** Per year, whole units of the currency. */
  salary: number
  /** Local date. */
  startsOn: string
  outsideBandReason: string | null
}

export type TermsRefusal = 'outside-band' | 'salary-missing' | 'start-missing'

/** The band that an offer is measured by: the place's own before the one for any place; null: there is none. */
export function bandFor(
  bands: Band[],
  terms: Pick<Terms, 'level' | 'placeId' | 'currency'>,
): Band | null {
  const fitting = bands.filter(
    ({ level, currency }) => level === terms.level && currency === terms.currency,
  )
  return (
    fitting.find(({ placeId }) => placeId !== null && placeId === terms.placeId) ??
    fitting.find(({ placeId }) => placeId === null) ??
    null
  )
}

/** Why these terms cannot be drafted; null when they can. Outside the band they need a reason. */
export function refusalOfTerms(terms: Terms, bands: Band[]): TermsRefusal | null {
  if (!Number.isInteger(terms.salary) || terms.salary <= 0) return 'salary-missing'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(terms.startsOn)) return 'start-missing'
  const band = bandFor(bands, terms)
  const inside = !band || (terms.salary >= band.minimum && terms.salary <= band.maximum)
  return inside || terms.outsideBandReason?.trim() ? null : 'outside-band'
}
