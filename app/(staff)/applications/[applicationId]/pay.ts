import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { bandFor } from '@/lib/offers/terms'

/** "GBP 118,000". */
export function sayPay(currency: string, salary: number): string {
  return `${currency} ${String(salary).replace(/\B(?=(\d{3})+$)/g, ',')}`
}

/** The bands of the job that an offer is measured by. */
export function sayBands({ job }: View): string {
  if (job.bands.length === 0) return 'This job has no salary band.'
  const places = new Map(job.places.map(({ placeId, place }) => [placeId, place.name]))
  const lines = job.bands.map(
    ({ level, placeId, currency, minimum, maximum }) =>
      `${level}${placeId ? `, ${places.get(placeId) ?? ''}` : ''}: ${sayPay(currency, minimum)} to ${sayPay(currency, maximum)}`,
  )
  return `Band: ${lines.join('; ')}`
}

/** Where a salary stands in its band, in words. */
export function sayWithinBand(
  { job }: View,
  terms: { level: string; placeId: string | null; currency: string; salary: number },
): string {
  const band = bandFor(job.bands, terms)
  if (!band) return 'no band for it'
  const range = `${sayPay(band.currency, band.minimum)} to ${sayPay(band.currency, band.maximum)}`
  const inside = terms.salary >= band.minimum && terms.salary <= band.maximum
  return inside ? `inside the band of ${range}` : `outside the band of ${range}`
}
