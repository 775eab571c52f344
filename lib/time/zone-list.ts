import { sayZone } from '@/lib/time/zone-names'

/** Every zone that people choose from, by the region of its name, cities in alphabetical order. */
export function zonesByRegion(): { region: string; zones: { value: string; label: string }[] }[] {
  const regions = new Map<string, { value: string; label: string }[]>()
  for (const value of Intl.supportedValuesOf('timeZone')) {
    const [region = ''] = value.split('/')
    if (!value.includes('/') || region === 'Etc') continue
    const zones = regions.get(region) ?? []
    regions.set(region, [...zones, { value, label: sayZone(value) }])
  }
  return [...regions]
    .map(([region, zones]) => ({ region, zones: zones.sort((a, b) => compare(a.label, b.label)) }))
    .sort((a, b) => compare(a.region, b.region))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
