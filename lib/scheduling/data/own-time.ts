import { notClosedTo } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import type { Reader } from '@/lib/platform/database'
import { type OutsideReason, whyOutside } from '@/lib/scheduling/booked-outside'
import { listPeopleTime } from '@/lib/scheduling/data/people-time'
import { listReviewsOf, weeksAround } from '@/lib/scheduling/data/reviews'
import { previewFreeTime } from '@/lib/scheduling/free-preview'
import type { LoadLimits } from '@/lib/scheduling/load'
import { interviewerOf, type PersonTime } from '@/lib/scheduling/person-time'
import { type WeekHeld, weekHeld } from '@/lib/scheduling/week-held'

/** For how long ahead what is booked is looked through. */
const lookAheadDays = 366
const previewDays = 14
const dayMs = 86_400_000

export type BookedOutside = {
  interviewId: string
  applicationId: string
  personId: string
  person: string
  what: string
  candidate: string
  startsAt: Date
  endsAt: Date
  why: OutsideReason
}

/**
 * One person's next two weeks as the slot engine knows them, for an interview of so many minutes, and what their
 * limits count. Null: they have left.
 */
export async function readOwnTime(
  reader: Reader,
  wanted: { personId: string; now: Date; minutes: number },
) {
  const { personId, now, minutes } = wanted
  const to = new Date(now.getTime() + (previewDays + 1) * dayMs)
  const time = await readTimeOf(reader, personId, now, to)
  if (!time) return null
  const person = interviewerOf(time, time.interviews)
  return {
    days: previewFreeTime(person, { now, days: previewDays, minutes }),
    load: loadOf(time, now),
    timeZone: time.timeZone,
    minutes,
  }
}
export type OwnTime = NonNullable<Awaited<ReturnType<typeof readOwnTime>>>

/** One person's week, and the limits that hold for it. */
export type OwnLoad = { held: WeekHeld; limits: LoadLimits }

/** How full somebody's week is, and until when they are paused. Null: they have left. */
export async function readOwnLoad(
  reader: Reader,
  { personId, now }: { personId: string; now: Date },
): Promise<(OwnLoad & { pausedUntilAt: Date | null }) | null> {
  const time = await readTimeOf(reader, personId, now, now)
  return time && { ...loadOf(time, now), pausedUntilAt: time.pausedUntilAt }
}

/** With the reviews that count towards limits in any week between. */
async function readTimeOf(
  reader: Reader,
  personId: string,
  now: Date,
  to: Date,
): Promise<PersonTime | null> {
  const [[time], reviews] = await Promise.all([
    listPeopleTime(reader, { personIds: [personId], from: now, to, now }),
    listReviewsOf(reader, [personId], weeksAround({ from: now, to })),
  ])
  return time ? { ...time, reviews: reviews.get(personId) ?? [] } : null
}

function loadOf(time: PersonTime, now: Date): OwnLoad {
  return {
    held: weekHeld(time, now.getTime()),
    limits: {
      perWeek: time.weeklyLimit,
      minutesPerWeek: time.weeklyLimitMinutes,
      perDay: time.dailyLimit,
      minutesPerDay: time.dailyLimitMinutes,
    },
  }
}

/**
 * What is booked with these people and lies where they are away, paused or without hours by now, soonest first.
 * With `daysOff`, as it would be if these dates were off too, for whoever has no entry of their own on them.
 * Applications that are closed to the reader are left out. Three queries, however many people.
 */
export async function listBookedOutside(
  reader: Reader,
  scope: StaffScope,
  wanted: { personIds: string[]; now: Date; daysOff?: readonly string[] },
): Promise<BookedOutside[]> {
  const { personIds, now, daysOff = [] } = wanted
  const seats = await reader.seat.findMany({
    where: {
      personId: { in: personIds },
      state: { in: ['seated', 'accepted'] },
      interview: {
        state: 'booked',
        startsAt: { gt: now, lt: new Date(now.getTime() + lookAheadDays * dayMs) },
        stageRun: { application: notClosedTo(scope) },
      },
    },
    select: {
      person: { select: { id: true, name: true } },
      interview: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          session: { select: { name: true } },
          stageRun: {
            select: {
              application: { select: { id: true, person: { select: { name: true } } } },
            },
          },
        },
      },
    },
  })
  const booked = seats.flatMap(({ person, interview }) =>
    person && interview?.startsAt && interview.endsAt
      ? [{ person, interview, startsAt: interview.startsAt, endsAt: interview.endsAt }]
      : [],
  )
  if (booked.length === 0) return []
  const ids = [...new Set(booked.map(({ person }) => person.id))]
  const times = await listPeopleTime(reader, { personIds: ids, from: now, to: now, now })
  const timeOf = new Map(times.map((time) => [time.personId, withDaysOff(time, daysOff)]))
  return booked
    .flatMap(({ person, interview, startsAt, endsAt }) => {
      const time = timeOf.get(person.id)
      const span = { start: startsAt.getTime(), end: endsAt.getTime() }
      const why = time ? whyOutside(time, span) : null
      const { application } = interview.stageRun
      if (!why) return []
      return {
        interviewId: interview.id,
        applicationId: application.id,
        personId: person.id,
        person: person.name,
        what: interview.session.name,
        candidate: application.person.name,
        startsAt,
        endsAt,
        why,
      }
    })
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function withDaysOff(time: PersonTime, daysOff: readonly string[]): PersonTime {
  const known = new Set(time.specialDates.map(({ localDate }) => localDate))
  const more = daysOff.filter((localDate) => !known.has(localDate))
  if (more.length === 0) return time
  const off = more.map((localDate) => ({ localDate, windows: [], ofPlace: true }))
  return { ...time, specialDates: [...time.specialDates, ...off] }
}
