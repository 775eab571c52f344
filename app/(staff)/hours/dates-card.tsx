import { removeDates, saveDates } from '@/app/(staff)/hours/actions'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Link } from '@/app/ui/link'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { sayStretch, sayStretchHours } from '@/app/words/hours'
import type { Interviewing } from '@/lib/people/data/interviewing'
import type { SpecialStretch } from '@/lib/people/special-dates'
import { sayWindows } from '@/lib/people/weekly-hours'
import type { LocalDate } from '@/lib/time/local-date'
import { sayZone } from '@/lib/time/wording'

type Props = {
  person: Interviewing
  mine: boolean
  today: LocalDate
  path: string
  /** The first day of the entry that is being changed. */
  changing: string | null
}

/** Days off and days with other hours, their own and those that come with the place. */
export function DatesCard({ person, mine, today, path, changing }: Props) {
  const edited = person.dates.find(({ from }) => from === changing) ?? null
  return (
    <Card title="Days off and special dates" note="before weekly hours">
      <div id="dates" className="space-y-4">
        {person.dates.length > 0 && (
          <ul className="divide-y divide-line border-line border-b">
            {person.dates.map((stretch) => (
              <StretchLine key={stretch.from} {...{ stretch, person, today, path }} />
            ))}
          </ul>
        )}
        <DatesForm key={edited?.from ?? 'new'} {...{ edited, person, mine, today, path }} />
        <PlaceDates person={person} today={today} />
      </div>
    </Card>
  )
}

type LineProps = { stretch: SpecialStretch; person: Interviewing; today: LocalDate; path: string }

function StretchLine({ stretch, person, today, path }: LineProps) {
  const { from, to, reason } = stretch
  const when = sayStretch(stretch, today)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
      <p className="min-w-0 flex-1 basis-56">
        <span className="font-medium">{when}</span> {sayStretchHours(stretch)}
        {reason && (
          <span className="block text-sm text-ink-soft">
            <bdi>{reason}</bdi>
          </span>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton
          size="small"
          kind="quiet"
          href={`${path}?date=${from}#dates`}
          aria-label={`Change ${when}`}
        >
          Change
        </LinkButton>
        <ActionForm
          action={removeDates}
          idName="commandId"
          fields={{ personId: person.id, from, to }}
          label={`Remove ${when}`}
        >
          <SubmitButton kind="secondary" size="small">
            Remove
          </SubmitButton>
        </ActionForm>
      </div>
    </li>
  )
}

type FormProps = Omit<Props, 'changing'> & { edited: SpecialStretch | null }

function DatesForm({ edited, person, mine, today, path }: FormProps) {
  const readers = mine
    ? 'Only you and those who schedule see it.'
    : 'They and those who schedule see it.'
  return (
    <ActionForm
      action={saveDates}
      idName="commandId"
      fields={{ personId: person.id, replacesFrom: edited?.from, replacesTo: edited?.to }}
      label={edited ? `Change ${sayStretch(edited, today)}` : 'Add days off'}
    >
      <FieldGroup
        legend={edited ? `Change ${sayStretch(edited, today)}` : 'Add days off or other hours'}
        columns={2}
      >
        <Field name="from" label="First day" required hint={`${sayZone(person.timeZone)} time.`}>
          <TextInput type="date" min={edited ? undefined : today} defaultValue={edited?.from} />
        </Field>
        <Field name="to" label="Last day" optional hint="Empty: one day.">
          <TextInput
            type="date"
            min={today}
            defaultValue={edited && edited.to !== edited.from ? edited.to : undefined}
          />
        </Field>
        <Field
          name="hours"
          label="Hours on that day"
          optional
          hint="Empty: off. Or like 09:00–12:00."
        >
          <TextInput defaultValue={edited ? sayWindows(edited.windows) : ''} autoComplete="off" />
        </Field>
        <Field name="reason" label="Reason" optional hint={readers}>
          <TextInput defaultValue={edited?.reason} autoComplete="off" maxLength={200} />
        </Field>
      </FieldGroup>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton kind="secondary">{edited ? 'Save the change' : 'Add'}</SubmitButton>
        {edited && (
          <Link className="link" href={`${path}#dates`}>
            Leave it as it is
          </Link>
        )}
      </div>
    </ActionForm>
  )
}

function PlaceDates({ person: { place }, today }: { person: Interviewing; today: LocalDate }) {
  if (!place || place.dates.length === 0) return null
  const [next] = place.dates
  return (
    <Disclosure
      summary={`${place.name}’s holidays and shutdowns${next ? `, next ${sayStretch(next, today)}` : ''}`}
    >
      <ul className="space-y-1">
        {place.dates.slice(0, 40).map((stretch) => (
          <li key={stretch.from}>
            <span className="font-medium">{sayStretch(stretch, today)}</span>{' '}
            <bdi>{stretch.reason}</bdi>
            {stretch.windows.length > 0 && `, ${sayStretchHours(stretch)}`}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-soft">
        An entry of one’s own on such a date stands before it, with hours too.
      </p>
    </Disclosure>
  )
}
