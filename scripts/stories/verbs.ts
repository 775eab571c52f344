/** What people do in the stories, through the product's own commands. */
import { bookAnyway } from '@/lib/booking/commands/book-interviews'
import {
  acceptInvite,
  declineInvite,
  sayDidNotTakePlace,
  sayTookPlace,
} from '@/lib/interviews/commands'
import {
  answerProposal,
  proposeTeamToCandidate,
  shareInterest,
  sharePreferences,
} from '@/lib/matching/commands'
import {
  answerOffer,
  approveOfferTerms,
  askForApproval,
  draftOfferTerms,
  endAcceptedOffer,
  makeOffer,
} from '@/lib/offers/commands'
import { deactivatePerson } from '@/lib/people/commands/deactivate-person'
import { setCover } from '@/lib/people/commands/set-cover'
import { startTraining } from '@/lib/people/commands/start-training'
import type {
  Absence,
  PauseReason,
  RejectionReason,
  WithdrawalReason,
} from '@/lib/pipeline/application'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { pauseJob } from '@/lib/pipeline/commands/change-job'
import { rejectApplication, withdrawApplication } from '@/lib/pipeline/commands/close-application'
import { assessApplicationLevel, pauseApplication } from '@/lib/pipeline/commands/deviate'
import {
  addNote,
  advanceApplication,
  writeToCandidate,
  writeToRecruiter,
} from '@/lib/pipeline/commands/progress'
import {
  beginTakeHome,
  chooseOption,
  giveMoreTime,
  handInTakeHome,
} from '@/lib/pipeline/commands/take-home'
import type { Actor } from '@/lib/pipeline/events'
import { database } from '@/lib/platform/database'
import { handInScorecard } from '@/lib/scorecards/commands'
import {
  applicationId,
  commandId,
  jobId,
  personId,
  placeId,
  poolId,
  teamId,
  told,
} from '@/scripts/stories/company'
import type { PoolKey } from '@/scripts/stories/company-people'
import { deliverToThePast } from '@/scripts/stories/deliver'
import { fixedId } from '@/scripts/stories/fixed-id'
import { findBookings } from '@/scripts/stories/panels'
import type { Cue, Verb } from '@/scripts/stories/scenes'
import { type Impression, writeScorecard } from '@/scripts/stories/write-scorecard'

const staff = (key: string): Actor => ({ kind: 'person', personId: personId(key) })
const personActor = (id: string): Actor => ({ kind: 'person', personId: id })

function changeBy(cue: Cue, actor: Actor, part = ''): Change {
  return { applicationId: applicationId(cue.key), commandId: commandId(cue.name + part), actor }
}

/** Light looks at the state: telling forty applications must not take a minute. */
function whoseIs(cue: Cue) {
  return database().application.findUniqueOrThrow({
    where: { id: applicationId(cue.key) },
    select: { ownerId: true, personId: true },
  })
}

const ownerOf = async (cue: Cue): Promise<Actor> => personActor((await whoseIs(cue)).ownerId)
const candidateOf = async (cue: Cue): Promise<Actor> => ({
  kind: 'candidate',
  personId: (await whoseIs(cue)).personId,
})

const newestOf = (cue: Cue) => ({
  where: { stageRun: { applicationId: applicationId(cue.key), endedAt: null } },
  orderBy: { position: 'desc' as const },
})

function bookedInterviews(cue: Cue) {
  return database().interview.findMany({
    where: { state: 'booked', stageRun: { applicationId: applicationId(cue.key), endedAt: null } },
    orderBy: { startsAt: 'asc' },
    include: { session: true, seats: { where: { state: { in: ['seated', 'accepted'] } } } },
  })
}

/** The owner, or whoever is named, passes the current stage. */
export const advances =
  (words: { decision?: string; by?: string } = {}): Verb =>
  async (cue) => {
    const { by, decision } = words
    const actor = by ? staff(by) : await ownerOf(cue)
    told(cue.name, await advanceApplication(changeBy(cue, actor), { decision }))
  }

/** The candidate books everything that waits for a time, from these starts on. */
export const books =
  (...starts: Date[]): Verb =>
  (cue) =>
    book(cue, starts, { atAnyHour: false })

/** The same, with this person on the panel. */
export const booksWith =
  (personKey: string, ...starts: Date[]): Verb =>
  (cue) =>
    book(cue, starts, { atAnyHour: false, with: personId(personKey) })

/** The same whatever hour it is for the interviewers: the stories of today happen now. */
export const booksAtAnyHour =
  (...starts: Date[]): Verb =>
  (cue) =>
    book(cue, starts, { atAnyHour: true })

async function book(
  cue: Cue,
  starts: Date[],
  how: { atAnyHour: boolean; with?: string },
): Promise<void> {
  const change = changeBy(cue, await candidateOf(cue))
  const outcome = await changeApplication(change, async (situation, tx) => {
    const bookings = await findBookings(tx, situation, { starts, ...how })
    return bookInterviews(situation, { bookings })
  })
  told(cue.name, outcome)
}

/** Somebody of the staff books the session called so, whatever stands against it. */
export const booksAnyway =
  (sessionName: string, wish: { by: string; with: string; startsAt: Date; reason: string }): Verb =>
  async (cue) => {
    const interview = await database().interview.findFirstOrThrow({
      where: { ...newestOf(cue).where, session: { name: sessionName } },
      include: { session: { include: { seats: { where: { shadow: false } } } } },
    })
    const panel = interview.session.seats.map(({ id }) => ({
      seatTemplateId: id,
      personId: personId(wish.with),
      shadow: false,
    }))
    const { startsAt, reason, by } = wish
    const booking = { interviewId: interview.id, startsAt, panel, reason }
    told(cue.name, await bookAnyway(changeBy(cue, staff(by)), booking))
  }

/** Everybody who sits on something booked says yes. */
export const panelAccepts: Verb = async (cue) => {
  const seats = (await bookedInterviews(cue)).flatMap((interview) => interview.seats)
  for (const { id, personId: who, state } of seats) {
    if (state !== 'seated') continue
    const change = changeBy(cue, personActor(who), `/${who}`)
    told(cue.name, await acceptInvite(change, { seatId: id, personId: who }))
  }
}

/** The first interview that has begun took place, as its author says. */
export const tookPlace: Verb = async (cue) => {
  const { interviewId, author } = await begun(cue)
  told(cue.name, await sayTookPlace(changeBy(cue, author), { interviewId }))
}

export const didNotTakePlace =
  (absence: Absence): Verb =>
  async (cue) => {
    const { interviewId, author } = await begun(cue)
    told(cue.name, await sayDidNotTakePlace(changeBy(cue, author), { interviewId, absence }))
  }

async function begun(cue: Cue) {
  const [first] = await bookedInterviews(cue)
  const seat = first?.seats.find(({ shadow }) => !shadow)
  if (!first?.startsAt || first.startsAt > cue.at || !seat) {
    throw new Error(`${cue.name}: nothing has begun`)
  }
  return { interviewId: first.id, author: personActor(seat.personId) }
}

/** The next scorecard that is due is handed in. */
export const writesScorecard =
  (impression: Impression): Verb =>
  async (cue) => {
    const run = { stageRun: { applicationId: applicationId(cue.key), endedAt: null } }
    const due = await database().scorecard.findFirst({
      where: { state: 'due', seat: { OR: [{ interview: run }, { takeHome: run }] } },
      orderBy: { id: 'asc' },
    })
    if (!due) throw new Error(`${cue.name}: no scorecard is due`)
    const { id: scorecardId, authorId } = due
    const written = await writeScorecard(scorecardId, impression, cue.name)
    const change = changeBy(cue, personActor(authorId))
    told(cue.name, await handInScorecard(change, { scorecardId, authorId, written }))
  }

/** The panel member of the session called so cannot come. */
export const declines =
  (sessionName: string, reason: string): Verb =>
  async (cue) => {
    const interviews = await bookedInterviews(cue)
    const seats = interviews.find(({ session }) => session.name === sessionName)?.seats
    const seat = seats?.find(({ shadow }) => !shadow)
    if (!seat) throw new Error(`${cue.name}: nobody sits in ${sessionName}`)
    const wish = { seatId: seat.id, personId: seat.personId, reason }
    told(cue.name, await declineInvite(changeBy(cue, personActor(seat.personId)), wish))
  }

export const chooses =
  (optionKey: 'take-home' | 'pairing'): Verb =>
  async (cue) => {
    const wish = { partId: (await database().choice.findFirstOrThrow(newestOf(cue))).id, optionKey }
    told(cue.name, await chooseOption(changeBy(cue, await candidateOf(cue)), wish))
  }

export const startsTakeHome: Verb = async (cue) => {
  const { id } = await database().takeHome.findFirstOrThrow(newestOf(cue))
  told(cue.name, await beginTakeHome(changeBy(cue, await candidateOf(cue)), id))
}

export const asksForMoreTime: Verb = async (cue) => {
  const wish = {
    partId: (await database().takeHome.findFirstOrThrow(newestOf(cue))).id,
    by: 'candidate' as const,
  }
  told(cue.name, await giveMoreTime(changeBy(cue, await candidateOf(cue)), wish))
}

export const handsIn =
  (words: string): Verb =>
  async (cue) => {
    const wish = {
      partId: (await database().takeHome.findFirstOrThrow(newestOf(cue))).id,
      words,
      fileId: null,
    }
    told(cue.name, await handInTakeHome(changeBy(cue, await candidateOf(cue)), wish))
  }

export const assessesLevel =
  (level: string, by: string): Verb =>
  async (cue) => {
    told(cue.name, await assessApplicationLevel(changeBy(cue, staff(by)), level))
  }

export const namesTeams =
  (words: string, ...teams: string[]): Verb =>
  async (cue) => {
    const wish = {
      partId: (await database().matching.findFirstOrThrow(newestOf(cue))).id,
      teamIds: teams.map(teamId),
      words,
    }
    told(cue.name, await sharePreferences(changeBy(cue, await candidateOf(cue)), wish))
  }

export const teamSays =
  (team: string, lead: string, interested: boolean, words: string): Verb =>
  async (cue) => {
    const partId = (await database().matching.findFirstOrThrow(newestOf(cue))).id
    const wish = { partId, teamId: teamId(team), interested, words }
    told(cue.name, await shareInterest(changeBy(cue, staff(lead)), wish))
  }

/** The owner proposes a team and one of its openings. */
export const proposes =
  (team: string, opening: number, answerByAt: Date, words: string): Verb =>
  async (cue) => {
    const openingId = fixedId(`opening/${team}/${opening}`)
    const partId = (await database().matching.findFirstOrThrow(newestOf(cue))).id
    const wish = { partId, teamId: teamId(team), openingId, answerByAt, words }
    told(cue.name, await proposeTeamToCandidate(changeBy(cue, await ownerOf(cue)), wish))
  }

export const answersProposal =
  (agrees: boolean, words: string): Verb =>
  async (cue) => {
    const wish = {
      partId: (await database().matching.findFirstOrThrow(newestOf(cue))).id,
      agrees,
      words,
    }
    told(cue.name, await answerProposal(changeBy(cue, await candidateOf(cue)), wish))
  }

export const draftsOffer =
  (terms: {
    level: string
    place: string
    team: string
    currency: string
    salary: number
    startsOn: string
  }): Verb =>
  async (cue) => {
    const { place, team, ...rest } = terms
    const wish = {
      partId: (await database().offer.findFirstOrThrow(newestOf(cue))).id,
      terms: { ...rest, placeId: placeId(place), teamId: teamId(team), outsideBandReason: null },
    }
    told(cue.name, await draftOfferTerms(changeBy(cue, await ownerOf(cue)), wish))
  }

export const asksApproval =
  (approver: string): Verb =>
  async (cue) => {
    const wish = {
      partId: (await database().offer.findFirstOrThrow(newestOf(cue))).id,
      approverId: personId(approver),
    }
    told(cue.name, await askForApproval(changeBy(cue, await ownerOf(cue)), wish))
  }

export const approves =
  (approver: string): Verb =>
  async (cue) => {
    const wish = {
      partId: (await database().offer.findFirstOrThrow(newestOf(cue))).id,
      approverId: personId(approver),
    }
    told(cue.name, await approveOfferTerms(changeBy(cue, staff(approver)), wish))
  }

export const extendsOffer =
  (openUntilAt: Date): Verb =>
  async (cue) => {
    const wish = {
      partId: (await database().offer.findFirstOrThrow(newestOf(cue))).id,
      openUntilAt,
    }
    told(cue.name, await makeOffer(changeBy(cue, await ownerOf(cue)), wish))
  }

export const acceptsOffer: Verb = async (cue) => {
  const { id: partId, version } = await database().offer.findFirstOrThrow(newestOf(cue))
  const wish = { partId, version, accepts: true, words: '' }
  told(cue.name, await answerOffer(changeBy(cue, await candidateOf(cue)), wish))
}

export const acceptedOfferEnds =
  (words: string): Verb =>
  async (cue) => {
    const accepted = { state: 'accepted', stageRun: { applicationId: applicationId(cue.key) } }
    const { id: partId } = await database().offer.findFirstOrThrow({ where: accepted })
    told(cue.name, await endAcceptedOffer(changeBy(cue, await ownerOf(cue)), { partId, words }))
  }

/** By default told at the next decent hour of the candidate's zone. */
export const rejects =
  (
    reason: RejectionReason,
    message: string,
    more: { decision?: string; tellAt?: Date; by?: string } = {},
  ): Verb =>
  async (cue) => {
    const { by, ...rest } = more
    const actor = by ? staff(by) : await ownerOf(cue)
    told(cue.name, await rejectApplication(changeBy(cue, actor), { reason, message, ...rest }))
  }

export const withdraws =
  (reason: WithdrawalReason, words: string): Verb =>
  async (cue) => {
    const change = changeBy(cue, await candidateOf(cue))
    told(cue.name, await withdrawApplication(change, { reason, words }))
  }

/** The candidate writes from their page, and waits for an answer. */
export const writes =
  (words: string): Verb =>
  async (cue) => {
    told(cue.name, await writeToRecruiter(changeBy(cue, await candidateOf(cue)), words))
  }

/** Somebody of the staff answers what the candidate wrote. */
export const answers =
  (by: string, words: string): Verb =>
  async (cue) => {
    told(cue.name, await writeToCandidate(changeBy(cue, staff(by)), words))
  }

export const pauses =
  (reason: PauseReason, wakeAt: Date | null, words: string): Verb =>
  async (cue) => {
    const change = changeBy(cue, await ownerOf(cue))
    told(cue.name, await pauseApplication(change, { reason, wakeAt, words, booked: 'keep' }))
  }

/** A job stops: nobody can apply any more, and what becomes of those under way is still to be said. */
export const jobIsFrozen =
  (job: string, by: string): Verb =>
  async (cue) => {
    const change = { commandId: commandId(cue.name), jobId: jobId(job), actor: staff(by) }
    told(cue.name, await pauseJob(change))
  }

/** Somebody is away on these local days, both included. */
export const isAway =
  (who: string, cover: string, days: { firstDay: string; lastDay: string }): Verb =>
  async (cue) => {
    const outcome = await setCover({
      ...days,
      commandId: commandId(cue.name),
      coverId: fixedId(`cover/${who}`),
      personId: personId(who),
      coverPersonId: personId(cover),
      actor: staff(who),
    })
    told(cue.name, outcome)
  }

/** Somebody begins to learn for a pool, and somebody else will sign them off. */
export const beginsTraining =
  (who: string, pool: PoolKey, signer: string, by: string): Verb =>
  async (cue) => {
    const outcome = await startTraining({
      commandId: commandId(cue.name),
      poolId: poolId(pool),
      personId: personId(who),
      signerId: personId(signer),
      actor: staff(by),
    })
    told(cue.name, outcome)
  }

/** Somebody is gone; what they hold stays on the leaver's list. */
export const leavesTheBank =
  (who: string, by: string): Verb =>
  async (cue) => {
    // They read their mail to the last day.
    await deliverToThePast()
    const outcome = await deactivatePerson({
      commandId: commandId(cue.name),
      personId: personId(who),
      actor: { kind: 'person', personId: personId(by) },
      accepted: true,
    })
    told(cue.name, outcome)
  }

export const notes =
  (by: string, body: string): Verb =>
  async (cue) => {
    told(cue.name, await addNote(changeBy(cue, staff(by)), body))
  }
