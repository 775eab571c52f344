import type { Item } from '@/app/(staff)/today/items'
import type { Day } from '@/app/(staff)/today/load-day'
import type { Line } from '@/app/(staff)/today/queue-lines'
import { sayReminded, sayTask, sayWhen } from '@/app/words/today'
import type { SignOffLine } from '@/lib/people/sign-offs'
import type { DayLine } from '@/lib/pipeline/data/today'
import { isOfPanel } from '@/lib/pipeline/today-work'
import { sayAgo, sayCount, sayLocalDate, sayTime } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

/** Everything in words here, where the day is known: the browser is sent these alone, once. */
export function sayItem(item: Item, day: Day): Line {
  const { id } = item
  switch (item.kind) {
    case 'job':
      return { id, ...sayNewOfJob(item, day) }
    case 'line':
      return { id, ...sayApplication(item.line, day) }
    case 'sign-off':
      return { id, ...saySignOff(item.line, day) }
  }
}

type Said = Omit<Line, 'id'>

function sayApplication(line: DayLine, day: Day): Said {
  const { now, timeZone } = day
  const { words: when, late, at } = sayWhen(line, now, timeZone)
  const today = localDateAt(now, timeZone)
  const saysWhen = ['decide', 'schedule', 'at-risk'].includes(line.section)
  const isLate = !saysWhen && line.answerByDate < today
  return {
    name: line.name,
    task: sayTask(line, now),
    quote: line.words ? firstSentence(line.words) : undefined,
    details: detailsOf(line, day).join(' · '),
    late: isLate ? `answer was due ${sayLocalDate(line.answerByDate, today)}` : undefined,
    forName: line.forName ?? undefined,
    woke: line.snoozeEndedAt ? true : undefined,
    when: when || undefined,
    whenLate: late || undefined,
    at: at ?? undefined,
  }
}

function detailsOf(line: DayLine, { now, timeZone, whose }: Day): string[] {
  const { section, job, stage, interview, remindedAt, task, owedBy } = line
  return [
    ...(interview && isOfPanel(task)
      ? [
          `${sayLocalDate(localDateAt(interview.startsAt, timeZone))}, ${sayTime(interview.startsAt, timeZone)}`,
        ]
      : []),
    ...(remindedAt && section === 'chase' && owedBy !== 'owner'
      ? [sayReminded(remindedAt, now, timeZone)]
      : []),
    job,
    ...(section === 'answer' || section === 'woke-up' ? [stage] : []),
    ...(whose === 'team' ? [`owner ${line.owner}`] : []),
  ].filter((words) => words !== '')
}

function sayNewOfJob(item: Extract<Item, { kind: 'job' }>, { now, timeZone }: Day): Said {
  const oldestAt = item.lines[0]?.sinceAt
  return {
    name: item.job,
    task: sayCount(item.lines.length, 'new application'),
    ...(oldestAt ? { when: `the oldest ${sayAgo(oldestAt, now, timeZone)}`, at: oldestAt } : {}),
  }
}

function saySignOff({ name, pool, sinceAt }: SignOffLine, { now, timeZone }: Day): Said {
  return {
    name,
    task: 'is to be signed off',
    details: `${pool} · training`,
    when: sinceAt ? sayAgo(sinceAt, now, timeZone) : undefined,
    at: sinceAt ?? undefined,
  }
}

/** Enough to know what it is about; the preview has all of it. */
function firstSentence(words: string): string {
  const [first = ''] = words.trim().split(/(?<=[.!?])\s|\n/)
  return first.length > 140 ? `${first.slice(0, 139).trimEnd()}…` : first
}
