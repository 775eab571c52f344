/** What every sentence about the log is made of. */
import type { Actor, ApplicationEvent } from '@/lib/pipeline/events'
import { nameInSentence } from '@/lib/pipeline/name-in-sentence'

/** What the sentences name; everything is looked up by id, and unknown ids get a plain word. */
export type Names = {
  candidate: string
  person: (personId: string) => string
  stage: (stageId: string | null) => string
  stageOfRun: (runId: string) => string
  /** "System design", by interview. */
  interview: (interviewId: string) => string
  takeHome: (partId: string) => string
  option: (optionKey: string) => string
  seat: (seatId: string) => { person: string; about: string }
  scorecard: (scorecardId: string) => { person: string; about: string }
  team: (teamId: string) => string
  job: (jobId: string) => string
  date: (localDate: string) => string
  instant: (at: Date) => string
  range: (interval: { startsAt: Date; endsAt: Date }) => string
}

export type Told = {
  sentence: string
  kind: 'change' | 'message' | 'note' | 'override'
  /** The side row with the words that belong to it. */
  textId: string | null
} | null

/** Who did it, as a sentence begins. */
export function sayActor(actor: Actor, names: Pick<Names, 'candidate' | 'person'>): string {
  switch (actor.kind) {
    case 'person':
      return names.person(actor.personId)
    case 'candidate':
      return names.candidate
    case 'clock':
    case 'system':
      return 'Loopline'
  }
}

/** The events of a theme: "offer.drafted" is of "offer". */
export type EventOf<Theme extends string> = Extract<
  ApplicationEvent,
  { type: `${Theme}.${string}` }
>

/** Whose act it was, and what it names. */
export type Telling = { who: string; byCandidate: boolean; names: Names }

/** "the behavioural interview", whatever the session is called. */
export function theInterview(names: Pick<Names, 'interview'>, interviewId: string): string {
  return `the ${nameInSentence(names.interview(interviewId), 'interview')}`
}

export function theTakeHome(names: Pick<Names, 'takeHome'>, partId: string): string {
  return `the ${nameInSentence(names.takeHome(partId), 'take-home')}`
}

export function change(sentence: string, textId: string | null = null): Told {
  return { sentence, kind: 'change', textId }
}

export function message(sentence: string): Told {
  return { sentence, kind: 'message', textId: null }
}

export function override(sentence: string, textId: string | null): Told {
  return { sentence, kind: 'override', textId }
}

export function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
