import { findCompanyName } from '@/lib/people/data/company'
import { workingLivesOf } from '@/lib/people/data/working-calendars'
import type { CandidateScope } from '@/lib/people/scope'
import type { ApplicationState, MatchingPart, OfferPart, Part } from '@/lib/pipeline/application'
import { type CandidateView, candidateView } from '@/lib/pipeline/candidate-view'
import { type RecordedEvent, readApplicationLog } from '@/lib/pipeline/data/log'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { knownToCandidate } from '@/lib/pipeline/known-to-candidate'
import { openProposal } from '@/lib/pipeline/time-proposals'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'
import { addWorkingDays } from '@/lib/time/working-calendar'
import { localDateAt } from '@/lib/time/zones'

/**
 * Everything that a candidate's page of one application shows, and nothing that they may not know: a decision
 * before it is told, notes, ratings, and people other than their recruiter and interviewers are not in the answer.
 * Null: there is no such application, or it is not theirs.
 */
export async function findCandidatePage(scope: CandidateScope, reader: Reader = database()) {
  const row = await reader.application.findFirst({
    where: { id: scope.applicationId, personId: scope.personId },
    select: {
      person: {
        select: { name: true, email: true, timeZone: true, place: { select: { timeZone: true } } },
      },
      job: {
        select: {
          title: true,
          status: true,
          posting: { select: { slug: true } },
          places: { include: { place: true } },
        },
      },
    },
  })
  if (!row) return null
  const [wholeLog, now, company, link] = await Promise.all([
    readApplicationLog(reader, scope.applicationId),
    readClock(reader),
    findCompanyName(reader),
    reader.link.findUnique({ where: { id: scope.linkId }, select: { openedAt: true } }),
  ])
  const { known, log } = knownToCandidate(scope.applicationId, wholeLog)
  const plan = await getPlanOf(reader, known)
  const view = candidateView(known, plan, now)
  const proposal = openProposal(known, now)
  const [recruiter, interviewers, letter, matching, offer, room, proposer] = await Promise.all([
    recruiterOf(reader, known.ownerId, now),
    namesOfInterviewers(reader, view),
    letterOf(reader, known, log),
    matchingOf(reader, known, log),
    offerOf(reader, known),
    roomPattern(reader),
    proposal ? namesOf(reader, [proposal.proposedById]) : null,
  ])
  const asked =
    row.job.places.find(({ placeId }) => placeId === known.placeAskedId) ?? row.job.places[0]
  // Staff who apply have their place's zone, as everywhere else.
  const ownZone = row.person.timeZone ?? row.person.place?.timeZone ?? null
  return {
    known,
    plan,
    view,
    now,
    company: company ?? 'our company',
    job: {
      title: row.job.title,
      slug: row.job.posting?.slug ?? null,
      isClosed: row.job.status === 'closed',
    },
    candidate: {
      name: row.person.name,
      email: row.person.email,
      timeZone: ownZone ?? asked?.place.timeZone ?? 'UTC',
      /** False: nobody told us yet, and the zone is that of the place that they asked for. */
      timeZoneKnown: ownZone !== null,
      placeZone: asked?.place.timeZone ?? 'UTC',
    },
    recruiter,
    interviewers,
    letter,
    matching,
    offer,
    /** Times that are kept for them, and who proposes them; null: they choose freely. */
    proposal: proposal && {
      ...proposal,
      by: proposer?.get(proposal.proposedById) ?? recruiter.name,
    },
    answerByMoves: log.flatMap(({ at, event }) =>
      event.type === 'application.answer-by-moved' ? [{ at, days: event.days }] : [],
    ),
    /** Who said that they come late, to whatever interview; their own word stands whatever was decided inside. */
    late: wholeLog.flatMap(({ at, event }) =>
      event.type === 'interview.running-late' ? [{ at, event }] : [],
    ),
    /** The call's address with `{interview}` in it; null: none is set up. */
    roomPattern: room,
    linkOpened: link?.openedAt !== null,
  }
}
export type CandidatePage = NonNullable<Awaited<ReturnType<typeof findCandidatePage>>>

async function recruiterOf(reader: Reader, ownerId: string, now: Date) {
  const [person, lives] = await Promise.all([
    reader.person.findUniqueOrThrow({
      where: { id: ownerId },
      select: { name: true, email: true, phone: true },
    }),
    workingLivesOf(reader, [ownerId]),
  ])
  const life = lives.get(ownerId)
  const timeZone = life?.timeZone ?? 'UTC'
  const today = localDateAt(now, timeZone)
  /** By the end of this day of theirs a message of now is answered. */
  const answersOn = life ? addWorkingDays(today, 1, life.calendar) : today
  return { ...person, answersOn }
}

async function namesOfInterviewers(
  reader: Reader,
  view: CandidateView,
): Promise<Map<string, string>> {
  const ids = view.stages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'interview' ? item.interviewerIds : [])),
  )
  return namesOf(reader, ids)
}

/** Names of people who sit or would sit with the candidate. */
export async function namesOf(reader: Reader, personIds: string[]): Promise<Map<string, string>> {
  const rows = await reader.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The words in which the present state was told: of an end, or of a pause. */
async function letterOf(reader: Reader, known: ApplicationState, log: RecordedEvent[]) {
  const pausedWith = log.findLast(
    ({ event }) =>
      event.type === 'application.paused' ||
      (event.type === 'application.pause-changed' && event.textId !== null),
  )?.event
  const told = known.status === 'rejected' ? known.closure?.textId : null
  const paused =
    known.status === 'paused' && pausedWith && 'textId' in pausedWith ? pausedWith.textId : null
  return bodyOf(reader, told ?? paused)
}

async function bodyOf(reader: Reader, textId: string | null | undefined): Promise<string | null> {
  if (!textId) return null
  const text = await reader.text.findUnique({ where: { id: textId }, select: { body: true } })
  return text?.body ?? null
}

async function matchingOf(reader: Reader, known: ApplicationState, log: RecordedEvent[]) {
  const part = lastPart(known, (one): one is MatchingPart => one.kind === 'matching')
  if (!part) return null
  const written = log.findLast(
    ({ event }) => event.type === 'matching.preferences-recorded' && event.partId === part.id,
  )?.event
  const proposed = log.findLast(
    ({ event }) => event.type === 'matching.proposed' && event.partId === part.id,
  )?.event
  const [teams, wishes, words, message] = await Promise.all([
    reader.team.findMany({
      orderBy: { name: 'asc' },
      select: { id: true, name: true, about: true },
    }),
    reader.teamInterest.findMany({
      where: { matchingId: part.id, candidateRank: { not: null } },
      orderBy: { candidateRank: 'asc' },
      select: { teamId: true },
    }),
    bodyOf(reader, written?.type === 'matching.preferences-recorded' ? written.textId : null),
    bodyOf(reader, proposed?.type === 'matching.proposed' ? proposed.textId : null),
  ])
  const teamId = part.proposal?.teamId ?? part.agreedTeamId
  return {
    part,
    teams,
    shared: written !== undefined,
    /** First wish first. */
    preferredTeamIds: wishes.map(({ teamId: id }) => id),
    words,
    team: teams.find(({ id }) => id === teamId) ?? null,
    message,
  }
}

/** An offer as it was made; drafts and approvals are none of theirs. */
async function offerOf(reader: Reader, known: ApplicationState) {
  const part = lastPart(known, (one): one is OfferPart => one.kind === 'offer')
  if (!part?.extendedAt) return null
  const readable = part.state === 'extended' || part.state === 'accepted'
  const terms =
    readable && part.termsId
      ? await reader.offerTerms.findUnique({ where: { id: part.termsId } })
      : null
  const [place, team] = await Promise.all([
    terms?.placeId ? reader.place.findUnique({ where: { id: terms.placeId } }) : null,
    terms?.teamId ? reader.team.findUnique({ where: { id: terms.teamId } }) : null,
  ])
  return {
    part,
    terms: terms && {
      level: terms.level,
      currency: terms.currency,
      salary: terms.salary,
      startsOn: terms.startsOn,
      place: place?.name ?? null,
      team: team?.name ?? null,
    },
  }
}

function lastPart<P extends Part>(
  known: ApplicationState,
  is: (part: Part) => part is P,
): P | null {
  return known.runs.flatMap(({ parts }) => parts).findLast(is) ?? null
}

async function roomPattern(reader: Reader): Promise<string | null> {
  const row = await reader.setting.findUnique({ where: { key: 'video-room' } })
  const value = row?.value
  if (value === null || typeof value !== 'object' || !('url' in value)) return null
  return typeof value.url === 'string' && value.url.trim() ? value.url : null
}
