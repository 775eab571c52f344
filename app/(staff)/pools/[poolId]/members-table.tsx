import { MemberForm } from '@/app/(staff)/pools/[poolId]/member-form'
import { removeMember } from '@/app/(staff)/pools/actions'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Dialog } from '@/app/ui/dialog'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { type Column, Table } from '@/app/ui/table'
import { sayProgress } from '@/app/words/training'
import type { PoolDetail } from '@/lib/people/data/pools'

type Member = PoolDetail['members'][number]

type Props = {
  pool: PoolDetail
  /** Those of its members who match the search. */
  members: Member[]
  search: string
  mayEdit: boolean
}

export function MembersTable({ pool, members, search, mayEdit }: Props) {
  const columns: Column<Member>[] = [
    {
      key: 'name',
      head: 'Name',
      rowHead: true,
      cell: ({ personId, name }) => (
        <Link
          href={`/people/${personId}`}
          className="link font-medium max-lg:[overflow-wrap:anywhere]"
        >
          <PersonName name={name} />
        </Link>
      ),
    },
    { key: 'state', head: 'Training', cell: (member) => sayProgress(member, pool) },
    { key: 'place', head: 'Place', wideOnly: true, cell: ({ place }) => place ?? 'None' },
    {
      key: 'expertise',
      head: 'Knows well',
      wideOnly: true,
      cell: ({ expertise }) => expertise.join(', '),
    },
  ]
  if (mayEdit) {
    const acts: Column<Member> = {
      key: 'acts',
      head: 'Acts',
      headHidden: true,
      align: 'end',
      cell: (member) => <MemberActs poolId={pool.id} member={member} />,
    }
    columns.push(acts)
  }
  return (
    <Table
      caption={`People of ${pool.name}`}
      columns={columns}
      rows={members}
      rowKey={({ personId }) => personId}
      empty={
        search ? (
          <EmptyState title={`Nobody here matches “${search}”`}>Try a part of the name.</EmptyState>
        ) : (
          <EmptyState title="Nobody is in this pool yet">
            {mayEdit
              ? 'Take somebody in below: until then nothing can be booked that needs a seat from here.'
              : 'Until somebody is, nothing can be booked that needs a seat from here.'}
          </EmptyState>
        )
      }
    />
  )
}

function MemberActs({ poolId, member }: { poolId: string; member: Member }) {
  const { personId, name } = member
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5 lg:flex-nowrap lg:whitespace-nowrap">
      <Dialog label="Change" size="small" title={`${name} in this pool`}>
        <MemberForm
          poolId={poolId}
          people={[{ id: personId, name }]}
          member={member}
          submit="Save"
        />
      </Dialog>
      <ConfirmDialog
        label="Take out"
        size="small"
        title={`Take ${name} out of this pool?`}
        description="They get no new interviews from it. What is booked stays theirs."
        messages={[]}
        action={removeMember}
        fields={{ poolId, personId, accepted: 0 }}
        idName="commandId"
        confirmLabel="Take out"
        confirmKind="harm"
      />
    </span>
  )
}
