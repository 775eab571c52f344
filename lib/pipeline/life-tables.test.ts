import { describe, expect, test } from 'vitest'
import { advance, finishReview } from '@/lib/pipeline/advancing'
import type {
  ApplicationState,
  Closure,
  Part,
  ProposalState,
  Seat,
} from '@/lib/pipeline/application'
import {
  askCandidate,
  bookInterviews,
  cancelInterview,
  moveInterview,
  releaseInterview,
} from '@/lib/pipeline/booking-moves'
import { changeChoice, choose } from '@/lib/pipeline/choosing'
import { reconsider, reject, tell, undoRejection, withdraw } from '@/lib/pipeline/closing'
import type { Decision, Refusal, Situation } from '@/lib/pipeline/decision'
import { happens } from '@/lib/pipeline/decision'
import { evolveAll } from '@/lib/pipeline/evolve'
import { changeJob, jobStatusOf } from '@/lib/pipeline/jobs'
import type { Life } from '@/lib/pipeline/life'
import {
  type ApplicationLifeState,
  applicationLife,
  choiceLife,
  interviewLife,
  jobLife,
  lifeStateOf,
  matchingLife,
  offerLife,
  proposalLife,
  reviewLife,
  scorecardLife,
  seatLife,
  takeHomeLife,
} from '@/lib/pipeline/life-tables'
import { agreeToTeam, lapseMatching, proposeTeam, refuseTeam } from '@/lib/pipeline/matching-moves'
import { closeNoReply, reopenByCandidate } from '@/lib/pipeline/no-reply'
import {
  acceptOffer,
  approveOffer,
  declineOffer,
  draftOffer,
  extendOffer,
  lapseOffer,
  letOfferFallThrough,
  rescindOffer,
  returnOffer,
  sendOfferForApproval,
} from '@/lib/pipeline/offer-moves'
import { markDidNotTakePlace, markTookPlace } from '@/lib/pipeline/outcomes'
import { changePause, pause, resume } from '@/lib/pipeline/pausing'
import {
  applicationIn,
  hoursLater,
  idsFrom,
  member,
  planOf,
  referencePlan,
  stage,
  startAt,
  takeHome,
  withPart,
} from '@/lib/pipeline/rehearsal'
import { excuseScorecard, submitScorecard } from '@/lib/pipeline/scorecards'
import { acceptSeat, declineSeat, recuse, replaceSeat } from '@/lib/pipeline/seat-moves'
import {
  extendTakeHome,
  handIn,
  lapseTakeHome,
  sendTakeHome,
  startTakeHome,
} from '@/lib/pipeline/take-home-moves'
import { declineTimes, lapseTimes, withdrawTimes } from '@/lib/pipeline/time-proposals'

type Outcome = { state: string } | { refused: Refusal }
const dueAtFor = () => hoursLater(100)

/** One test per cell: the act either leads to the state that the table names, or is refused as it says. */
function everyCell<S extends string, V extends string>(
  life: Life<S, V>,
  attempts: Record<V, (state: S) => Outcome>,
) {
  for (const state of Object.keys(life) as S[]) {
    for (const verb of Object.keys(life[state]) as V[]) {
      const cell: S | { refused: Refusal } = life[state][verb]
      if (typeof cell === 'string') {
        test(`goes from ${state} to ${cell} on ${verb}`, () => {
          expect(attempts[verb](state)).toEqual({ state: cell })
        })
      } else {
        test(`refuses ${verb} from ${state}: ${cell.refused}`, () => {
          expect(attempts[verb](state)).toEqual(cell)
        })
      }
    }
  }
}

function outcomeOf(
  situation: Situation,
  decide: (situation: Situation) => Decision,
  stateOf: (application: ApplicationState) => string,
): Outcome {
  const decision = decide(situation)
  if (!decision.ok) return { refused: decision.refusal }
  try {
    return { state: stateOf(evolveAll(situation.application, decision.events, situation.now)) }
  } catch (error) {
    const refused = error instanceof Error ? error.message.split(': ').at(-1) : ''
    return { refused: refused as Refusal }
  }
}

function situationOf(
  application: ApplicationState,
  now = startAt,
  plan = referencePlan,
): Situation {
  return { application, plan, now, nextId: idsFrom('new') }
}

function firstPart(application: ApplicationState): Part {
  const part = application.runs[0]?.parts[0]
  if (!part) throw new Error('no part')
  return part
}

/** Tries an act on the first part of a stage, put into a state. */
function onPart(
  stageId: string,
  change: (state: string) => object,
  now: Date,
  decide: (situation: Situation, partId: string) => Decision,
  plan = referencePlan,
  setUp: (application: ApplicationState) => ApplicationState = (application) => application,
) {
  return (state: string): Outcome => {
    const application = setUp(withPart(applicationIn(stageId, plan), { state, ...change(state) }))
    const { id } = firstPart(application)
    return outcomeOf(
      situationOf(application, now, plan),
      (situation) => decide(situation, id),
      (after) => firstPart(after).state,
    )
  }
}

describe('a review', () => {
  const attempt = (decide: (situation: Situation, partId: string) => Decision) =>
    onPart('review', () => ({}), startAt, decide)
  everyCell(reviewLife, {
    finish: attempt((situation, partId) => finishReview(situation, { partId })),
    decide: attempt(({ application }) =>
      happens({ type: 'stage.ended', runId: application.runs[0]?.id ?? '', end: 'passed' }),
    ),
  })
})

const seat = (state: Seat['state'], cardState: string = 'not-due'): Seat => ({
  id: 'seat',
  seatTemplateId: null,
  personId: 'ada',
  shadow: false,
  state,
  scorecard: {
    id: 'card',
    authorId: 'ada',
    state: cardState as 'not-due',
    dueAt: null,
    submittedAt: null,
  },
})
const time = { startsAt: hoursLater(200), endsAt: hoursLater(201) }
const panel = [member('ada')]

describe('an interview', () => {
  const untimed = ['needs-time', 'with-candidate']
  const set = (state: string) =>
    untimed.includes(state) ? {} : { ...time, seats: [seat('seated')] }
  const before = (decide: (situation: Situation, interviewId: string) => Decision) =>
    onPart('chat', set, startAt, decide)
  const afterwards = (decide: (situation: Situation, interviewId: string) => Decision) =>
    onPart('chat', set, hoursLater(201), decide)
  everyCell(interviewLife, {
    'ask-candidate': before(({ application }, interviewId) =>
      happens({
        type: 'candidate.asked',
        runId: application.runs[0]?.id ?? '',
        interviewIds: [interviewId],
      }),
    ),
    book: before((situation, interviewId) =>
      bookInterviews(situation, { bookings: [{ interviewId, ...time, panel }] }),
    ),
    move: before((situation, interviewId) =>
      moveInterview(situation, { interviewId, ...time, panel, by: 'company' }),
    ),
    release: before((situation, interviewId) =>
      releaseInterview(situation, { interviewId, by: 'company', textId: null }),
    ),
    cancel: before((situation, interviewId) =>
      cancelInterview(situation, { interviewId, textId: null }),
    ),
    'took-place': afterwards((situation, interviewId) =>
      markTookPlace(situation, { interviewId, dueAtFor }),
    ),
    'did-not-take-place': afterwards((situation, interviewId) =>
      markDidNotTakePlace(situation, { interviewId, absence: 'technical' }),
    ),
    reopen: (state) => reopenInterview(state),
  })

  test.each(['needs-time', 'with-candidate'] as const)('is asked for from %s', (state) => {
    const application = withPart(applicationIn('chat'), { state })
    expect(askCandidate(situationOf(application)).ok).toBe(true)
  })

  test('is not asked for when it is booked', () => {
    const application = withPart(applicationIn('chat'), { state: 'booked', ...time })
    expect(askCandidate(situationOf(application))).toMatchObject({ refusal: 'not-possible-now' })
  })

  /** Only the way back from a rejection reopens, and only what needs it; the rest it leaves alone. */
  function reopenInterview(state: string): Outcome {
    const cell = interviewLife[state as keyof typeof interviewLife].reopen
    const changed = withPart(applicationIn('chat'), { state, ...set(state) })
    const [run] = changed.runs
    if (!run) throw new Error('no run')
    const application: ApplicationState = {
      ...changed,
      status: 'rejected',
      toldAt: startAt,
      runs: [{ ...run, endedAt: startAt, end: 'closed' }],
    }
    const outcome = outcomeOf(
      situationOf(application),
      (situation) => reconsider(situation, { textId: null }),
      (after) => firstPart(after).state,
    )
    const isUntouched = 'state' in outcome && outcome.state === state
    return isUntouched && typeof cell === 'object' ? cell : outcome
  }
})

describe('a seat', () => {
  const attempt =
    (decide: (situation: Situation) => Decision, now = startAt) =>
    (state: string): Outcome => {
      const seats = [seat(state as Seat['state'])]
      const application = withPart(applicationIn('chat'), { state: 'booked', ...time, seats })
      return outcomeOf(situationOf(application, now), decide, (after) => {
        const part = firstPart(after)
        return 'seats' in part ? (part.seats.find(({ id }) => id === 'seat')?.state ?? 'gone') : ''
      })
    }
  const raw = (type: 'seat.absent') => () => happens({ type, seatId: 'seat' })
  everyCell(seatLife, {
    accept: attempt((situation) => acceptSeat(situation, { seatId: 'seat', personId: 'ada' })),
    decline: attempt((situation) =>
      declineSeat(situation, { seatId: 'seat', personId: 'ada', textId: null }),
    ),
    recuse: attempt((situation) => recuse(situation, { seatId: 'seat', textId: null })),
    'mark-absent': attempt(raw('seat.absent')),
    replace: attempt((situation) => replaceSeat(situation, { seatId: 'seat', personId: 'bo' })),
    'ask-again': attempt(({ application }) =>
      happens({
        type: 'interview.moved',
        interviewId: firstPart(application).id,
        ...time,
        by: 'company',
        panel: [{ seatId: 'seat', ...member('ada'), scorecardId: 'card' }],
      }),
    ),
  })
})

describe('a scorecard', () => {
  const attempt =
    (decide: (situation: Situation) => Decision, interviewState = 'took-place') =>
    (state: string): Outcome => {
      const seats = [seat('seated', state)]
      const application = withPart(applicationIn('chat'), { state: interviewState, ...time, seats })
      return outcomeOf(situationOf(application, hoursLater(202)), decide, (after) => {
        const part = firstPart(after)
        return 'seats' in part ? (part.seats[0]?.scorecard?.state ?? '') : ''
      })
    }
  everyCell(scorecardLife, {
    'fall-due': attempt(
      ({ application }) =>
        happens({
          type: 'interview.took-place',
          interviewId: firstPart(application).id,
          due: [{ scorecardId: 'card', dueAt: startAt }],
        }),
      'booked',
    ),
    submit: attempt((situation) =>
      submitScorecard(situation, { scorecardId: 'card', authorId: 'ada' }),
    ),
    excuse: attempt((situation) =>
      excuseScorecard(situation, { scorecardId: 'card', textId: null }),
    ),
  })
})

describe('a take-home', () => {
  const plan = planOf(stage('exercise', 'take-home', { takeHomes: [takeHome('exercise')] }))
  const reviewed = (state: string) => {
    const isDone = state === 'to-decide'
    return {
      dueAt: hoursLater(100),
      seats: ['in-review', 'to-decide'].includes(state)
        ? [seat('seated', isDone ? 'submitted' : 'due')]
        : [],
    }
  }
  const attempt = (decide: (situation: Situation, partId: string) => Decision) =>
    onPart('exercise', reviewed, startAt, decide, plan)
  everyCell(takeHomeLife, {
    send: attempt((situation, partId) => sendTakeHome(situation, { partId, dueAt: hoursLater(9) })),
    start: attempt((situation, partId) => startTakeHome(situation, { partId })),
    extend: attempt((situation, partId) =>
      extendTakeHome(situation, { partId, by: 'company', dueAt: hoursLater(200) }),
    ),
    'hand-in': attempt((situation, partId) =>
      handIn(situation, {
        partId,
        textId: 'text',
        fileId: null,
        reviewers: [member('ada')],
        dueAtFor,
      }),
    ),
    // Not an act of anybody's: it follows from the last review.
    'reviews-in': (state) =>
      state === 'in-review'
        ? attempt((situation) =>
            submitScorecard(situation, { scorecardId: 'card', authorId: 'ada' }),
          )(state)
        : { refused: 'not-possible-now' },
    lapse: attempt((situation, partId) => lapseTakeHome(situation, { partId })),
    cancel: attempt((_, partId) => happens({ type: 'take-home.cancelled', partId })),
  })
})

describe('proposed times', () => {
  const interviewId = firstPart(applicationIn('chat')).id
  const startsAt = hoursLater(60)
  const first = { interviewId, startsAt, endsAt: hoursLater(61), panel: [member('ada')] }
  const inState = (state: ProposalState): ApplicationState => {
    const application = withPart(applicationIn('chat'), { state: 'with-candidate' })
    const proposal = { id: 'times', state, proposedById: 'owner', expiresAt: hoursLater(50) }
    const runs = application.runs.map((run) => ({
      ...run,
      proposal: { ...proposal, options: [[first]] },
    }))
    return { ...application, runs }
  }
  const attempt =
    (decide: (situation: Situation) => Decision) =>
    (state: ProposalState): Outcome =>
      outcomeOf(
        situationOf(inState(state)),
        decide,
        ({ runs }) => runs[0]?.proposal?.state ?? 'none',
      )
  const runId = inState('open').runs[0]?.id ?? ''
  everyCell(proposalLife, {
    pick: attempt(() => happens({ type: 'times.picked', runId, startsAt })),
    decline: attempt(declineTimes),
    lapse: attempt(lapseTimes),
    withdraw: attempt(withdrawTimes),
    // Not an act of anybody's: it follows from what else becomes of the interviews.
    overtake: (state) =>
      state === 'open'
        ? attempt((situation) => bookInterviews(situation, { bookings: [first] }))(state)
        : { refused: 'proposal-over' },
  })
})

describe('a choice', () => {
  const attempt = (decide: (situation: Situation, partId: string) => Decision) =>
    onPart(
      'work',
      (state) => ({ optionKey: state === 'chosen' ? 'pairing' : null }),
      startAt,
      decide,
    )
  const optionKey = 'take-home'
  everyCell(choiceLife, {
    choose: attempt((situation, partId) => choose(situation, { partId, optionKey })),
    change: attempt((situation, partId) => changeChoice(situation, { partId, optionKey })),
  })
})

describe('matching', () => {
  const proposal = { id: 'proposal', teamId: 'team', openingId: null, answerByAt: hoursLater(50) }
  const attempt = (decide: (situation: Situation, partId: string) => Decision) =>
    onPart(
      'matching',
      (state) => ({ proposal: state === 'proposed' ? proposal : null }),
      startAt,
      decide,
    )
  const { id: _id, ...proposed } = proposal
  everyCell(matchingLife, {
    propose: attempt((situation, partId) =>
      proposeTeam(situation, { partId, ...proposed, textId: null }),
    ),
    agree: attempt((situation, partId) => agreeToTeam(situation, { partId })),
    refuse: attempt((situation, partId) => refuseTeam(situation, { partId, textId: null })),
    lapse: attempt((situation, partId) => lapseMatching(situation, { partId })),
  })
})

describe('an offer', () => {
  const attempt = (decide: (situation: Situation, partId: string) => Decision) =>
    onPart(
      'offer',
      () => ({ termsId: 'terms', version: 1, approverId: 'boss' }),
      startAt,
      decide,
      referencePlan,
    )
  const hired = (decide: (situation: Situation, partId: string) => Decision) =>
    onPart(
      'offer',
      () => ({ termsId: 'terms', version: 1 }),
      startAt,
      decide,
      referencePlan,
      (application) =>
        firstPart(application).state === 'accepted'
          ? { ...application, status: 'hired' }
          : application,
    )
  everyCell(offerLife, {
    draft: attempt((situation, partId) => draftOffer(situation, { partId, termsId: 'new' })),
    'send-for-approval': attempt((situation, partId) =>
      sendOfferForApproval(situation, { partId, approverId: 'boss' }),
    ),
    return: attempt((situation, partId) => returnOffer(situation, { partId, textId: null })),
    approve: attempt((situation, partId) =>
      approveOffer(situation, { partId, approverId: 'boss' }),
    ),
    extend: attempt((situation, partId) =>
      extendOffer(situation, { partId, openUntilAt: hoursLater(90) }),
    ),
    accept: attempt((situation, partId) => acceptOffer(situation, { partId })),
    decline: attempt((situation, partId) => declineOffer(situation, { partId, textId: null })),
    lapse: attempt((situation, partId) => lapseOffer(situation, { partId })),
    rescind: attempt((situation, partId) => rescindOffer(situation, { partId, textId: 'text' })),
    'fall-through': hired((situation, partId) =>
      letOfferFallThrough(situation, { partId, textId: null }),
    ),
  })
})

describe('an application', () => {
  const unanswered: Closure = {
    side: 'company',
    reason: 'no-reply',
    textId: null,
    tellAt: null,
    reopenUntilAt: hoursLater(720),
  }
  const inState = (state: ApplicationLifeState): ApplicationState => {
    const application = withPart(applicationIn('chat'), { ...time, seats: [seat('seated')] })
    return {
      ...withPart(application, { state: 'booked' }),
      status: state === 'told' ? 'rejected' : state,
      toldAt: state === 'told' ? startAt : null,
      closure: state === 'told' ? { ...unanswered, tellAt: startAt } : null,
    }
  }
  const applicationWaiting = withPart(applicationIn('chat'), { state: 'with-candidate' })
  const attempt =
    (decide: (situation: Situation) => Decision) =>
    (state: ApplicationLifeState): Outcome =>
      outcomeOf(situationOf(inState(state)), decide, lifeStateOf)
  const interviewId = firstPart(inState('active')).id
  const offered = (state: ApplicationLifeState): ApplicationState => ({
    ...withPart(applicationIn('offer'), { state: state === 'hired' ? 'accepted' : 'extended' }),
    status: state === 'told' ? 'rejected' : state,
    toldAt: state === 'told' ? startAt : null,
  })
  everyCell(applicationLife, {
    continue: attempt((situation) =>
      releaseInterview(situation, { interviewId, by: 'company', textId: null }),
    ),
    record: attempt((situation) => acceptSeat(situation, { seatId: 'seat', personId: 'ada' })),
    pause: attempt((situation) =>
      pause(situation, { reason: 'other', wakeAt: null, textId: null, booked: 'keep' }),
    ),
    'change-pause': attempt((situation) =>
      changePause(situation, { reason: 'other', wakeAt: hoursLater(72), textId: null }),
    ),
    resume: attempt(resume),
    reject: attempt((situation) =>
      reject(situation, { reason: 'skills', textId: 'text', tellAt: hoursLater(20) }),
    ),
    'close-no-reply': (state) =>
      outcomeOf(
        situationOf({
          ...applicationWaiting,
          status: inState(state).status,
          toldAt: inState(state).toldAt,
        }),
        (situation) =>
          closeNoReply(situation, { tellAt: hoursLater(20), reopenUntilAt: hoursLater(740) }),
        lifeStateOf,
      ),
    tell: attempt(tell),
    'undo-rejection': attempt((situation) => undoRejection(situation, { rebook: false })),
    reconsider: attempt((situation) => reconsider(situation, { textId: null })),
    reopen: attempt((situation) => reopenByCandidate(situation, { jobIsClosed: false })),
    withdraw: attempt((situation) => withdraw(situation, { reason: 'other', textId: null })),
    hire: attempt(() => happens({ type: 'application.hired' })),
    'fall-through': (state) => {
      const application = offered(state)
      return outcomeOf(
        situationOf(application),
        (situation) =>
          letOfferFallThrough(situation, { partId: firstPart(application).id, textId: null }),
        lifeStateOf,
      )
    },
  })

  test('advances after the last stage to being hired', () => {
    const plan = planOf(stage('review', 'review'))
    const situation = situationOf(applicationIn('review', plan), startAt, plan)
    expect(outcomeOf(situation, advance, lifeStateOf)).toEqual({ state: 'hired' })
  })
})

describe('a job', () => {
  const attempt =
    (verb: 'open' | 'pause' | 'resume' | 'close') =>
    (state: keyof typeof jobLife): Outcome => {
      const decision = changeJob(state, { verb, textId: null })
      return decision.ok
        ? { state: jobStatusOf(decision.events, state) }
        : { refused: decision.refusal }
    }
  everyCell(jobLife, {
    open: attempt('open'),
    pause: attempt('pause'),
    resume: attempt('resume'),
    close: attempt('close'),
  })
})
