/**
 * One application from its receipt to its end or to this day, told by the product's own rules: each act is decided
 * and folded as a command would do it, so that log, state, standing and messages agree.
 */
import { v7 } from 'uuid'
import type { Company } from '@/bench/company/lay-company'
import { between, oneOf, type Random } from '@/bench/company/random'
import { advance } from '@/lib/pipeline/advancing'
import { type ApplicationState, currentRun, type Part } from '@/lib/pipeline/application'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { choose } from '@/lib/pipeline/choosing'
import { reject, tell, withdraw } from '@/lib/pipeline/closing'
import { daysAfter, localDateAfter } from '@/lib/pipeline/days'
import { type Decision, happens, type Situation } from '@/lib/pipeline/decision'
import { type Effect, effectsOf } from '@/lib/pipeline/effects'
import type { Actor, ApplicationEvent } from '@/lib/pipeline/events'
import { beginApplication, evolve } from '@/lib/pipeline/evolve'
import { agreeToTeam, proposeTeam } from '@/lib/pipeline/matching-moves'
import {
  acceptOffer,
  approveOffer,
  draftOffer,
  extendOffer,
  sendOfferForApproval,
} from '@/lib/pipeline/offer-moves'
import { markTookPlace } from '@/lib/pipeline/outcomes'
import { receiveApplication } from '@/lib/pipeline/receiving'
import { submitScorecard } from '@/lib/pipeline/scorecards'
import { acceptSeat } from '@/lib/pipeline/seat-moves'
import { handIn, startTakeHome } from '@/lib/pipeline/take-home-moves'

export type LoggedEvent = {
  event: ApplicationEvent
  seq: number
  at: Date
  actor: Actor
  actId: string
}
export type LoggedEffect = { effect: Effect; firstSeq: number; at: Date; after: ApplicationState }
export type WrittenText = {
  id: string
  kind: string
  body: string
  at: Date
  authorId: string | null
}

/** How far it goes if nothing stops it. */
export type Fate = 'review' | 'chat' | 'work' | 'final' | 'withdrawn' | 'hired'

class TimeIsUp extends Error {}
const hourMilliseconds = 3_600_000
const dayMilliseconds = 24 * hourMilliseconds

export class History {
  readonly log: LoggedEvent[] = []
  readonly effects: LoggedEffect[] = []
  readonly texts: WrittenText[] = []
  readonly termsIds: { id: string; offerId: string }[] = []
  readonly id: string
  private current: ApplicationState | null = null
  private at: Date

  constructor(
    private readonly given: {
      random: Random
      company: Company
      personId: string
      job: { id: string; ownerId: string }
      receivedAt: Date
      now: Date
      fate: Fate
    },
  ) {
    this.at = given.receivedAt
    this.id = this.nextId()
    try {
      this.tell()
    } catch (error) {
      if (!(error instanceof TimeIsUp)) throw error
    }
  }

  get state(): ApplicationState {
    if (!this.current) throw new Error('nothing was received')
    return this.current
  }

  private readonly nextId = () => v7({ msecs: this.at.getTime() })

  private tell(): void {
    const { company, personId, job, fate, random, receivedAt } = this.given
    const candidate: Actor = { kind: 'candidate', personId }
    this.act(candidate, (situation) =>
      receiveApplication(situation, {
        personId,
        jobId: job.id,
        ownerId: job.ownerId,
        answerByDate: localDateAfter(receivedAt.toISOString().slice(0, 10), 28),
        levelAsked: oneOf(random, ['L50', 'L60', null]),
        placeAskedId: company.placeId,
        source: 'public-page',
      }),
    )
    for (let notes = random() < 0.6 ? 1 : 2; notes > 0; notes -= 1) this.note()
    this.later(4, fate === 'review' ? 240 : 90)
    if (fate === 'review') {
      this.rejectNow()
      return
    }
    this.act(this.owner, (s) => advance(s))
    this.interviewsOfStage()
    if (fate === 'withdrawn') {
      this.withdrawNow()
      return
    }
    if (fate === 'chat') {
      this.rejectNow()
      return
    }
    this.decide()
    this.workStage()
    if (fate === 'work') {
      this.rejectNow()
      return
    }
    this.decide()
    this.interviewsOfStage()
    if (fate === 'final') {
      this.rejectNow()
      return
    }
    this.decide()
    this.matchingAndOffer()
  }

  private get owner(): Actor {
    return { kind: 'person', personId: this.given.job.ownerId }
  }

  private get candidate(): Actor {
    return { kind: 'candidate', personId: this.given.personId }
  }

  /** Time goes by; when this day is reached, the story stands where it stands. */
  private later(fromHours: number, toHours: number): void {
    const at = new Date(
      Math.round(
        this.at.getTime() + between(this.given.random, fromHours, toHours) * hourMilliseconds,
      ),
    )
    this.until(at)
  }

  private until(at: Date): void {
    if (at > this.given.now) throw new TimeIsUp()
    if (at > this.at) this.at = at
  }

  private act(actor: Actor, decide: (situation: Situation) => Decision): void {
    const { company } = this.given
    const before = this.current
    const situation = {
      application: before as ApplicationState,
      plan: company.plan,
      now: this.at,
      nextId: this.nextId,
    }
    const decision = decide(situation)
    if (!decision.ok) throw new Error(`refused: ${decision.refusal}`)
    const actId = this.nextId()
    const firstSeq = this.log.length + 1
    for (const event of decision.events) {
      const recorded = { event, seq: this.log.length + 1, at: this.at }
      this.current = this.current
        ? evolve(this.current, recorded)
        : beginApplication(this.id, event, this.at)
      this.log.push({ ...recorded, actor, actId })
    }
    for (const effect of effectsOf(before, this.state, decision.events, company.plan)) {
      this.effects.push({ effect, firstSeq, at: this.at, after: this.state })
    }
  }

  private write(kind: string, body: string, authorId: string | null): string {
    const id = this.nextId()
    this.texts.push({ id, kind, body, at: this.at, authorId })
    return id
  }

  private note(): void {
    this.later(0.2, 6)
    const textId = this.write(
      'note',
      'Read the application: worth a closer look.',
      this.given.job.ownerId,
    )
    this.act(this.owner, () => happens({ type: 'note.added', textId }))
  }

  private part<K extends Part['kind']>(kind: K): Extract<Part, { kind: K }> {
    const found = currentRun(this.state)?.parts.find(
      (part): part is Extract<Part, { kind: K }> => part.kind === kind,
    )
    if (!found) throw new Error(`no ${kind} here`)
    return found
  }

  /** The candidate takes an hour at which everybody is free; each says yes, sits, says so and writes. */
  private interviewsOfStage(): void {
    const { random, company } = this.given
    const run = currentRun(this.state)
    if (!run) throw new Error('no stage is open')
    const ids = run.parts.flatMap((part) => (part.kind === 'interview' ? [part.id] : []))
    this.act(this.candidate, () => happens({ type: 'link.opened', linkId: this.nextId() }))
    if (random() < 0.3) {
      this.later(48, 49)
      this.act({ kind: 'clock' }, () =>
        happens({ type: 'candidate.nudged', runId: run.id, nudge: 1 }),
      )
    }
    this.later(2, 40)
    const isChat = run.stageId === company.plan.stages[1]?.id
    const people = isChat ? company.recruiterIds : company.interviewerIds
    const bookings = this.freeHours(people, ids.length).map(({ personId, startsAt }, index) => ({
      interviewId: ids[index] ?? '',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 45 * 60_000),
      panel: [{ seatTemplateId: null, personId, shadow: false }],
    }))
    this.act(this.candidate, (s) => bookInterviews(s, { bookings }))
    const seats = ids.map((id) => {
      const part = this.state.runs.flatMap(({ parts }) => parts).find((one) => one.id === id)
      const seat = part?.kind === 'interview' ? part.seats[0] : undefined
      if (!seat?.scorecard) throw new Error('nobody sits')
      return { seatId: seat.id, personId: seat.personId, scorecardId: seat.scorecard.id }
    })
    for (const { seatId, personId } of seats) {
      this.later(0.1, 5)
      this.act({ kind: 'person', personId }, (s) => acceptSeat(s, { seatId, personId }))
    }
    for (const [index, { interviewId, startsAt, endsAt }] of bookings.entries()) {
      const seat = seats[index]
      if (!seat) continue
      const { personId } = seat
      if (startsAt.getTime() - dayMilliseconds > this.at.getTime()) {
        this.until(new Date(startsAt.getTime() - dayMilliseconds))
        this.act({ kind: 'clock' }, () => happens({ type: 'candidate.reminded', interviewId }))
      }
      this.until(endsAt)
      this.act({ kind: 'clock' }, () => happens({ type: 'interview.outcome-asked', interviewId }))
      this.later(0.1, 2)
      this.act({ kind: 'person', personId }, (s) =>
        markTookPlace(s, { interviewId, dueAtFor: () => daysAfter(this.at, 1) }),
      )
      this.later(0.5, 30)
      this.act({ kind: 'person', personId }, (s) =>
        submitScorecard(s, { scorecardId: seat.scorecardId, authorId: personId }),
      )
    }
  }

  private workStage(): void {
    const { random, company } = this.given
    const optionKey = random() < 0.6 ? 'take-home' : 'pairing'
    this.later(2, 30)
    const choice = this.part('choice')
    this.act(this.candidate, (s) => choose(s, { partId: choice.id, optionKey }))
    if (optionKey === 'pairing') {
      this.interviewsOfStage()
      return
    }
    const { id: partId } = this.part('take-home')
    this.later(2, 30)
    this.act(this.candidate, (s) => startTakeHome(s, { partId }))
    this.later(20, 90)
    const first = oneOf(random, company.interviewerIds)
    const second = oneOf(
      random,
      company.interviewerIds.filter((id) => id !== first),
    )
    const reviewers = [first, second].map((personId) => ({
      seatTemplateId: null,
      personId,
      shadow: false,
    }))
    const textId = this.write('take-home', 'https://code.example/pot-for-a-household', null)
    this.act(this.candidate, (s) =>
      handIn(s, { partId, textId, fileId: null, reviewers, dueAtFor: () => daysAfter(this.at, 2) }),
    )
    for (const { personId, scorecard } of this.part('take-home').seats) {
      this.later(2, 40)
      this.act({ kind: 'person', personId }, (s) =>
        submitScorecard(s, { scorecardId: scorecard?.id ?? '', authorId: personId }),
      )
    }
  }

  private matchingAndOffer(): void {
    const { company, random } = this.given
    const { id: partId } = this.part('matching')
    this.act(this.candidate, () =>
      happens({
        type: 'matching.preferences-recorded',
        partId,
        textId: null,
        teamIds: company.teamIds.slice(0, 2),
      }),
    )
    this.later(4, 50)
    const lead: Actor = { kind: 'person', personId: company.leadId }
    this.act(lead, (s) =>
      proposeTeam(s, {
        partId,
        teamId: oneOf(random, company.teamIds),
        openingId: null,
        answerByAt: daysAfter(this.at, 4),
        textId: null,
      }),
    )
    this.later(4, 40)
    this.act(this.candidate, (s) => agreeToTeam(s, { partId }))
    this.decide()
    const { id: offerId } = this.part('offer')
    this.later(1, 10)
    const termsId = this.nextId()
    this.act(this.owner, (s) => draftOffer(s, { partId: offerId, termsId }))
    this.termsIds.push({ id: termsId, offerId })
    this.act(this.owner, (s) =>
      sendOfferForApproval(s, { partId: offerId, approverId: company.leadId }),
    )
    this.later(1, 20)
    this.act(lead, (s) => approveOffer(s, { partId: offerId, approverId: company.leadId }))
    this.act(this.owner, (s) =>
      extendOffer(s, { partId: offerId, openUntilAt: daysAfter(this.at, 7) }),
    )
    this.later(5, 90)
    // Yes to the offer is the plan's last step.
    this.act(this.candidate, (s) => acceptOffer(s, { partId: offerId }))
  }

  private decide(): void {
    this.note()
    this.later(1, 20)
    const decisionTextId = this.write(
      'reason',
      'Clear, careful, good questions.',
      this.given.job.ownerId,
    )
    this.act(this.owner, (s) =>
      advance(s, { decisionTextId, matchingDeadlineAt: daysAfter(this.at, 7) }),
    )
  }

  private rejectNow(): void {
    this.later(1, 30)
    const textId = this.write('rejection', letter, this.given.job.ownerId)
    const tellAt = new Date(this.at.getTime() + 2 * hourMilliseconds)
    const reason = oneOf(this.given.random, ['skills', 'level', 'place', 'other'] as const)
    this.act(this.owner, (s) => reject(s, { reason, textId, tellAt }))
    this.until(tellAt)
    this.act({ kind: 'clock' }, (s) => tell(s))
  }

  private withdrawNow(): void {
    this.later(1, 30)
    this.act(this.candidate, (s) => withdraw(s, { reason: 'other-offer', textId: null }))
  }

  /** So many hours one after another on one working day, each with somebody who is free. */
  private freeHours(people: readonly string[], count: number) {
    const { random, company } = this.given
    const { diary } = company
    const day = Math.floor(this.at.getTime() / dayMilliseconds)
    for (let tries = 0; tries < 200; tries += 1) {
      const date = new Date(
        (day + 1 + Math.floor(between(random, 1, 5 + tries / 10))) * dayMilliseconds,
      )
      if (date.getUTCDay() % 6 === 0) continue
      const hour = 9 + Math.floor(between(random, 0, 8 - count))
      const found = Array.from({ length: count }, (_, index) => {
        const startsAt = new Date(date.getTime() + (hour + index) * hourMilliseconds)
        const personId = oneOf(random, people)
        return { personId, startsAt, key: `${personId} ${startsAt.getTime()}` }
      })
      const own = found.map(({ startsAt }) => `${this.given.personId} ${startsAt.getTime()}`)
      const keys = [...found.map(({ key }) => key), ...own]
      if (new Set(found.map(({ personId }) => personId)).size < count) continue
      if (keys.some((key) => diary.has(key))) continue
      for (const key of keys) diary.add(key)
      return found
    }
    throw new Error('nobody has an hour left')
  }
}

const letter = `Thank you for your interest and for the time you took with us. We have read and weighed everything with care, and have decided not to go on with your application.

This is about this role at this moment, and no judgement of you as a person or an engineer.`
