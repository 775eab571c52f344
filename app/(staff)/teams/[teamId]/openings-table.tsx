import { endOpening } from '@/app/(staff)/teams/actions'
import { Status } from '@/app/ui/badge'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { EmptyState } from '@/app/ui/empty-state'
import { type Column, Table } from '@/app/ui/table'
import type { TeamDetail } from '@/lib/people/data/teams'

type Opening = TeamDetail['openings'][number]

const facts: Column<Opening>[] = [
  { key: 'level', head: 'Level', rowHead: true, cell: ({ level }) => level },
  { key: 'job', head: 'For candidates of', cell: ({ job }) => job ?? 'any job' },
  { key: 'place', head: 'Where', cell: ({ place }) => place ?? 'any place' },
  {
    key: 'status',
    head: 'Status',
    cell: ({ isFilled }) =>
      isFilled ? <Status tone="ok">Filled</Status> : <Status tone="info">Open</Status>,
  },
]

export function OpeningsTable({ team, mayEdit }: { team: TeamDetail; mayEdit: boolean }) {
  const acts: Column<Opening> = {
    key: 'acts',
    head: 'Acts',
    headHidden: true,
    align: 'end',
    cell: ({ id, level, isFilled }) =>
      !isFilled && (
        <ConfirmDialog
          label="Close opening"
          size="small"
          title={`Close this ${level} opening?`}
          description="Nobody can be matched to it any more. Add another one when there is room again."
          messages={[]}
          action={endOpening}
          fields={{ teamId: team.id, openingId: id }}
          idName="commandId"
          confirmLabel="Close the opening"
          confirmKind="harm"
        />
      ),
  }
  return (
    <Table
      caption={`Openings of ${team.name}`}
      columns={mayEdit ? [...facts, acts] : facts}
      rows={team.openings}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No openings">
          {mayEdit
            ? 'Add one below when the team has room.'
            : 'The team has no room at the moment.'}
        </EmptyState>
      }
    />
  )
}
