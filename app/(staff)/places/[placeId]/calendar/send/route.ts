import { findStaff } from '@/app/session'
import { findTyped, forgetTyped, keepTyped } from '@/app/typed-form'
import { refused } from '@/app/ui/form-state'
import { leadTo } from '@/app/uploads'
import { sayCalendarFileRefusal, sayListProblem } from '@/app/words/days-off'
import { beginImport } from '@/lib/people/commands/imports'
import { findDaysOff } from '@/lib/people/data/places'
import { type DayOff, readDaysOff } from '@/lib/people/days-off'
import { mayAct } from '@/lib/people/permissions'
import { calendarFileLimitBytes, readCalendarDays } from '@/lib/platform/calendar-file'
import { readClock } from '@/lib/platform/clock'
import { isUuid, newId } from '@/lib/platform/ids'
import { readForm, type UploadedPart } from '@/lib/platform/multipart'
import type { LocalDate } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

type Read = { ok: true; days: DayOff[]; timed: number; source: string }
type Refused = { ok: false; field: 'file' | 'rows'; words: string }

/** Holidays as they were chosen or pasted: kept as a draft to look at, or back with what is wrong. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ placeId: string }> },
): Promise<Response> {
  const { placeId } = await params
  const path = `/places/${placeId}/calendar`
  const scope = await findStaff()
  if (!scope) return leadTo(`/sign-in?back=${encodeURIComponent(path)}`)
  if (!mayAct(scope, 'edit-settings')) return leadTo('/sign-in/not-allowed')
  const place = isUuid(placeId) ? await findDaysOff(scope, placeId) : null
  if (!place) return leadTo('/places')
  const form = await readForm(request, { limitBytes: calendarFileLimitBytes, take: readWhole })
  const fields = form.ok ? form.fields : new FormData()
  const today = localDateAt(await readClock(), place.timeZone)
  const read = form.ok
    ? readDays(form.files.get('file'), fields, today)
    : tooMuch(form.refusal === 'form-too-large')
  if (await findTyped()) await forgetTyped(path)
  if (!read.ok) {
    const state = refused(fields, { fieldErrors: { [read.field]: read.words } })
    await keepTyped(path, state, null)
    return leadTo(path)
  }
  const importId = newId()
  const rows = read.days.map(({ localDate, label }, at) => ({
    line: at + 1,
    cells: [localDate, label],
  }))
  await beginImport({
    importId,
    kind: 'holidays',
    byId: scope.personId,
    source: read.source,
    table: { head: ['Date', 'Name'], rows },
    options: { placeId, timed: read.timed },
  })
  return leadTo(`${path}/${importId}`)
}

function tooMuch(isLarge: boolean): Refused {
  const words = isLarge
    ? sayCalendarFileRefusal('calendar-too-large')
    : 'The file did not arrive in one piece. Choose it again.'
  return { ok: false, field: 'file', words }
}

/** From today to the end of the third year after this one: what repeats is written out no further. */
function readDays(
  file: { name: string; bytes: Uint8Array } | undefined,
  fields: FormData,
  today: LocalDate,
): Read | Refused {
  if (file) {
    const window = { from: today, until: `${Number(today.slice(0, 4)) + 4}-01-01` }
    const read = readCalendarDays(file.bytes, window)
    if (!read.ok) return { ok: false, field: 'file', words: sayCalendarFileRefusal(read.refusal) }
    return { ...read, source: file.name.slice(0, 100) }
  }
  const pasted = String(fields.get('rows') ?? '')
  if (pasted.trim() === '') {
    return { ok: false, field: 'file', words: sayCalendarFileRefusal('calendar-empty') }
  }
  const read = readDaysOff(pasted)
  if (!read.ok) return { ok: false, field: 'rows', words: sayListProblem(read) }
  const days = read.days.filter(({ localDate }) => localDate >= today)
  if (days.length === 0) {
    return { ok: false, field: 'rows', words: 'These days are all over. Paste days to come.' }
  }
  const source = String(fields.get('name') ?? '')
    .trim()
    .slice(0, 100)
  return { ok: true, days, timed: 0, source: source || 'Pasted list' }
}

/** One byte more than the limit is enough to know; the rest flows away. */
async function readWhole(part: UploadedPart): Promise<{ name: string; bytes: Uint8Array }> {
  const pieces: Uint8Array[] = []
  for await (const piece of part.content) pieces.push(piece)
  return { name: part.name, bytes: Buffer.concat(pieces) }
}
