/**
 * Everything that could be done with an application now, and why the rest cannot. Each act is tried on the
 * rules themselves with words and instants that fit, so that a page never offers what a decision refuses.
 */
import { advance, finishReview } from '@/lib/pipeline/advancing'
import { currentRun, type Part } from '@/lib/pipeline/application'
import {
  askCandidate,
  bookInterviews,
  cancelInterview,
  moveInterview,
  releaseInterview,
} from '@/lib/pipeline/booking-moves'
import { changeChoice, choose } from '@/lib/pipeline/choosing'
import { reconsider, reject, tell, undoRejection, withdraw } from '@/lib/pipeline/closing'
import { daysAfter } from '@/lib/pipeline/days'
import { type Decision, type Refusal, refuse, type Situation } from '@/lib/pipeline/decision'
import { goBackToStage, repeatStage, skipStage } from '@/lib/pipeline/deviations'
import { agreeToTeam, proposeTeam, refuseTeam } from '@/lib/pipeline/matching-moves'
import { closeNoReply } from '@/lib/pipeline/no-reply'
import {
  acceptOffer,
  approveOffer,
  declineOffer,
  draftOffer,
  extendOffer,
  letOfferFallThrough,
  rescindOffer,
  returnOffer,
  sendOfferForApproval,
} from '@/lib/pipeline/offer-moves'
import { markDidNotTakePlace, markTookPlace } from '@/lib/pipeline/outcomes'
import { changePause, pause, resume } from '@/lib/pipeline/pausing'
import { getStage } from '@/lib/pipeline/plan'
import { extendTakeHome, handIn, lapseTakeHome, sendTakeHome } from '@/lib/pipeline/take-home-moves'
import { transfer } from '@/lib/pipeline/transferring'

const textId = 'words'
type Trial = (situation: Situation) => Decision

const onApplication = {
  advance: (situation) => advance(situation),
  'advance-anyway': (situation) => advance(situation, { override: { textId } }),
  'ask-candidate': askCandidate,
  reject: (situation) => reject(situation, { reason: 'other', textId, tellAt: situation.now }),
  'close-no-reply': (situation) =>
    closeNoReply(situation, { tellAt: situation.now, reopenUntilAt: daysAfter(situation.now, 1) }),
  'tell-now': tell,
  'undo-rejection': (situation) => undoRejection(situation, { rebook: true }),
  reconsider: (situation) => reconsider(situation, { textId }),
  withdraw: (situation) => withdraw(situation, { reason: 'other', textId }),
  pause: (situation) => pause(situation, { reason: 'other', wakeAt: null, textId, booked: 'keep' }),
  'change-pause': (situation) =>
    changePause(situation, { reason: 'other', wakeAt: daysAfter(situation.now, 1), textId }),
  resume,
  'skip-stage': (situation) => skipStage(situation, { textId }),
  'repeat-stage': (situation) => repeatStage(situation, { textId }),
  'go-back': (situation) => {
    const stageId = situation.plan.stages[0]?.id ?? ''
    return goBackToStage(situation, { stageId, textId })
  },
  transfer: (situation) => {
    const { plan, application } = situation
    const stageId = currentRun(application)?.stageId ?? null
    const goal = { jobId: 'another', ownerId: application.ownerId, plan, stageId }
    return transfer(situation, { ...goal, textId, wordsTextId: null })
  },
} satisfies Record<string, Trial>

const onPart = {
  'finish-review': {
    kind: 'review',
    trial: (situation, { id }) => finishReview(situation, { partId: id }),
  },
  'book-interview': {
    kind: 'interview',
    trial: (situation, part) =>
      bookInterviews(situation, { bookings: [bookingOf(situation, part)] }),
  },
  'move-interview': {
    kind: 'interview',
    trial: (situation, part) =>
      moveInterview(situation, { ...bookingOf(situation, part), by: 'company' }),
  },
  'release-interview': {
    kind: 'interview',
    trial: (situation, { id }) =>
      releaseInterview(situation, { interviewId: id, by: 'company', textId }),
  },
  'cancel-interview': {
    kind: 'interview',
    trial: (situation, { id }) => cancelInterview(situation, { interviewId: id, textId }),
  },
  'mark-took-place': {
    kind: 'interview',
    trial: (situation, { id }) =>
      markTookPlace(situation, { interviewId: id, dueAtFor: () => situation.now }),
  },
  'mark-did-not-take-place': {
    kind: 'interview',
    trial: (situation, { id }) =>
      markDidNotTakePlace(situation, { interviewId: id, absence: 'technical' }),
  },
  'send-take-home': {
    kind: 'take-home',
    trial: (situation, { id }) => sendTakeHome(situation, { partId: id, dueAt: situation.now }),
  },
  'extend-take-home': {
    kind: 'take-home',
    trial: (situation, { id }) => extendTakeHome(situation, { partId: id, by: 'company' }),
  },
  'hand-in': {
    kind: 'take-home',
    trial: (situation, { id }) =>
      handIn(situation, {
        partId: id,
        textId,
        fileId: null,
        reviewers: [],
        dueAtFor: () => situation.now,
      }),
  },
  'lapse-take-home': {
    kind: 'take-home',
    trial: (situation, { id }) => lapseTakeHome(situation, { partId: id }),
  },
  choose: {
    kind: 'choice',
    trial: (situation, part) => choose(situation, choiceOf(situation, part)),
  },
  'change-choice': {
    kind: 'choice',
    trial: (situation, part) => changeChoice(situation, choiceOf(situation, part)),
  },
  'propose-team': {
    kind: 'matching',
    trial: (situation, { id }) =>
      proposeTeam(situation, {
        partId: id,
        teamId: 'team',
        openingId: null,
        answerByAt: situation.now,
        textId,
      }),
  },
  'agree-to-team': {
    kind: 'matching',
    trial: (situation, { id }) => agreeToTeam(situation, { partId: id }),
  },
  'refuse-team': {
    kind: 'matching',
    trial: (situation, { id }) => refuseTeam(situation, { partId: id, textId }),
  },
  'draft-offer': {
    kind: 'offer',
    trial: (situation, { id }) => draftOffer(situation, { partId: id, termsId: 'terms' }),
  },
  'send-offer-for-approval': {
    kind: 'offer',
    trial: (situation, { id }) => sendOfferForApproval(situation, { partId: id, approverId: '' }),
  },
  'return-offer': {
    kind: 'offer',
    trial: (situation, { id }) => returnOffer(situation, { partId: id, textId }),
  },
  'approve-offer': {
    kind: 'offer',
    trial: (situation, part) =>
      approveOffer(situation, {
        partId: part.id,
        approverId: (part.kind === 'offer' && part.approverId) || '',
      }),
  },
  'extend-offer': {
    kind: 'offer',
    trial: (situation, { id }) =>
      extendOffer(situation, { partId: id, openUntilAt: situation.now }),
  },
  'accept-offer': {
    kind: 'offer',
    trial: (situation, { id }) => acceptOffer(situation, { partId: id }),
  },
  'decline-offer': {
    kind: 'offer',
    trial: (situation, { id }) => declineOffer(situation, { partId: id, textId }),
  },
  'rescind-offer': {
    kind: 'offer',
    trial: (situation, { id }) => rescindOffer(situation, { partId: id, textId }),
  },
  'let-offer-fall-through': {
    kind: 'offer',
    trial: (situation, { id }) => letOfferFallThrough(situation, { partId: id, textId }),
  },
} satisfies Record<
  string,
  { kind: Part['kind']; trial: (situation: Situation, part: Part) => Decision }
>

export type ApplicationAct = keyof typeof onApplication
export type PartAct = keyof typeof onPart
export type PossibleAct = { act: ApplicationAct | PartAct; partId: string | null } & (
  | { possible: true }
  | { possible: false; refusal: Refusal }
)

/** Acts on the application, then acts on each part of its last stage that are of the part's kind. */
export function possibleActs(situation: Situation): PossibleAct[] {
  let count = 0
  const trying = { ...situation, nextId: () => `trial-${++count}` }
  const { application } = situation
  const parts = (currentRun(application) ?? application.runs.at(-1))?.parts ?? []
  return [
    ...entries(onApplication).map(([act, trial]) => verdict(act, null, trial(trying))),
    ...entries(onPart).flatMap(([act, { kind, trial }]) =>
      parts
        .filter((part) => part.kind === kind)
        .map((part) => verdict(act, part.id, trial(trying, part))),
    ),
  ]
}

/** Whether one act is possible now; of a part's act, on that part. */
export function possibleAct(
  acts: PossibleAct[],
  act: ApplicationAct | PartAct,
  partId: string | null = null,
): PossibleAct {
  const found = acts.find((one) => one.act === act && one.partId === partId)
  return found ?? { act, partId, possible: false, refusal: refuse('no-such-part').refusal }
}

function verdict(act: PossibleAct['act'], partId: string | null, decision: Decision): PossibleAct {
  return decision.ok
    ? { act, partId, possible: true }
    : { act, partId, possible: false, refusal: decision.refusal }
}

function entries<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][]
}

function bookingOf({ now }: Situation, part: Part) {
  const panel = [{ seatTemplateId: null, personId: 'anybody', shadow: false }]
  return { interviewId: part.id, startsAt: now, endsAt: daysAfter(now, 1), panel }
}

function choiceOf({ plan, application }: Situation, part: Part) {
  const run = application.runs.find(({ parts }) => parts.includes(part))
  const options = run ? getStage(plan, run.stageId).options : []
  const chosen = part.kind === 'choice' ? part.optionKey : null
  const other = options.find(({ key }) => key !== chosen)
  return { partId: part.id, optionKey: other?.key ?? '' }
}
