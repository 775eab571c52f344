import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import {
  type Asked,
  readTimes,
  scheduleHref,
  scheduleWish,
  withSearch,
} from '@/app/(staff)/schedule/[applicationId]/schedule-wish'
import type { PreviewedMessage } from '@/app/ui/message-preview'
import { bookingsOf } from '@/lib/booking/bookings-of'
import { findSchedule, type Schedule } from '@/lib/booking/data/options'
import { leastDisturbing } from '@/lib/booking/disturbance'
import { halfDays } from '@/lib/booking/half-days'
import { disturbanceOfMove, suggestMoves } from '@/lib/booking/moves'
import { firstToLast, proposalExpiry } from '@/lib/booking/proposal-expiry'
import { openSeats, type Replacement, replacementsFor } from '@/lib/booking/replacements'
import type { Search } from '@/lib/booking/search'
import { optionsByDay, suggestOptions } from '@/lib/booking/suggestions'
import { timesToPropose } from '@/lib/booking/times-to-propose'
import { previewMessages } from '@/lib/outbox/data/preview-messages'
import { workingLivesOf } from '@/lib/people/data/working-calendars'
import { setApart } from '@/lib/people/names-apart'
import { currentRun, type InterviewPart, isSeatFilled } from '@/lib/pipeline/application'
import { bookInterviews, moveInterview } from '@/lib/pipeline/booking-moves'
import { namesOf } from '@/lib/pipeline/data/application-page'
import type { Decision } from '@/lib/pipeline/decision'
import { getSession } from '@/lib/pipeline/plan'
import { replaceSeat } from '@/lib/pipeline/seat-moves'
import { mostProposedOptions, proposeTimes } from '@/lib/pipeline/time-proposals'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import type { Bundle } from '@/lib/scheduling/query'

/** The best few that are shown, out of all. */
const suggested = 5

/** Everything that the schedule of an application shows; null where nothing needs a time or a person. */
export async function loadDesk(view: View, asked: Asked) {
  const { interviews, search, wish, moving } = scheduleWish(view, asked)
  if (interviews.length === 0 || view.state.status !== 'active') return null
  const schedule = await findSchedule(view.situation, wish)
  if (!schedule) return null
  const bundles = moving ? elsewhere(schedule.bundles, interviews) : schedule.bundles
  const { shown, best } = shownOf(view, asked, bundles, {
    preferences: schedule.preferences,
    moved: moving ? interviews : null,
  })
  const chosen = bundles.find(({ startsAt }) => startsAt.toISOString() === asked.pick) ?? null
  const broken = brokenOf(interviews)
  const replacements = broken ? replacementsOf(view, schedule, broken, search) : []
  const taken =
    replacements.find(({ seat, personId }) => `${seat.id}.${personId}` === asked.take) ??
    replacements[0] ??
    null
  const { times: proposed, gone } = timesToPropose(bundles, {
    named: readTimes(asked.propose),
    chosen,
    best,
    lastsFrom: firstToLast({ now: view.now, noticeMinutes: noticeOf(view) }),
    most: mostProposedOptions,
  })
  const keptUntilAt = await keptUntil(view, proposed)
  const sent = await previewAll(view, {
    option: chosen && optionEvents(view, interviews, chosen, moving),
    replacement:
      taken && replaceSeat(view.situation, { seatId: taken.seat.id, personId: taken.personId }),
    proposal: moving ? null : proposalEvents(view, interviews, proposed, keptUntilAt),
  })
  const names = await namesOf(database(), [
    ...schedule.times.keys(),
    ...schedule.why.flatMap((one) => ('personId' in one ? [one.personId] : [])),
    ...schedule.excludedIds,
  ])
  const { applicationId } = view
  return {
    view,
    asked,
    search,
    interviews,
    moving,
    schedule,
    bundles,
    days: halfDays(bundles, wish.window, view.staffZone),
    shown,
    chosen,
    broken,
    replacements,
    taken,
    proposed,
    /** How many of the times that were named for proposing have been taken meanwhile. */
    gone,
    /** Until when the panels of the times to propose would be kept. */
    keptUntilAt,
    until: wish.window.to,
    sent: (name: 'option' | 'replacement' | 'proposal'): PreviewedMessage[] => sent.get(name) ?? [],
    nameOf: (personId: string) => {
      const known = names.get(personId)?.name
      return known === undefined ? view.nameOf(personId) : setApart(known)
    },
    sessionName: (interviewId: string) => sessionNameOf(view, interviewId),
    /** This page with something else in its address. */
    href: (more: Asked) => scheduleHref(applicationId, { ...asked, ...more }),
    /** This page with another search. */
    searchHref: (other: Search) => scheduleHref(applicationId, withSearch(asked, other)),
  }
}
export type Desk = NonNullable<Awaited<ReturnType<typeof loadDesk>>>

function sessionNameOf(view: View, interviewId: string): string {
  const part = view.run?.parts.find(({ id }) => id === interviewId)
  return part?.kind === 'interview' ? getSession(view.plan, part.sessionId).name : 'Interview'
}

/** Moving is to another time; who else could sit at the same one is a replacement. */
function elsewhere(bundles: Bundle[], interviews: InterviewPart[]): Bundle[] {
  return bundles.filter(({ sessions }) =>
    sessions.some(({ id, startsAt }) => {
      const part = interviews.find((one) => one.id === id)
      return part?.startsAt?.getTime() !== startsAt.getTime()
    }),
  )
}

/** The half-day that was asked for, else the best few of all; of `moved` what disturbs least comes first. */
function shownOf(
  view: View,
  asked: Asked,
  bundles: Bundle[],
  { preferences, moved }: Pick<Schedule, 'preferences'> & { moved: InterviewPart[] | null },
) {
  const { now, candidateZone } = view
  const wish = {
    now,
    timeZone: candidateZone,
    count: suggested,
    chooser: 'recruiter' as const,
    preferences,
  }
  const movesOf = (some: Bundle[], interviews: InterviewPart[]) =>
    some.map((option) => {
      return { option, disturbance: disturbanceOfMove(option, interviews, candidateZone) }
    })
  const best = moved ? suggestMoves(movesOf(bundles, moved), wish) : suggestOptions(bundles, wish)
  const day = optionsByDay(bundles, view.staffZone).find(({ localDate }) => localDate === asked.day)
  const half = day?.[asked.half === 'afternoon' ? 'afternoon' : 'morning'] ?? []
  if (half.length === 0) return { best, shown: best }
  if (!moved) return { best, shown: half }
  return { best, shown: leastDisturbing(movesOf(half, moved)).map(({ option }) => option) }
}

/** One interview whose panel lacks somebody. */
function brokenOf(interviews: InterviewPart[]): InterviewPart | null {
  const [only, ...others] = interviews
  return only && others.length === 0 && openSeats(only).length > 0 ? only : null
}

function replacementsOf(
  view: View,
  schedule: Schedule,
  part: InterviewPart,
  search: Search,
): Replacement[] {
  const { plan, now, state, run } = view
  const sitting = (run?.parts ?? []).flatMap((one) =>
    one.kind === 'interview' && ['booked', 'took-place'].includes(one.state)
      ? one.seats.filter(isSeatFilled).map(({ personId }) => personId)
      : [],
  )
  return replacementsFor(part, openSeats(part), {
    plan,
    now,
    sitting: new Set(sitting),
    barred: new Set([...schedule.excludedIds, ...search.without, state.personId]),
    qualified: schedule.qualified,
    times: schedule.times,
  })
}

function optionEvents(
  view: View,
  interviews: InterviewPart[],
  bundle: Bundle,
  moving: boolean,
): Decision {
  const { situation } = view
  const bookings = bookingsFor(view, interviews, bundle)
  if (!moving) return bookInterviews(situation, { bookings })
  const moves = bookings.map((booking) => moveInterview(situation, { ...booking, by: 'company' }))
  const refused = moves.find(({ ok }) => !ok)
  return refused ?? { ok: true, events: moves.flatMap((move) => (move.ok ? move.events : [])) }
}

function noticeOf({ stage }: View): number {
  return stage?.minimumNoticeMinutes ?? 0
}

/** As the command finds it when they are proposed; null where nothing would be. */
async function keptUntil(view: View, [first]: Bundle[]): Promise<Date | null> {
  if (!first) return null
  const { ownerId } = view.state
  const calendar = (await workingLivesOf(database(), [ownerId])).get(ownerId)?.calendar ?? 'UTC'
  const proposed = { now: view.now, firstAt: first.startsAt, noticeMinutes: noticeOf(view) }
  return proposalExpiry(proposed, { calendar })
}

function proposalEvents(
  view: View,
  interviews: InterviewPart[],
  proposed: Bundle[],
  expiresAt: Date | null,
) {
  if (!expiresAt) return null
  return proposeTimes(view.situation, {
    options: proposed.map((bundle) => bookingsFor(view, interviews, bundle)),
    proposedById: view.scope.personId,
    expiresAt,
  })
}

function bookingsFor(view: View, interviews: InterviewPart[], bundle: Bundle) {
  const parts = currentRun(view.state)?.parts ?? []
  return bookingsOf(
    bundle,
    interviews.map(({ id }) => id),
    view.plan,
    parts,
  )
}

async function previewAll(
  view: View,
  acts: Record<'option' | 'replacement' | 'proposal', Decision | null>,
): Promise<Map<string, PreviewedMessage[]>> {
  const possible = Object.entries(acts).flatMap(([name, decision]) =>
    decision?.ok ? [{ name, events: decision.events }] : [],
  )
  if (possible.length === 0) return new Map()
  const found = await previewMessages(
    database(),
    view.situation,
    possible,
    new Map(),
    environment().publicUrl,
  )
  return new Map(
    [...found].map(([name, mails]) => [
      name,
      mails.map(({ to, subject, text }) => ({ to: [to], subject, text })),
    ]),
  )
}
