import type { ApplicationState } from '@/lib/pipeline/application'
import { findApplicationAround } from '@/lib/pipeline/data/application-around'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { readApplicationLog } from '@/lib/pipeline/data/log'
import { getPlanOf, withPlans } from '@/lib/pipeline/data/plan'
import type { TimerKind } from '@/lib/pipeline/due'
import type { Reader } from '@/lib/platform/database'
import {
  type ScorecardReader,
  scorecardsOf,
  scorecardVisibility,
} from '@/lib/scorecards/visibility'

/** What the clock does next, where it says something to whoever reads the page. */
const toldTimers: TimerKind[] = ['nudge-candidate', 'link-unused', 'scorecard-reminder']

/**
 * Everything that the recruiter's page of one application shows, in a fixed number of queries. What this
 * reader may not see is not in the answer: pay, and scorecards before their own is in.
 */
export async function findApplicationPage(
  reader: Reader,
  applicationId: string,
  viewer: ScorecardReader & { seesPay: boolean },
) {
  const state = await findApplicationState(reader, applicationId)
  if (!state) return null
  const [row, ownPlan, log, texts, scorecards, messages, files, nextTimer] = await Promise.all([
    findApplicationAround(reader, applicationId),
    getPlanOf(reader, state),
    readApplicationLog(reader, applicationId),
    reader.text.findMany({ where: { applicationId } }),
    readableScorecards(reader, state, viewer),
    reader.message.findMany({
      where: { applicationId },
      orderBy: { createdAt: 'desc' },
      select: {
        id: true,
        kind: true,
        subject: true,
        toName: true,
        state: true,
        createdAt: true,
        sentAt: true,
        recipientId: true,
      },
    }),
    reader.file.findMany({
      where: { applicationId, complete: true },
      orderBy: { createdAt: 'desc' },
    }),
    reader.timer.findFirst({
      where: { applicationId, firedAt: null, kind: { in: toldTimers } },
      orderBy: { dueAt: 'asc' },
      select: { kind: true, dueAt: true },
    }),
  ])
  // The log names what earlier plans called it.
  const plan = await withPlans(
    reader,
    ownPlan,
    log.flatMap(({ event }) => ('planVersionId' in event ? [event.planVersionId] : [])),
  )
  const people = await namesOf(reader, [
    ...peopleOf(state),
    ...log.flatMap(({ actor }) => ('personId' in actor ? [actor.personId] : [])),
    ...row.exclusions.map(({ personId }) => personId),
    ...texts.flatMap(({ authorId }) => (authorId ? [authorId] : [])),
    ...log.flatMap(({ event }) => (event.type === 'note.added' ? (event.mentionedIds ?? []) : [])),
    ...log.flatMap(({ event }) => (event.type === 'colleague.reminded' ? [event.personId] : [])),
    ...log.flatMap(({ event }) => (event.type === 'manager.told' ? [event.managerId] : [])),
    ...row.job.members.map(({ personId }) => personId),
    ...(row.referrerId ? [row.referrerId] : []),
  ])
  const [matching, offerTerms] = await Promise.all([
    matchingOf(reader, state),
    viewer.seesPay ? offerTermsOf(reader, state) : [],
  ])
  return {
    state,
    ...row,
    plan,
    log,
    texts,
    scorecards,
    messages,
    files,
    nextTimer: nextTimer && { kind: nextTimer.kind as TimerKind, dueAt: nextTimer.dueAt },
    people,
    matching,
    offerTerms,
  }
}
export type ApplicationPage = NonNullable<Awaited<ReturnType<typeof findApplicationPage>>>

async function readableScorecards(
  reader: Reader,
  state: ApplicationState,
  viewer: ScorecardReader,
) {
  const cards = scorecardsOf(state).map((card) => ({
    card,
    visibility: scorecardVisibility(viewer, state, card),
  }))
  const readable = cards.filter(
    ({ visibility }) => visibility === 'own' || visibility === 'readable',
  )
  const written = readable.filter(({ card }) => card.state === 'submitted')
  const rows =
    written.length > 0
      ? await reader.scorecard.findMany({
          where: { id: { in: written.map(({ card }) => card.id) }, state: 'submitted' },
          include: { ratings: true },
        })
      : []
  return cards.map(({ card, visibility }) => ({
    ...card,
    visibility,
    written: rows.find(({ id }) => id === card.id) ?? null,
  }))
}

/** Everybody whom the state names: the candidate, the owner, panels, proposed ones too, approvers. */
export function peopleOf(state: ApplicationState): string[] {
  const seated = state.runs.flatMap((run) =>
    run.parts.flatMap((part) =>
      'seats' in part ? part.seats.map(({ personId }) => personId) : [],
    ),
  )
  const approvers = state.runs.flatMap((run) =>
    run.parts.flatMap((part) =>
      part.kind === 'offer' && part.approverId ? [part.approverId] : [],
    ),
  )
  const proposed = state.runs.flatMap(({ proposal }) =>
    proposal
      ? [proposal.proposedById, ...proposal.options.flat().flatMap(({ panel }) => panel.map(idOf))]
      : [],
  )
  return [state.personId, state.ownerId, ...seated, ...approvers, ...proposed]
}

function idOf({ personId }: { personId: string }): string {
  return personId
}

type Named = {
  id: string
  name: string
  email: string | null
  timeZone: string | null
  place: { name: string; timeZone: string } | null
}

/** Names, zones and places by id. */
export async function namesOf(reader: Reader, personIds: string[]): Promise<Map<string, Named>> {
  const rows = await reader.$queryRaw<Named[]>`
    SELECT p.id, p.name, p.email::text AS email, p.time_zone AS "timeZone",
        CASE WHEN l.id IS NOT NULL
          THEN jsonb_build_object('name', l.name, 'timeZone', l.time_zone) END AS place
      FROM persons p LEFT JOIN places l ON l.id = p.place_id
     WHERE p.id = ANY (${[...new Set(personIds)]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

async function matchingOf(reader: Reader, state: ApplicationState) {
  const ids = state.runs.flatMap((run) =>
    run.parts.filter(({ kind }) => kind === 'matching').map(({ id }) => id),
  )
  if (ids.length === 0) return []
  return reader.teamInterest.findMany({
    where: { matchingId: { in: ids } },
    include: { team: true },
    orderBy: [{ candidateRank: 'asc' }],
  })
}

async function offerTermsOf(reader: Reader, state: ApplicationState) {
  const ids = state.runs.flatMap((run) =>
    run.parts.filter(({ kind }) => kind === 'offer').map(({ id }) => id),
  )
  if (ids.length === 0) return []
  return reader.offerTerms.findMany({
    where: { offerId: { in: ids } },
    orderBy: { version: 'desc' },
  })
}
