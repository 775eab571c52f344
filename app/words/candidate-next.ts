import { firstName, listOf, sayWriteTo } from '@/app/words/candidate'
import { currentRun, type StageRun } from '@/lib/pipeline/application'
import type { CandidateNext } from '@/lib/pipeline/candidate-view'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { refusalToReopen } from '@/lib/pipeline/no-reply'
import { getSession } from '@/lib/pipeline/plan'
import {
  sayDate,
  sayInstant,
  sayInstantBare,
  sayRange,
  sayTime,
  sayUntil,
  sayZone,
} from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export type NextWords = {
  title: string
  sentence: string | null
  /** The one primary button; `room` is below the candidate's page. */
  act: { room: string; label: string } | null
}

/** The head of the candidate's page: what is next, in one sentence with one button. */
export function sayNext(page: CandidatePage): NextWords {
  const { next } = page.view
  const { recruiter, company, candidate, now } = page
  const zone = candidate.timeZone
  switch (next.kind) {
    case 'wait':
      return { ...sayWaiting(page), act: null }
    case 'book':
      if (page.proposal) {
        return {
          title: sayProposed(page.proposal),
          sentence: `For ${namesToBook(page, next.interviewIds)}. We keep ${page.proposal.options.length > 1 ? 'them' : 'it'} free for you until ${sayInstant(page.proposal.expiresAt, zone, now)}.`,
          act: { room: 'book', label: 'See and answer' },
        }
      }
      return {
        title: 'Choose a time',
        sentence: `Next: choose a time for ${namesToBook(page, next.interviewIds)}. It takes about two minutes.`,
        act: { room: 'book', label: 'Choose a time' },
      }
    case 'attend':
      return { ...sayUpcoming(page, next), act: null }
    case 'choose':
      return {
        title: 'Choose what suits you better',
        sentence:
          'All ways count the same, and you can change your mind until something is booked or handed in.',
        act: { room: 'choose', label: 'See the options' },
      }
    case 'hand-in': {
      const late = next.dueAt !== null && next.dueAt < now
      const due = next.dueAt ? sayInstant(next.dueAt, zone, now) : null
      return {
        title: due ? `Your task ${late ? 'was' : 'is'} due ${due}` : 'Your task',
        sentence: late
          ? 'You can still hand it in: we take it late, too.'
          : 'Read the brief, take the time you need, and hand in a link or a file.',
        act: { room: `task/${next.partId}`, label: 'Open the task' },
      }
    }
    case 'share-preferences':
      return page.matching?.shared
        ? {
            title: 'We are looking for your team',
            sentence:
              'Thank you for telling us what interests you. We write as soon as we have a team to propose.',
            act: null,
          }
        : {
            title: 'Which teams interest you?',
            sentence:
              'Well done: all interviews are behind you. Now tell us where you would like to work.',
            act: { room: 'preferences', label: 'Say what interests you' },
          }
    case 'answer-proposal':
      return {
        title: `A team for you: ${page.matching?.team?.name ?? company}`,
        sentence: `Please say yes or no by ${sayDate(next.answerByAt, zone, now)}. A no is fine: we then look further.`,
        act: { room: 'team', label: 'Read and answer' },
      }
    case 'answer-offer':
      return {
        title: 'Our offer to you',
        sentence: next.openUntilAt
          ? `We would be delighted to have you. It is open until ${sayInstant(next.openUntilAt, zone, now)}.`
          : 'We would be delighted to have you.',
        act: { room: 'offer', label: 'Read and answer the offer' },
      }
    case 'paused':
      return {
        title: 'Your application is paused',
        sentence: next.wakeAt
          ? `Until ${sayDate(next.wakeAt, zone, now)}. You have nothing to do; we write to you when it goes on.`
          : 'You have nothing to do; we write to you when it goes on.',
        act: null,
      }
    case 'closed-by-company':
      return {
        title: `Thank you for applying, ${firstName(candidate.name)}`,
        sentence: null,
        act: null,
      }
    case 'closed-no-reply':
      return sayClosedNoReply(page)
    case 'withdrawn':
      return {
        title: 'You have withdrawn your application',
        sentence: `Thank you for the time you gave us; you are welcome to apply again. If it was a mistake, write to ${sayWriteTo(recruiter)}.`,
        act: null,
      }
    case 'hired':
      return {
        title: `Welcome to ${company}`,
        sentence:
          'You have accepted our offer. We write to you before your first day about everything that you need.',
        act: null,
      }
  }
}

/** "Priya proposes three times". */
export function sayProposed({ by, options }: NonNullable<CandidatePage['proposal']>): string {
  const times = ['a time', 'two times', 'three times'][options.length - 1] ?? 'times'
  return `${firstName(by)} proposes ${times}`
}

function sayClosedNoReply({ known, job, now, candidate, recruiter }: CandidatePage): NextWords {
  const title = 'Your application is closed for now'
  const write = sayWriteTo(recruiter)
  const refusal = refusalToReopen(known.closure, { now, jobIsClosed: job.isClosed })
  if (refusal === 'job-closed') {
    return {
      title: 'This role is filled or closed',
      sentence: `We had not heard from you, and since then the role of ${job.title} has closed. If another one interests you, write to ${write}.`,
      act: null,
    }
  }
  const until = known.closure?.reopenUntilAt
  if (refusal || !until) {
    return {
      title,
      sentence: `We had not heard from you, and the time to go on by yourself is over. If you are still interested, write to ${write}: it is no trouble.`,
      act: null,
    }
  }
  return {
    title,
    sentence: `We had not heard from you. If you are still interested, go on where you stood: it stays possible until ${sayDate(until, candidate.timeZone, now)}.`,
    act: { room: 'reopen', label: 'Go on with my application' },
  }
}

function sayUpcoming(page: CandidatePage, next: Extract<CandidateNext, { kind: 'attend' }>) {
  const { now, candidate } = page
  const zone = candidate.timeZone
  const name = nameOf(page, next.interviewId)
  const today = localDateAt(next.startsAt, zone) === localDateAt(now, zone)
  const begun = next.startsAt <= now
  const until = sayUntil(next.startsAt, now)
  return {
    title: begun
      ? `Now: ${name}, since ${sayTime(next.startsAt, zone)} ${sayZone(zone)}`
      : today
        ? `Today ${sayTime(next.startsAt, zone)} ${sayZone(zone)}, ${until}`
        : `${sayInstantBare(next.startsAt, zone, now)} ${sayZone(zone)}`,
    sentence: begun
      ? `Until ${sayTime(next.endsAt, zone)}.`
      : `Next: ${name}, ${sayRange(next, zone, now)}. Nothing else to do until then.`,
  }
}

function sayWaiting(page: CandidatePage): { title: string; sentence: string } {
  const offer = page.offer?.part.state
  const recruiter = firstName(page.recruiter.name)
  const write = `write to ${sayWriteTo(page.recruiter)}`
  if (offer === 'accepted') {
    return {
      title: 'You have accepted our offer',
      sentence: 'We are delighted. The next words come from us.',
    }
  }
  if (offer === 'declined') {
    return {
      title: 'You have declined our offer',
      sentence: `Thank you for telling us. ${recruiter} writes to you.`,
    }
  }
  if (offer === 'lapsed') {
    return {
      title: 'The time to answer our offer is over',
      sentence: `If you are still interested, ${write}.`,
    }
  }
  if (offer === 'rescinded' || offer === 'fell-through') {
    return { title: 'Our offer is no longer open', sentence: `If you have questions, ${write}.` }
  }
  return sayWaitingInRun(page, currentRun(page.known), recruiter, write)
}

function sayWaitingInRun(
  page: CandidatePage,
  run: StageRun | null,
  recruiter: string,
  write: string,
) {
  const parts = run?.parts ?? []
  const nothing = 'You have nothing to do until we write again.'
  if (parts.some(({ kind }) => kind === 'review')) {
    return { title: 'We have your application', sentence: `A person reads it now. ${nothing}` }
  }
  if (parts.some(({ kind }) => kind === 'offer')) {
    return { title: 'We are preparing our offer', sentence: `It comes to you by email. ${nothing}` }
  }
  const matching = parts.find(({ kind }) => kind === 'matching')
  if (matching?.kind === 'matching') {
    const team = page.matching?.team?.name
    return matching.state === 'agreed' && team
      ? { title: `You and ${team} have agreed`, sentence: `Next comes our offer. ${nothing}` }
      : {
          title: 'We are looking for your team',
          sentence: `It takes a little longer than we thought. ${nothing}`,
        }
  }
  if (parts.some((part) => part.kind === 'take-home' && part.state === 'lapsed')) {
    return {
      title: 'The time for your task is over',
      sentence: `If you would still like to hand it in, ${write}.`,
    }
  }
  if (parts.some((part) => part.kind === 'take-home' && part.handedInAt)) {
    return {
      title: 'We have your task',
      sentence: `Our engineers read it now, each on their own. ${nothing}`,
    }
  }
  if (parts.some((part) => part.kind === 'interview' && part.state === 'needs-time')) {
    return {
      title: 'We are looking for a time',
      sentence: `${recruiter} sends you times to choose from.`,
    }
  }
  if (parts.some(({ kind }) => kind === 'interview')) {
    return {
      title: 'Thank you for talking with us',
      sentence: `We put together what we heard, and write to you. ${nothing}`,
    }
  }
  return { title: 'Your application is with us', sentence: nothing }
}

function namesToBook(page: CandidatePage, interviewIds: string[]): string {
  return listOf(interviewIds.map((id) => nameOf(page, id)))
}

/** The candidate's name of an interview's session. */
export function nameOf({ known, plan }: CandidatePage, interviewId: string): string {
  const part = known.runs.flatMap(({ parts }) => parts).find(({ id }) => id === interviewId)
  return part?.kind === 'interview'
    ? getSession(plan, part.sessionId).candidateName
    : 'your interview'
}
