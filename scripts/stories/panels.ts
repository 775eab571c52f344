import { type WorkingLife, workingLivesOf } from '@/lib/people/data/working-calendars'
import { currentRun, type InterviewPart } from '@/lib/pipeline/application'
import type { Booking } from '@/lib/pipeline/booking-moves'
import type { Situation } from '@/lib/pipeline/decision'
import { getSession, type SeatTemplate } from '@/lib/pipeline/plan'
import type { Transaction } from '@/lib/platform/database'
import { minuteOfDay } from '@/lib/time/local-date'
import { isWorkingDay } from '@/lib/time/working-calendar'
import { localPartsAt } from '@/lib/time/zones'

const stepMinutes = 30
const tries = 20

/**
 * Books the interviews that wait for a time, one after the other from these starts on: the first start from
 * there, in half hours, at which every seat has somebody qualified, at work and free, the least busy first.
 */
export async function findBookings(
  tx: Transaction,
  situation: Situation,
  { starts, ...how }: { starts: Date[]; atAnyHour: boolean; with?: string },
): Promise<Booking[]> {
  const waiting = (currentRun(situation.application)?.parts ?? []).filter(
    (part): part is InterviewPart =>
      part.kind === 'interview' && (part.state === 'with-candidate' || part.state === 'needs-time'),
  )
  const bookings: Booking[] = []
  for (const [index, startsAt] of starts.entries()) {
    const part = waiting[index]
    if (!part) throw new Error(`nothing waits for a time of ${situation.application.id}`)
    bookings.push(await firstBooking(tx, situation, { part, startsAt, before: bookings, ...how }))
  }
  return bookings
}

async function firstBooking(
  tx: Transaction,
  situation: Situation,
  wish: {
    part: InterviewPart
    startsAt: Date
    before: Booking[]
    atAnyHour: boolean
    with?: string
  },
): Promise<Booking> {
  const { part, before } = wish
  const { minutes, seats } = getSession(situation.plan, part.sessionId)
  const earliest = before.at(-1)?.endsAt.getTime() ?? 0
  for (let attempt = 0; attempt < tries; attempt++) {
    const startsAt = new Date(wish.startsAt.getTime() + attempt * stepMinutes * 60_000)
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
    if (startsAt.getTime() < earliest + 15 * 60_000 && before.length > 0) continue
    const taken = [
      situation.application.personId,
      ...before.flatMap(({ panel }) => panel.map(({ personId }) => personId)),
    ]
    const panel = await panelFor(tx, situation, {
      seats,
      startsAt,
      endsAt,
      taken,
      atAnyHour: wish.atAnyHour,
      with: wish.with,
    })
    if (panel) return { interviewId: part.id, startsAt, endsAt, panel }
  }
  throw new Error(`nobody is free for ${part.sessionId} from ${wish.startsAt.toISOString()} on`)
}

type Search = {
  seats: SeatTemplate[]
  startsAt: Date
  endsAt: Date
  taken: string[]
  atAnyHour: boolean
  /** Whoever must be on the panel where they fit. */
  with?: string
}

async function panelFor(tx: Transaction, situation: Situation, search: Search) {
  const taken = new Set(search.taken)
  const panel: Booking['panel'] = []
  for (const seat of search.seats.filter(({ shadow }) => !shadow)) {
    const personId = (await freePeople(tx, situation, seat.poolId, search)).find(
      (id) => !taken.has(id),
    )
    if (!personId) return null
    taken.add(personId)
    panel.push({ seatTemplateId: seat.id, personId, shadow: false })
  }
  for (const seat of search.seats.filter(({ shadow }) => shadow)) {
    const trainees = await freePeople(tx, situation, seat.poolId, search, learning)
    const personId = trainees.find((id) => !taken.has(id))
    if (!personId) continue
    taken.add(personId)
    panel.push({ seatTemplateId: seat.id, personId, shadow: true })
  }
  return panel
}

const learning = ['shadowing', 'reverse-shadowing']

async function freePeople(
  tx: Transaction,
  { application }: Situation,
  poolId: string,
  { startsAt, endsAt, atAnyHour, with: wished }: Search,
  states = ['qualified'],
): Promise<string[]> {
  const overlapping = { some: { startsAt: { lt: endsAt }, endsAt: { gt: startsAt } } }
  const excluded = await tx.exclusion.findMany({ where: { applicationId: application.id } })
  const people = await tx.person.findMany({
    where: {
      id: { notIn: excluded.map(({ personId }) => personId) },
      qualifications: { some: { poolId, state: { in: states } } },
      NOT: [{ occupancies: overlapping }, ...(atAnyHour ? [] : [{ busyIntervals: overlapping }])],
    },
    select: { id: true, weeklyLimit: true, _count: { select: { seats: true } } },
  })
  if (people.length === 0) return []
  const load = (person: (typeof people)[number]) => person._count.seats / (person.weeklyLimit ?? 5)
  const lives = await workingLivesOf(
    tx,
    people.map(({ id }) => id),
  )
  const isAtWork = (id: string) => {
    const life = lives.get(id)
    return life !== undefined && worksThen(life, startsAt, endsAt)
  }
  return people
    .filter(({ id }) => atAnyHour || isAtWork(id))
    .toSorted(
      (a, b) =>
        Number(b.id === wished) - Number(a.id === wished) ||
        Number(isAtWork(b.id)) - Number(isAtWork(a.id)) ||
        load(a) - load(b) ||
        a.id.localeCompare(b.id),
    )
    .map(({ id }) => id)
}

function worksThen({ calendar, timeZone, weeklyHours }: WorkingLife, startsAt: Date, endsAt: Date) {
  const { localDate, weekday, minuteOfDay: from } = localPartsAt(startsAt, timeZone)
  const until = from + (endsAt.getTime() - startsAt.getTime()) / 60_000
  const holds = (time: string) => minuteOfDay(time) ?? 0
  return (
    isWorkingDay(localDate, calendar) &&
    weeklyHours.some(
      ({ days, start, end }) =>
        days.includes(weekday) && holds(start) <= from && until <= holds(end),
    )
  )
}
