/**
 * What is usual where people live, by time zone, so that nobody paints hours before the first interview: the
 * region whose holidays hold, the currency, the working days (1 Monday to 7 Sunday) and the hours of a day.
 */
export type PlaceDefaults = {
  /** ISO 3166, with the part of the country where holidays differ; empty: not known. */
  region: string
  currency: string | null
  workingDays: readonly number[]
  /** Minutes of the local day, half-open. */
  startMinute: number
  endMinute: number
}

const usual = { workingDays: [1, 2, 3, 4, 5], startMinute: 9 * 60, endMinute: 17 * 60 }
const toSix = { ...usual, endMinute: 18 * 60 }
const fromSunday = { ...usual, workingDays: [7, 1, 2, 3, 4] }

const byZone: Record<string, PlaceDefaults> = {
  'Europe/London': { ...usual, region: 'GB-ENG', currency: 'GBP' },
  'Europe/Belfast': { ...usual, region: 'GB-NIR', currency: 'GBP' },
  'Europe/Dublin': { ...usual, region: 'IE', currency: 'EUR' },
  'Europe/Lisbon': { ...toSix, region: 'PT', currency: 'EUR' },
  'Europe/Madrid': { ...toSix, region: 'ES', currency: 'EUR' },
  'Europe/Paris': { ...toSix, region: 'FR', currency: 'EUR' },
  'Europe/Brussels': { ...usual, region: 'BE', currency: 'EUR' },
  'Europe/Amsterdam': { ...usual, region: 'NL', currency: 'EUR' },
  'Europe/Berlin': { ...usual, region: 'DE', currency: 'EUR' },
  'Europe/Zurich': { ...usual, region: 'CH', currency: 'CHF' },
  'Europe/Vienna': { ...usual, region: 'AT', currency: 'EUR' },
  'Europe/Rome': { ...toSix, region: 'IT', currency: 'EUR' },
  'Europe/Copenhagen': { ...usual, region: 'DK', currency: 'DKK' },
  'Europe/Oslo': { ...usual, region: 'NO', currency: 'NOK' },
  'Europe/Stockholm': { ...usual, region: 'SE', currency: 'SEK' },
  'Europe/Helsinki': { ...usual, region: 'FI', currency: 'EUR' },
  'Europe/Tallinn': { ...usual, region: 'EE', currency: 'EUR' },
  'Europe/Warsaw': { ...usual, region: 'PL', currency: 'PLN' },
  'Europe/Prague': { ...usual, region: 'CZ', currency: 'CZK' },
  'Europe/Budapest': { ...usual, region: 'HU', currency: 'HUF' },
  'Europe/Bucharest': { ...toSix, region: 'RO', currency: 'RON' },
  'Europe/Sofia': { ...toSix, region: 'BG', currency: 'EUR' },
  'Europe/Athens': { ...usual, region: 'GR', currency: 'EUR' },
  'Europe/Istanbul': { ...toSix, region: 'TR', currency: 'TRY' },
  'Europe/Kyiv': { ...toSix, region: 'UA', currency: 'UAH' },
  'Asia/Jerusalem': { ...fromSunday, region: 'IL', currency: 'ILS' },
  'Asia/Riyadh': { ...fromSunday, region: 'SA', currency: 'SAR' },
  'Africa/Cairo': { ...fromSunday, region: 'EG', currency: 'EGP' },
  'Asia/Dubai': { ...usual, region: 'AE', currency: 'AED' },
  'Africa/Lagos': { ...usual, region: 'NG', currency: 'NGN' },
  'Africa/Nairobi': { ...usual, region: 'KE', currency: 'KES' },
  'Africa/Johannesburg': { ...usual, region: 'ZA', currency: 'ZAR' },
  'Asia/Kolkata': { ...toSix, region: 'IN', currency: 'INR' },
  'Asia/Kathmandu': { ...usual, workingDays: [7, 1, 2, 3, 4, 5], region: 'NP', currency: 'NPR' },
  'Asia/Singapore': { ...toSix, region: 'SG', currency: 'SGD' },
  'Asia/Hong_Kong': { ...toSix, region: 'HK', currency: 'HKD' },
  'Asia/Tokyo': { ...toSix, region: 'JP', currency: 'JPY' },
  'Asia/Seoul': { ...toSix, region: 'KR', currency: 'KRW' },
  'Australia/Sydney': { ...usual, region: 'AU-NSW', currency: 'AUD' },
  'Australia/Melbourne': { ...usual, region: 'AU-VIC', currency: 'AUD' },
  'Pacific/Auckland': { ...usual, region: 'NZ', currency: 'NZD' },
  'America/New_York': { ...usual, region: 'US', currency: 'USD' },
  'America/Chicago': { ...usual, region: 'US', currency: 'USD' },
  'America/Denver': { ...usual, region: 'US', currency: 'USD' },
  'America/Phoenix': { ...usual, region: 'US-AZ', currency: 'USD' },
  'America/Los_Angeles': { ...usual, region: 'US', currency: 'USD' },
  'America/Toronto': { ...usual, region: 'CA-ON', currency: 'CAD' },
  'America/Vancouver': { ...usual, region: 'CA-BC', currency: 'CAD' },
  'America/St_Johns': { ...usual, region: 'CA-NL', currency: 'CAD' },
  'America/Mexico_City': { ...toSix, region: 'MX', currency: 'MXN' },
  'America/Bogota': { ...usual, region: 'CO', currency: 'COP' },
  'America/Sao_Paulo': { ...toSix, region: 'BR', currency: 'BRL' },
  'America/Buenos_Aires': { ...toSix, region: 'AR', currency: 'ARS' },
}

/** Monday to Friday, nine to five, where nothing else is known. */
export function placeDefaults(timeZone: string): PlaceDefaults {
  return byZone[timeZone] ?? { ...usual, region: '', currency: null }
}

/** "Europe/St_Johns" reads "St Johns": a name for a place until somebody gives it a better one. */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}
