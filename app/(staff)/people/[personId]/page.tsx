import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { CoverCard } from '@/app/(staff)/people/[personId]/cover-card'
import { HoursCard } from '@/app/(staff)/people/[personId]/hours-card'
import { LeavingCard } from '@/app/(staff)/people/[personId]/leaving-card'
import { ManagerCard } from '@/app/(staff)/people/[personId]/manager-card'
import { savePerson } from '@/app/(staff)/people/actions'
import { maySetCover } from '@/app/(staff)/people/may-set-cover'
import { PersonFields } from '@/app/(staff)/people/person-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { KeyValues } from '@/app/ui/key-values'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayRole, sayRoles, saySaved } from '@/app/words/people'
import { findWhoStayed } from '@/lib/people/data/addresses'
import { listHoldingsFor } from '@/lib/people/data/holdings'
import { findPerson, listColleagues, listPlaces } from '@/lib/people/data/people'
import { listCovers } from '@/lib/people/data/stand-ins'
import { mayAct } from '@/lib/people/permissions'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Person' }

type Props = {
  params: Promise<{ personId: string }>
  searchParams: Promise<{ saved?: string | string[]; known?: string | string[] }>
}

export default async function PersonPage({ params, searchParams }: Props) {
  const scope = await requireStaff('see-people')
  const { personId } = await params
  const { saved, known } = await searchParams
  const isId = /^[0-9a-f-]{36}$/i.test(personId)
  const stays = isId ? await findWhoStayed(database(), personId) : null
  if (stays) redirect(`/people/${stays}`)
  const person = isId ? await findPerson(scope, personId) : null
  if (!person) notFound()
  const mayEdit = mayAct(scope, 'edit-people')
  const now = await readClock()
  const jobRoles = person.roles.filter(({ jobId }) => jobId !== null)
  return (
    <div className="max-w-3xl space-y-5">
      <PageHeader
        title={<PersonName name={person.name} spoken={person.sayName ?? undefined} />}
        sentence={
          person.deactivatedAt
            ? 'Has left; cannot sign in.'
            : sayRoles(person.roles) || 'Has no role, so cannot sign in.'
        }
        above={
          <Link href="/people" className="link">
            People
          </Link>
        }
      />
      {typeof saved === 'string' && <Callout tone="ok">{saySaved(saved, person.name)}</Callout>}
      {known && (
        <Callout tone="attention">
          Somebody with this address is known already: this is them. Give them their roles here.
        </Callout>
      )}
      {jobRoles.length > 0 && (
        <Card title="Hiring teams">
          <ul className="space-y-1">
            {jobRoles.map(({ role, jobId }) => (
              <li key={`${role}/${jobId}`}>
                {sayRole(role)} of{' '}
                <Link href={`/jobs/${jobId}`} className="link">
                  {person.jobTitles.get(jobId ?? '') ?? 'a job'}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {person.pools.length > 0 && <Card title="Qualified for">{person.pools.join(', ')}</Card>}
      {mayEdit ? (
        <Card title="Particulars">
          <ActionForm
            action={savePerson}
            fields={{ commandId: newId(), personId }}
            label="Particulars"
          >
            <PersonFields
              places={await listPlaces()}
              person={{
                ...person,
                roles: person.roles.flatMap(({ role, jobId }) => (jobId ? [] : [role])),
              }}
            />
            <SubmitButton>Save</SubmitButton>
          </ActionForm>
        </Card>
      ) : (
        <Card title="Particulars">
          <KeyValues
            lines={[
              { key: 'Email', value: person.email },
              { key: 'Place', value: person.place },
            ]}
          />
        </Card>
      )}
      {mayEdit && !person.deactivatedAt && (
        <ManagerCard
          personId={personId}
          managerId={person.managerId}
          colleagues={await listColleagues()}
        />
      )}
      {!person.deactivatedAt && (
        <CoverCard
          personId={personId}
          lines={await listCovers(scope, personId, now)}
          maySet={maySetCover(scope, personId)}
          timeZone={scope.timeZone}
          now={now}
        />
      )}
      <HoursCard person={person} viewer={scope} mayEdit={mayAct(scope, 'edit-hours')} />
      {mayEdit && personId !== scope.personId && (
        <LeavingCard person={person} holdings={await listHoldingsFor(scope, personId, now)} />
      )}
    </div>
  )
}
