import { offsetMinutesAt } from '@/lib/time/zones'

/** Where the last part of the zone's name is not what people call the place. */
const places: Record<string, string> = {
  'America/St_Johns': "St John's",
  'America/Sao_Paulo': 'São Paulo',
  'America/Bogota': 'Bogotá',
  'America/Godthab': 'Nuuk',
  'Asia/Calcutta': 'Kolkata',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Asia/Ho_Chi_Minh': 'Ho Chi Minh City',
  'Atlantic/Faeroe': 'Faroe Islands',
  'Atlantic/Faroe': 'Faroe Islands',
  'Europe/Kiev': 'Kyiv',
  'Etc/UTC': 'UTC',
  'Etc/GMT': 'UTC',
  GMT: 'UTC',
}

/** "London" of Europe/London, "Buenos Aires" of America/Argentina/Buenos_Aires. */
export function sayZone(timeZone: string): string {
  const place = places[timeZone]
  if (place) return place
  // The signs of Etc/GMT+5 are those of POSIX: five hours behind.
  const fixed = /^Etc\/GMT([+-])(\d+)$/.exec(timeZone)
  if (fixed) return `UTC${fixed[1] === '+' ? '-' : '+'}${fixed[2]}`
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}

/** "Madrid, 1 h later than London", "Kathmandu, 5 h 45 min later than London", "Lisbon, the same time as London". */
export function sayZoneRelation(timeZone: string, otherZone: string, at: Date): string {
  const minutes = offsetMinutesAt(timeZone, at) - offsetMinutesAt(otherZone, at)
  const [here, there] = [sayZone(timeZone), sayZone(otherZone)]
  if (minutes === 0) return here === there ? here : `${here}, the same time as ${there}`
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  const size = [hours ? `${hours} h` : '', rest ? `${rest} min` : ''].filter(Boolean).join(' ')
  return `${here}, ${size} ${minutes > 0 ? 'later' : 'earlier'} than ${there}`
}
