import { notFound } from 'next/navigation'
import { cache } from 'react'
import {
  actsToPreview,
  nobody,
  type Recipients,
  recipientsOf,
} from '@/app/(staff)/applications/[applicationId]/previewed-acts'
import { requireStaff } from '@/app/session'
import { listCandidateLinks } from '@/lib/outbox/data/candidate-links'
import { findDuplicates } from '@/lib/people/data/duplicates'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { setApart } from '@/lib/people/names-apart'
import { type Act, mayAct } from '@/lib/people/permissions'
import { currentRun } from '@/lib/pipeline/application'
import { findApplicationChoices } from '@/lib/pipeline/data/application-choices'
import { findApplicationPage } from '@/lib/pipeline/data/application-page'
import { listManagers } from '@/lib/pipeline/data/line-managers'
import { listSilentLeads } from '@/lib/pipeline/data/silent-leads'
import { decidersOf, decisionWaitsFor, mayAsDecider } from '@/lib/pipeline/deciding'
import type { Situation } from '@/lib/pipeline/decision'
import { dueScorecards, hasSeats } from '@/lib/pipeline/panel'
import { getStage, nextStage } from '@/lib/pipeline/plan'
import { possibleActs } from '@/lib/pipeline/possible-acts'
import { cannotBookSince, heardFrom, standingOf } from '@/lib/pipeline/standing'
import { stepOf } from '@/lib/pipeline/step'
import { waitingOf } from '@/lib/pipeline/waiting'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { listSeatsWhileAway } from '@/lib/scheduling/data/seats-while-away'

/** Everything that the page of one application shows to this reader; leads away who must not see it. Once a request. */
export const loadView = cache(async (applicationId: string) => {
  const scope = await requireStaff('see-candidates')
  const isId = /^[0-9a-f-]{36}$/i.test(applicationId)
  const visible = isId ? await findVisibleApplication(database(), scope, applicationId) : null
  if (!visible) notFound()
  const { jobId } = visible
  const mayByRole = (act: Act) => mayAct(scope, act, { jobId })
  const seesPay = mayByRole('see-pay')
  const [page, now] = await Promise.all([
    findApplicationPage(database(), applicationId, {
      personId: scope.personId,
      judges: mayByRole('see-scorecards'),
      mustNotSee: false,
      seesPay,
    }),
    readClock(),
  ])
  if (!page) notFound()
  const { state, plan, log } = page
  const run = currentRun(state) ?? state.runs.at(-1) ?? null
  const stage = run ? getStage(plan, run.stageId) : null
  const may = (act: Act) =>
    mayByRole(act) || mayAsDecider(scope, act, { deciderRole: stage?.deciderRole, jobId })
  const situation: Situation = { application: state, plan, now, nextId: trialIds() }
  const booked = standingOf(situation, heardFrom(log)).interviews
  const owing = state.runs
    .flatMap(({ parts }) => parts.filter(hasSeats))
    .flatMap(dueScorecards)
    .map(({ authorId }) => authorId)
  const [duplicates, choices, silentLeadIds, managers, privateLinks, away] = await Promise.all([
    may('edit-candidate') ? findDuplicates(database(), scope, state.personId) : [],
    findApplicationChoices(database(), state, plan, {
      referrerId: page.referrerId,
      excluded: page.exclusions,
    }),
    listSilentLeads(database(), situation),
    listManagers(database(), owing),
    may('revoke-links') ? listCandidateLinks(database(), applicationId) : [],
    listSeatsWhileAway(database(), scope, { interviews: booked, now }),
  ])
  const previewed = actsToPreview(situation)
  const step = stepOf(situation)
  const askedPlace = page.job.places.find(({ placeId }) => placeId === state.placeAskedId)
  const candidateZone =
    page.person.timeZone ?? (askedPlace ?? page.job.places[0])?.place.timeZone ?? 'UTC'
  return {
    ...page,
    applicationId,
    scope,
    now,
    situation,
    choices,
    duplicates,
    /** Leads whose teams have not said yet; nobody unless interest is gathered. */
    silentLeadIds,
    /** Who sits on a booked interview, and is off or paused by then. */
    away: away.filter((one) => one.applicationId === applicationId),
    /** Line managers of those who owe a scorecard, by who owes. */
    managers,
    /** The candidate's; for whoever may revoke them. */
    privateLinks,
    run,
    stage,
    /** Whom the plan has decide here, where that is not the owner. */
    deciderIds: decidersOf(decisionWaitsFor(stage), jobId, choices.holders).filter(
      (id) => id !== state.personId,
    ),
    stageAhead: stage ? nextStage(plan, stage.id) : null,
    step,
    /** Since when the candidate, who is to book, has nothing to choose from. */
    cannotBookSince: cannotBookSince(step, heardFrom(log)),
    acts: possibleActs(situation),
    waiting: waitingOf(log, plan, now),
    staffZone: scope.timeZone,
    candidateZone,
    seesPay,
    may,
    nameOf: (personId: string) =>
      setApart(page.people.get(personId)?.name ?? choices.nameOf.get(personId) ?? 'somebody'),
    /** Whom one of the acts that `previewed-acts` knows would write to; its emails are read as its dialog opens. */
    writesTo: (name: string): Recipients => {
      const act = previewed.find((one) => one.name === name)
      return act ? recipientsOf(situation, act.events) : nobody
    },
    /** Hidden in every form: what is acted on, and the state that this page showed. */
    fields: { applicationId, expectedVersion: state.stateVersion },
  }
})

export type View = Awaited<ReturnType<typeof loadView>>

function trialIds(): () => string {
  let count = 0
  return () => `trial-${++count}`
}
