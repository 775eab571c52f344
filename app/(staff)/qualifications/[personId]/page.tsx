import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hoursPath } from '@/app/(staff)/hours/hours-path'
import { savePerson } from '@/app/(staff)/qualifications/actions'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { KeyValues } from '@/app/ui/key-values'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayTraining } from '@/app/words/staffing'
import { sayProgress } from '@/app/words/training'
import { getMatrix } from '@/lib/people/data/matrix'
import { mayAct } from '@/lib/people/permissions'
import { trainings } from '@/lib/people/training'
import { isUuid } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Qualifications' }

/** One line of the matrix as a plain form. */
export default async function PersonQualificationsPage(props: {
  params: Promise<{ personId: string }>
}) {
  const scope = await requireStaff('see-people')
  const { personId } = await props.params
  const { pools, people } = isUuid(personId)
    ? await getMatrix(scope, { personId })
    : { pools: [], people: [] }
  const [person] = people
  if (!person) notFound()
  const choices = [
    { value: 'none', label: 'Not in it' },
    ...trainings.map((state) => ({ value: state, label: sayTraining(state) })),
  ]
  return (
    <div className="max-w-3xl space-y-5">
      <PageHeader
        title={<PersonName name={person.name} />}
        sentence="What they are qualified for, and what they learn."
        above={
          <Link href="/qualifications" className="link">
            Qualifications
          </Link>
        }
        acts={<LinkButton href={hoursPath(scope, personId)}>Hours and limits</LinkButton>}
      />
      <Card title="Pools">
        {mayAct(scope, 'edit-plan') ? (
          <ActionForm action={savePerson} fields={{ personId, accepted: 0 }} label="Qualifications">
            <div className="grid gap-4 sm:fields-beside sm:grid-cols-2">
              {pools.map((pool, at) => {
                const progress = person.cells[at]
                return (
                  <Field
                    key={pool.id}
                    name={`pool-${pool.id}`}
                    label={pool.name}
                    hint={progress ? sayProgress(progress, pool) : undefined}
                  >
                    <Select defaultValue={progress?.state ?? 'none'} options={choices} />
                  </Field>
                )
              })}
            </div>
            <SubmitButton>Save</SubmitButton>
          </ActionForm>
        ) : (
          <KeyValues
            lines={pools.map((pool, at) => {
              const progress = person.cells[at]
              return { key: pool.name, value: progress ? sayProgress(progress, pool) : 'Not in it' }
            })}
          />
        )}
      </Card>
    </div>
  )
}
