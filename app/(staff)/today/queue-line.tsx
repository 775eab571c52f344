import type { Item } from '@/app/(staff)/today/items'
import { LineWords } from '@/app/(staff)/today/line-words'
import type { Day } from '@/app/(staff)/today/load-day'
import { LineLink } from '@/app/(staff)/today/queue-selection'
import { TimeText } from '@/app/ui/time-text'
import { sayReminded, sayTask, sayWhen } from '@/app/words/today'
import type { SignOffLine } from '@/lib/people/sign-offs'
import type { DayLine } from '@/lib/pipeline/data/today'
import { sayAgo, sayCount, sayLocalDate, sayTime } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Props = { day: Day; item: Item }

/** Long lists stay quick: what is out of sight is neither laid out nor painted. */
export function QueueItem({ day, item }: Props) {
  return (
    <li className="[contain-intrinsic-size:auto_3.4rem] [content-visibility:auto]">
      <LineLink id={item.id}>
        {item.kind === 'job' && <NewOfJob day={day} item={item} />}
        {item.kind === 'line' && <Line day={day} line={item.line} />}
        {item.kind === 'sign-off' && <SignOff day={day} line={item.line} />}
      </LineLink>
    </li>
  )
}

/** Everything in words here, where the day is known: the browser is sent these alone, once. */
function Line({ day, line }: { day: Day; line: DayLine }) {
  const { now, timeZone } = day
  const { words: when, late, at } = sayWhen(line, now, timeZone)
  const today = localDateAt(now, timeZone)
  const isLate = line.section !== 'decide' && line.answerByDate < today
  return (
    <LineWords
      name={line.name}
      task={sayTask(line, now)}
      quote={line.words ? firstSentence(line.words) : undefined}
      details={detailsOf(line, day).join(' · ')}
      late={isLate ? `answer was due ${sayLocalDate(line.answerByDate, today)}` : undefined}
      forName={line.forName ?? undefined}
      woke={line.snoozeEndedAt ? true : undefined}
      when={when || undefined}
      whenLate={late || undefined}
      at={at ?? undefined}
    />
  )
}

function detailsOf(line: DayLine, { now, timeZone, whose }: Day): string[] {
  const { section, job, stage, interview, remindedAt, task } = line
  return [
    ...(interview && task === 'replace-seat'
      ? [
          `${sayLocalDate(localDateAt(interview.startsAt, timeZone))}, ${sayTime(interview.startsAt, timeZone)}`,
        ]
      : []),
    ...(remindedAt && section === 'chase' ? [sayReminded(remindedAt, now, timeZone)] : []),
    job,
    ...(section === 'answer' || section === 'woke-up' ? [stage] : []),
    ...(whose === 'team' ? [`owner ${line.owner}`] : []),
  ].filter((words) => words !== '')
}

function NewOfJob({ day, item }: { day: Day; item: Extract<Item, { kind: 'job' }> }) {
  const { now, timeZone } = day
  const [oldest] = item.lines
  return (
    <span className="flex items-baseline justify-between gap-x-4">
      <span className="min-w-0 flex-1 truncate">
        <span className="font-medium">{item.job}</span>{' '}
        {sayCount(item.lines.length, 'new application')}
      </span>
      {oldest?.sinceAt && (
        <span className="shrink-0 text-sm text-ink-soft">
          the oldest{' '}
          <TimeText at={oldest.sinceAt}>{sayAgo(oldest.sinceAt, now, timeZone)}</TimeText>
        </span>
      )}
    </span>
  )
}

function SignOff({ day, line }: { day: Day; line: SignOffLine }) {
  const { now, timeZone } = day
  const { name, pool, sinceAt } = line
  return (
    <LineWords
      name={name}
      task="is to be signed off"
      details={`${pool} · training`}
      when={sinceAt ? sayAgo(sinceAt, now, timeZone) : undefined}
      at={sinceAt ?? undefined}
    />
  )
}

/** Enough to know what it is about; the preview has all of it. */
export function firstSentence(words: string): string {
  const [first = ''] = words.trim().split(/(?<=[.!?])\s|\n/)
  return first.length > 140 ? `${first.slice(0, 139).trimEnd()}…` : first
}
