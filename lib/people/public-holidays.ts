/**
 * Public holidays as data, by region, for the years that matter at the start. A company edits its places'
 * calendars; days that fall on a weekend without a substitute are left out.
 * Sources: gov.uk/bank-holidays; Generalitat de Catalunya and Ajuntament de Barcelona; opm.gov.
 */
export type PublicHoliday = { localDate: string; label: string }

const englandAndWales: [string, string][] = [
  ['2026-01-01', 'New Year’s Day'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-04', 'Early May bank holiday'],
  ['2026-05-25', 'Spring bank holiday'],
  ['2026-08-31', 'Summer bank holiday'],
  ['2026-12-25', 'Christmas Day'],
  ['2026-12-28', 'Boxing Day (substitute)'],
  ['2027-01-01', 'New Year’s Day'],
  ['2027-03-26', 'Good Friday'],
  ['2027-03-29', 'Easter Monday'],
  ['2027-05-03', 'Early May bank holiday'],
  ['2027-05-31', 'Spring bank holiday'],
  ['2027-08-30', 'Summer bank holiday'],
  ['2027-12-27', 'Christmas Day (substitute)'],
  ['2027-12-28', 'Boxing Day (substitute)'],
]

const barcelona: [string, string][] = [
  ['2026-01-01', 'Any Nou'],
  ['2026-01-06', 'Reis'],
  ['2026-04-03', 'Divendres Sant'],
  ['2026-04-06', 'Dilluns de Pasqua'],
  ['2026-05-01', 'Festa del Treball'],
  ['2026-05-25', 'Pasqua Granada'],
  ['2026-06-24', 'Sant Joan'],
  ['2026-09-11', 'Diada Nacional'],
  ['2026-09-24', 'La Mercè'],
  ['2026-10-12', 'Festa Nacional d’Espanya'],
  ['2026-12-08', 'La Immaculada'],
  ['2026-12-25', 'Nadal'],
  ['2027-01-01', 'Any Nou'],
  ['2027-01-06', 'Reis'],
  ['2027-03-26', 'Divendres Sant'],
  ['2027-03-29', 'Dilluns de Pasqua'],
  ['2027-05-17', 'Pasqua Granada'],
  ['2027-06-24', 'Sant Joan'],
  ['2027-09-24', 'La Mercè'],
  ['2027-10-12', 'Festa Nacional d’Espanya'],
  ['2027-11-01', 'Tots Sants'],
  ['2027-12-06', 'Dia de la Constitució'],
  ['2027-12-08', 'La Immaculada'],
]

const unitedStates: [string, string][] = [
  ['2026-01-01', 'New Year’s Day'],
  ['2026-01-19', 'Martin Luther King Jr. Day'],
  ['2026-02-16', 'Presidents’ Day'],
  ['2026-05-25', 'Memorial Day'],
  ['2026-06-19', 'Juneteenth'],
  ['2026-07-03', 'Independence Day (observed)'],
  ['2026-09-07', 'Labor Day'],
  ['2026-10-12', 'Columbus Day'],
  ['2026-11-11', 'Veterans Day'],
  ['2026-11-26', 'Thanksgiving'],
  ['2026-12-25', 'Christmas Day'],
  ['2027-01-01', 'New Year’s Day'],
  ['2027-01-18', 'Martin Luther King Jr. Day'],
  ['2027-02-15', 'Presidents’ Day'],
  ['2027-05-31', 'Memorial Day'],
  ['2027-06-18', 'Juneteenth (observed)'],
  ['2027-07-05', 'Independence Day (observed)'],
  ['2027-09-06', 'Labor Day'],
  ['2027-10-11', 'Columbus Day'],
  ['2027-11-11', 'Veterans Day'],
  ['2027-11-25', 'Thanksgiving'],
  ['2027-12-24', 'Christmas Day (observed)'],
]

const byRegion = new Map<string, [string, string][]>([
  ['GB-ENG', englandAndWales],
  ['GB-WLS', englandAndWales],
  ['ES-CT', barcelona],
  ['US', unitedStates],
])

/** The holidays of a region such as GB-ENG; a part of a country falls back on the country; none when unknown. */
export function publicHolidays(region: string): PublicHoliday[] {
  const known = byRegion.get(region) ?? byRegion.get(region.split('-')[0] ?? '') ?? []
  return known.map(([localDate, label]) => ({ localDate, label }))
}
