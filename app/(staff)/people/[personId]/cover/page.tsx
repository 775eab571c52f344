import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { endPersonsCover, setPersonsCover } from '@/app/(staff)/people/cover-actions'
import { maySetCover } from '@/app/(staff)/people/may-set-cover'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { findPerson } from '@/lib/people/data/people'
import { listCovers, listPossibleCovers } from '@/lib/people/data/stand-ins'
import { mayAct } from '@/lib/people/permissions'
import { readClock } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { sayDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

export const metadata: Metadata = { title: 'Cover' }

type Props = { params: Promise<{ personId: string }> }

/** Who stands in while somebody is away; owners stay who they are. */
export default async function CoverPage({ params }: Props) {
  const scope = await requireStaff('set-own-cover')
  const { personId } = await params
  const person = /^[0-9a-f-]{36}$/i.test(personId) ? await findPerson(scope, personId) : null
  if (!person || person.deactivatedAt || !maySetCover(scope, personId)) notFound()
  const now = await readClock()
  const [lines, people] = await Promise.all([
    listCovers(scope, personId, now),
    listPossibleCovers(scope, personId),
  ])
  const zone = person.timeZone ?? person.placeDefaults?.timeZone ?? 'UTC'
  const today = localDateAt(now, zone)
  const own = lines.filter(({ who }) => who === 'is-covered')
  const duties = lines.filter(({ who }) => who === 'covers')
  /** A cover ends at midnight: its last day is the one before. */
  const lastDay = (untilAt: Date) => sayDate(new Date(untilAt.getTime() - 1), zone, now)
  return (
    <div className="max-w-3xl space-y-5">
      <PageHeader
        title={
          <>
            Away: <PersonName name={person.name} />
          </>
        }
        sentence="Whoever covers sees this Today beside their own, and gets its replies and alarms. Owners stay who they are, and on the day after the last one everything is back."
        above={
          mayAct(scope, 'see-people') ? (
            <Link href={`/people/${personId}`} className="link">
              <bdi>{person.name}</bdi>
            </Link>
          ) : (
            <Link href="/today" className="link">
              Today
            </Link>
          )
        }
      />
      {own.length > 0 && (
        <Card title="Covers" flush>
          <ul className="divide-y divide-line">
            {own.map(({ id, name, fromAt, untilAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-3 px-4 py-2.5"
              >
                <p>
                  <strong className="font-medium">
                    <bdi>{name}</bdi>
                  </strong>{' '}
                  {fromAt <= now ? 'covers now,' : `covers from ${sayDate(fromAt, zone, now)},`} to{' '}
                  {lastDay(untilAt)}
                </p>
                <ActionForm
                  action={endPersonsCover}
                  idName="commandId"
                  fields={{ personId, coverId: id }}
                  label={`End the cover by ${name}`}
                >
                  <SubmitButton kind="secondary" size="small">
                    {fromAt <= now ? 'Back now: end it' : 'Take it away'}
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {duties.length > 0 && (
        <Card title="Covers for others">
          <ul className="space-y-1">
            {duties.map(({ id, name, fromAt, untilAt }) => (
              <li key={id}>
                <bdi>{name}</bdi>, {fromAt <= now ? 'now' : `from ${sayDate(fromAt, zone, now)}`} to{' '}
                {lastDay(untilAt)}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="Going away">
        <ActionForm
          action={setPersonsCover}
          idName="commandId"
          fields={{ personId, coverId: newId() }}
          label="Going away"
        >
          <FieldGroup
            legend="Days away"
            columns={2}
            hint={`Both included, in their own zone (${zone}).`}
          >
            <Field name="firstDay" label="First day" required>
              <TextInput type="date" min={today} defaultValue={today} />
            </Field>
            <Field name="lastDay" label="Last day" required>
              <TextInput type="date" min={today} />
            </Field>
          </FieldGroup>
          <Field name="coverPersonId" label="Who covers" required>
            <Select
              placeholder="Choose somebody"
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <p className="text-sm text-ink-soft">
            Interviews are another matter: they stay booked. Pause their interviewing, or block the
            days in their calendar.
          </p>
          <SubmitButton>Set the cover</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
