import type { ApplicationState } from '@/lib/pipeline/application'
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
  const [row, ownPlan, log, texts, scorecards, messages, others, exclusions, nextTimer] =
    await Promise.all([
      reader.application.findUniqueOrThrow({
        where: { id: applicationId },
        select: {
          source: true,
          answers: true,
          links: true,
          tags: true,
          referrerId: true,
          placeAskedId: true,
          person: { include: { adjustment: true, availabilities: true } },
          job: {
            include: {
              places: { include: { place: true } },
              bands: true,
              members: true,
              posting: { select: { questions: true } },
            },
          },
          files: { where: { complete: true }, orderBy: { createdAt: 'desc' } },
        },
      }),
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
      reader.application.findMany({
        where: { personId: state.personId, id: { not: applicationId } },
        orderBy: { receivedAt: 'desc' },
        select: {
          id: true,
          status: true,
          receivedAt: true,
          decidedAt: true,
          jobId: true,
          job: { select: { title: true } },
        },
      }),
      reader.exclusion.findMany({ where: { applicationId } }),
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
    ...exclusions.map(({ personId }) => personId),
    ...texts.flatMap(({ authorId }) => (authorId ? [authorId] : [])),
    ...log.flatMap(({ event }) => (event.type === 'note.added' ? (event.mentionedIds ?? []) : [])),
    ...log.flatMap(({ event }) => (event.type === 'colleague.reminded' ? [event.personId] : [])),
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
    others,
    exclusions,
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
  const rows = await reader.scorecard.findMany({
    where: { id: { in: readable.map(({ card }) => card.id) }, state: 'submitted' },
    include: { ratings: true },
  })
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

/** Names, zones and photos by id. */
export async function namesOf(reader: Reader, personIds: string[]) {
  const rows = await reader.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: {
      id: true,
      name: true,
      email: true,
      timeZone: true,
      place: { select: { name: true, timeZone: true } },
    },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

async function matchingOf(reader: Reader, state: ApplicationState) {
  const ids = state.runs.flatMap((run) =>
    run.parts.filter(({ kind }) => kind === 'matching').map(({ id }) => id),
  )
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
  return reader.offerTerms.findMany({
    where: { offerId: { in: ids } },
    orderBy: { version: 'desc' },
  })
}
