/** A plan and an application to try the rules on, in tests alone. */
import { advance } from '@/lib/pipeline/advancing'
import type { ApplicationState, Part, Seat, SeatState, StageRun } from '@/lib/pipeline/application'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import type { Decision, Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { beginApplication, evolve, type Recorded } from '@/lib/pipeline/evolve'
import { markTookPlace } from '@/lib/pipeline/outcomes'
import { beginPart, partsFor } from '@/lib/pipeline/parts'
import type { Plan, SeatTemplate, Session, Stage, StageKind } from '@/lib/pipeline/plan'
import { receiveApplication } from '@/lib/pipeline/receiving'

export const startAt = new Date('2026-11-02T09:00:00Z')

export function hoursLater(hours: number, from: Date = startAt): Date {
  return new Date(from.getTime() + hours * 3_600_000)
}

const seats = (name: string, count: number): SeatTemplate[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${name}-seat-${index + 1}`,
    poolId: `${name}-pool`,
    shadow: false,
  }))

export function session(id: string, seatCount = 1, optionKey: string | null = null): Session {
  const words = { name: id, candidateName: id, kitId: null, rubricId: null }
  return { id, optionKey, minutes: 60, seats: seats(id, seatCount), ...words }
}

export function stage(id: string, kind: StageKind, change: Partial<Stage> = {}): Stage {
  return {
    id,
    kind,
    name: id,
    candidateName: id,
    candidateDescription: '',
    shareDays: 5,
    sessions: [],
    takeHomes: [],
    options: [],
    order: 'any',
    breakMinutes: { min: 0, max: 60 },
    sameDay: false,
    minimumNoticeMinutes: 24 * 60,
    bookingWindowDays: 28,
    linkLifetimeDays: 14,
    candidateMoves: 2,
    candidateMoveNoticeMinutes: 24 * 60,
    nudgeDays: [2, 5],
    earlierPeople: 'never',
    ...change,
  }
}

export function takeHome(id: string, optionKey: string | null = null): Stage['takeHomes'][number] {
  const words = { name: id, candidateName: id, brief: 'Build it.', rubricId: null }
  return { id, optionKey, daysToHandIn: 7, extensionDays: 2, seats: seats(id, 2), ...words }
}

const option = (key: string) => ({
  key,
  name: key,
  candidateName: key,
  candidateDescription: key,
})

export function planOf(...stages: Stage[]): Plan {
  return {
    planId: 'plan',
    planVersionId: 'plan-1',
    version: 1,
    name: 'Rehearsal',
    promiseDays: 28,
    stages,
  }
}

/** Review, chat, take-home or pairing, a final of two, matching, offer. */
export const referencePlan: Plan = planOf(
  stage('review', 'review'),
  stage('chat', 'interview', { sessions: [session('chat')] }),
  stage('work', 'choice', {
    options: [option('take-home'), option('pairing')],
    takeHomes: [takeHome('exercise', 'take-home')],
    sessions: [session('pairing', 1, 'pairing')],
  }),
  stage('final', 'interview', { sessions: [session('design'), session('behaviour')] }),
  stage('matching', 'matching'),
  stage('offer', 'offer'),
)

export function idsFrom(prefix: string): () => string {
  let count = 0
  return () => `${prefix}-${++count}`
}

/** An application that things happen to, one after another, with its log beside it. */
export class Rehearsal {
  readonly log: Recorded[] = []
  now: Date
  private state: ApplicationState | null = null
  private readonly nextId: () => string

  constructor(
    public plan: Plan = referencePlan,
    private readonly who = { applicationId: 'application', personId: 'candidate' },
    from: Date = startAt,
  ) {
    this.now = from
    this.nextId = idsFrom(who.applicationId === 'application' ? 'id' : who.applicationId)
    this.record(
      receiveApplication(
        { plan, now: this.now, nextId: this.nextId },
        {
          personId: who.personId,
          jobId: 'job',
          ownerId: 'owner',
          answerByDate: '2026-11-30',
          levelAsked: null,
          placeAskedId: null,
          source: 'public-page',
        },
      ),
    )
  }

  get application(): ApplicationState {
    if (!this.state) throw new Error('nothing was received')
    return this.state
  }

  get situation(): Situation {
    return {
      application: this.application,
      plan: this.plan,
      now: this.now,
      nextId: this.nextId,
    }
  }

  get run(): StageRun {
    const run = this.application.runs.at(-1)
    if (!run) throw new Error('no stage was entered')
    return run
  }

  part<K extends Part['kind']>(kind: K, position = 0): Extract<Part, { kind: K }> {
    const parts = this.run.parts.filter(
      (part): part is Extract<Part, { kind: K }> => part.kind === kind,
    )
    const part = parts.at(position)
    if (!part) throw new Error(`no ${kind} at ${position}`)
    return part
  }

  /** Does it, or throws with the refusal; answers with the events. */
  act(decide: (situation: Situation) => Decision): ApplicationEvent[] {
    return this.record(decide(this.situation))
  }

  later(hours: number): this {
    this.now = hoursLater(hours, this.now)
    return this
  }

  private record(decision: Decision): ApplicationEvent[] {
    if (!decision.ok) throw new Error(`refused: ${decision.refusal}`)
    for (const event of decision.events) {
      const recorded = { event, seq: this.log.length + 1, at: this.now }
      this.state = this.state
        ? evolve(this.state, recorded)
        : beginApplication(this.who.applicationId, event, this.now)
      this.log.push(recorded)
    }
    return decision.events
  }
}

/** An application that stands in a stage as it was entered, whatever came before. */
export function applicationIn(stageId: string, plan: Plan = referencePlan): ApplicationState {
  const { application } = new Rehearsal(plan)
  const at = plan.stages.find(({ id }) => id === stageId)
  if (!at) throw new Error(`no stage ${stageId}`)
  const run: StageRun = {
    id: `run-${stageId}`,
    stageId,
    attempt: 1,
    enteredAt: startAt,
    endedAt: null,
    end: null,
    askedCandidateAt: startAt,
    proposal: null,
    parts: partsFor(at, idsFrom(stageId)).map(beginPart),
  }
  return { ...application, runs: [run] }
}

/** The same with a part changed as the test needs it. */
export function withPart(application: ApplicationState, change: object): ApplicationState {
  const [run] = application.runs
  const [part, ...others] = run?.parts ?? []
  if (!run || !part) throw new Error('no part to change')
  const changed = { ...part, ...change } as Part
  return { ...application, runs: [{ ...run, parts: [changed, ...others] }] }
}

export const member = (personId: string, shadow = false) => ({
  seatTemplateId: null,
  personId,
  shadow,
})

/** Books one interview so many hours from now, for an hour. */
export const seatHeld = (
  personId: string,
  state: SeatState,
  template: string | null = null,
): Seat => ({
  id: `seat of ${personId}`,
  seatTemplateId: template,
  personId,
  shadow: false,
  state,
  scorecard: null,
})

export const booking = (rehearsal: Rehearsal, hours: number, people: string[], position = 0) => ({
  interviewId: rehearsal.part('interview', position).id,
  startsAt: hoursLater(hours, rehearsal.now),
  endsAt: hoursLater(hours + 1, rehearsal.now),
  panel: people.map((personId) => member(personId)),
})

/** Stands in the chat, booked three days ahead with one person. */
export function bookedChat(plan: Plan = referencePlan): Rehearsal {
  const rehearsal = new Rehearsal(plan)
  rehearsal.act((situation) => advance(situation))
  rehearsal.act((situation) =>
    bookInterviews(situation, { bookings: [booking(rehearsal, 72, ['ada'])] }),
  )
  return rehearsal
}

/** Stands in the chat, which took place; one scorecard is due a day later. */
export function heardChat(): Rehearsal {
  const rehearsal = bookedChat().later(73)
  const interviewId = rehearsal.part('interview').id
  const dueAt = hoursLater(24, rehearsal.now)
  rehearsal.act((situation) => markTookPlace(situation, { interviewId, dueAtFor: () => dueAt }))
  return rehearsal
}
