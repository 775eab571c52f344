/**
 * What the day asks of a recruiter: each application at most once, in the highest section that applies, and in a
 * section by the hour when harm happens. Pure: where it stands and a few facts in, who must do what by when out.
 * The list, its preview and the mails of the day read the same line.
 */
import type { Standing } from '@/lib/pipeline/standing'
import {
  type TodaySection,
  type TodayTask,
  type TodayWork,
  todaySections,
  type WorkFacts,
  workOf,
} from '@/lib/pipeline/today-work'

/** Somebody does not want to see this piece of work until then. */
export type Snooze = { section: TodaySection; task: TodayTask; madeAt: Date; untilAt: Date }

export type TodayFacts = WorkFacts & {
  /** Of the viewer or of the owner, who decides for both. */
  snooze: Snooze | null
}

export type TodayLine = TodayWork & {
  applicationId: string
  answerByDate: string
  /** Of one that is at risk: the day on which the answer will come at this pace. */
  forecastDate: string | null
  subject: WorkFacts['subject']
  /** Snoozed until then; null: it is to be seen. */
  restsUntilAt: Date | null
  /** A snooze of this very work has ended by itself. */
  snoozeEndedAt: Date | null
}

/** Null: nobody has to do anything about it today. */
export function todayLine(standing: Standing, facts: TodayFacts): TodayLine | null {
  const [work] = workOf(standing, facts).toSorted(byUrgency)
  if (!work) return null
  const { answerByDate, forecastDate, snooze, subject, now } = facts
  const covers = snooze !== null && isAbout(snooze, work)
  return {
    ...work,
    applicationId: standing.applicationId,
    answerByDate,
    forecastDate: work.task === 'hasten' ? forecastDate : null,
    subject: work.task === 'answer-candidate' || work.task === 'join-call' ? subject : null,
    restsUntilAt: covers && snooze.untilAt > now ? snooze.untilAt : null,
    snoozeEndedAt: covers && snooze.untilAt <= now ? snooze.untilAt : null,
  }
}

/** Whether it belongs on the day of these people: theirs to do, or theirs to see done. */
export function isForViewer(line: TodayLine, facts: TodayFacts): boolean {
  return (
    facts.viewerIds.includes(facts.ownerId) ||
    line.owedByPersonIds.some((id) => facts.viewerIds.includes(id)) ||
    line.task === 'say-interest'
  )
}

/** By section; inside by the hour when harm happens, what somebody wrote by its age, requests for help first. */
export function inOrder<L extends TodayLine>(lines: L[]): L[] {
  return lines
    .map((line) => ({ line, keys: keysOf(line) }))
    .sort(
      (a, b) =>
        compareKeys(a.keys, b.keys) || (a.line.applicationId < b.line.applicationId ? -1 : 1),
    )
    .map(({ line }) => line)
}

/** Made once a line: a long list compares each many times. */
function keysOf(line: TodayLine): number[] {
  const { section, subject, sinceAt } = line
  return [rank(section), subject === 'help' ? 0 : 1, hourOf(line), timeOf(sinceAt)]
}

function compareKeys(a: number[], b: number[]): number {
  const at = a.findIndex((key, index) => key !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/**
 * A snooze ends when something else waits, something more pressing, or the same that began anew after it was
 * made: another message, another attempt.
 */
function isAbout(snooze: Snooze, work: TodayWork): boolean {
  const { task, section, sinceAt } = work
  return (
    task === snooze.task &&
    rank(section) >= rank(snooze.section) &&
    !(sinceAt && sinceAt > snooze.madeAt)
  )
}

function byUrgency(a: TodayWork, b: TodayWork): number {
  return rank(a.section) - rank(b.section) || timeOf(a.byAt) - timeOf(b.byAt)
}

function rank(section: TodaySection): number {
  return todaySections.indexOf(section)
}

const never = Date.parse('9999-01-01')

function timeOf(at: Date | null): number {
  return at?.getTime() ?? never
}

/** What has no hour of its own does harm on the day of the promised answer; reviews go by their age. */
function hourOf({ section, byAt, sinceAt, answerByDate }: TodayLine): number {
  if (section === 'answer' || section === 'review') return timeOf(sinceAt)
  return byAt?.getTime() ?? Date.parse(`${answerByDate}T23:59:00Z`)
}
