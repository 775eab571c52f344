import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MemberForm } from '@/app/(staff)/pools/[poolId]/member-form'
import { MembersTable } from '@/app/(staff)/pools/[poolId]/members-table'
import { savePool } from '@/app/(staff)/pools/actions'
import { SearchForm } from '@/app/(staff)/search-form'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { listPeople } from '@/lib/people/data/people'
import { findPool } from '@/lib/people/data/pools'
import { mayAct } from '@/lib/people/permissions'
import { isUuid } from '@/lib/platform/ids'
import { sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Pool' }

/** A list that is seen at a glance needs no search. */
const fewMembers = 12

type Props = {
  params: Promise<{ poolId: string }>
  searchParams: Promise<{ q?: string | string[] }>
}

export default async function PoolPage({ params, searchParams }: Props) {
  const scope = await requireStaff('see-people')
  const { poolId } = await params
  const pool = isUuid(poolId) ? await findPool(scope, poolId) : null
  if (!pool) notFound()
  const { q } = await searchParams
  const search = typeof q === 'string' ? q.trim() : ''
  const shown = pool.members.filter(({ name }) =>
    name.toLocaleLowerCase().includes(search.toLocaleLowerCase()),
  )
  const mayEdit = mayAct(scope, 'edit-plan')
  const qualified = pool.members.filter(({ state }) => state === 'qualified').length
  const people = mayEdit ? await listPeople(scope) : []
  const inside = new Set(pool.members.map(({ personId }) => personId))
  return (
    <div className="space-y-5">
      <PageHeader
        title={<bdi>{pool.name}</bdi>}
        sentence={`${sayCount(qualified, 'person is', 'people are')} qualified; ${pool.members.length - qualified} in training.`}
        above={
          <Link href="/pools" className="link">
            Pools
          </Link>
        }
      />
      {pool.members.length > fewMembers && (
        <div className="flex justify-end">
          <SearchForm label="Find by name" value={search} fields={{}} />
        </div>
      )}
      <MembersTable pool={pool} members={shown} search={search} mayEdit={mayEdit} />
      {mayEdit && (
        <div className="grid gap-5 lg:grid-cols-2">
          <Card title="Take somebody in">
            <MemberForm
              poolId={poolId}
              people={people.filter(({ id }) => !inside.has(id))}
              submit="Take them in"
            />
          </Card>
          <Card title="Name">
            <ActionForm action={savePool} fields={{ poolId }} idName="commandId" label="Name">
              <Field name="name" label="Name of the pool" labelHidden>
                <TextInput defaultValue={pool.name} autoComplete="off" />
              </Field>
              <SubmitButton kind="secondary">Rename</SubmitButton>
            </ActionForm>
          </Card>
        </div>
      )}
    </div>
  )
}
