import { removeSource, removeStretch } from '@/app/(staff)/places/[placeId]/calendar/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Badge } from '@/app/ui/badge'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayStretch, sayStretchHours } from '@/app/words/hours'
import type { DaysOff } from '@/lib/people/data/places'
import { addDays, type LocalDate } from '@/lib/time/local-date'
import { sayCount } from '@/lib/time/wording'

type Props = { place: DaysOff; today: LocalDate; mayEdit: boolean }
type Line = DaysOff['days'][number] & { from: LocalDate; to: LocalDate }

/** What is off or has other hours from today on, each with where it came from; a whole file goes at once. */
export function DaysOffCard({ place, today, mayEdit }: Props) {
  const lines = linesOf(place.days.filter(({ localDate }) => localDate >= today))
  const sources = [...new Set(lines.flatMap(({ source }) => source ?? []))]
  return (
    <Card title="Days off and other hours" note={sayNote(place, today)} flush>
      {lines.length === 0 ? (
        <EmptyState title="No day off is to come.">
          {mayEdit
            ? 'Bring in the holidays of the region, and add the company’s shutdowns.'
            : 'Whoever looks after places can add them.'}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <DayLine key={`${line.from} ${line.label}`} {...{ line, place, today, mayEdit }} />
          ))}
        </ul>
      )}
      {mayEdit && sources.length > 0 && (
        <ul className="divide-y divide-line border-line border-t bg-sunken/40">
          {sources.map((source) => (
            <li
              key={source}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2"
            >
              <p className="min-w-0 break-words text-sm text-ink-soft">
                From <bdi>{source}</bdi>
              </p>
              <ActionForm
                action={removeSource}
                idName="commandId"
                fields={{ placeId: place.id, source }}
                label={`Remove everything from ${source}`}
              >
                <SubmitButton kind="secondary" size="small">
                  Remove all of it
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function DayLine({ line, place, today, mayEdit }: Props & { line: Line }) {
  const { from, to, label, kind, source, windows } = line
  const when = sayStretch(line, today)
  return (
    <li className="flex items-baseline justify-between gap-x-4 px-4 py-2">
      <p className="grid min-w-0 flex-1 gap-x-3 sm:max-lg:grid-cols-[9rem_minmax(0,1fr)] xl:grid-cols-[9rem_minmax(0,1fr)]">
        <span className="font-medium">{when}</span>{' '}
        <span>
          <bdi>{label}</bdi>
          {windows.length > 0 && `, ${sayStretchHours(line)}`}{' '}
          {kind === 'shutdown' && <Badge>shutdown</Badge>}
          {source && <span className="block text-sm text-ink-soft">from {source}</span>}
        </span>
      </p>
      {mayEdit && (
        <ActionForm
          action={removeStretch}
          idName="commandId"
          fields={{ placeId: place.id, from, to, label }}
          label={`Remove ${when}`}
        >
          <SubmitButton kind="quiet" size="small">
            Remove
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  )
}

/** "12 days off, 1 with other hours". */
function sayNote({ days }: DaysOff, today: LocalDate): string {
  const toCome = days.filter(({ localDate }) => localDate >= today)
  const off = new Set(
    toCome.flatMap(({ localDate, windows }) => (windows.length === 0 ? localDate : [])),
  )
  const others = toCome.filter(({ windows }) => windows.length > 0).length
  return `${sayCount(off.size, 'day')} off${others > 0 ? `, ${others} with other hours` : ''}`
}

/** Days that follow each other under one name are one line. */
function linesOf(days: DaysOff['days']): Line[] {
  const lines: Line[] = []
  for (const day of days) {
    const last = lines.findLast(
      ({ to, label, kind, source, windows }) =>
        windows.length === 0 &&
        day.windows.length === 0 &&
        addDays(to, 1) === day.localDate &&
        label === day.label &&
        kind === day.kind &&
        source === day.source,
    )
    if (last) last.to = day.localDate
    else lines.push({ ...day, from: day.localDate, to: day.localDate })
  }
  return lines
}
