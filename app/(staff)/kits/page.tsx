import type { Metadata } from 'next'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Disclosure } from '@/app/ui/disclosure'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { type Column, Table } from '@/app/ui/table'
import { sayUses } from '@/app/words/kits'
import { mayAct } from '@/lib/people/permissions'
import { type LibraryLine, listLibrary } from '@/lib/scorecards/data/library'

export const metadata: Metadata = { title: 'Kits and rubrics' }

export default async function KitsPage() {
  const scope = await requireStaff('see-jobs')
  const { kits, rubrics } = await listLibrary(scope)
  const mayEdit = mayAct(scope, 'edit-plan')
  return (
    <div className="space-y-8">
      <div>
        <SectionTabs of="jobs" current="/kits" scope={scope} />
        <PageHeader
          title="Kits and rubrics"
          sentence="A kit is what an interviewer works from; a rubric is what they judge by. Plans choose both."
          acts={mayEdit && <LinkButton href="/kits/rubrics/new">Add a rubric</LinkButton>}
          primary={
            mayEdit && (
              <LinkButton kind="primary" href="/kits/new">
                Add a kit
              </LinkButton>
            )
          }
        />
      </div>
      <Shelf title="Kits" lines={kits} at="/kits" counted="Questions" />
      <Shelf title="Rubrics" lines={rubrics} at="/kits/rubrics" counted="Criteria" />
    </div>
  )
}

type ShelfProps = { title: string; lines: LibraryLine[]; at: string; counted: string }

function Shelf({ title, lines, at, counted }: ShelfProps) {
  const columns: Column<LibraryLine>[] = [
    {
      key: 'name',
      head: 'Name',
      rowHead: true,
      cell: ({ id, name }) => (
        <Link href={`${at}/${id}`} className="link font-medium">
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    {
      key: 'uses',
      head: 'Used by',
      cell: ({ uses }) =>
        uses.length > 0 ? sayUses(uses) : <span className="text-ink-faint">no plan</span>,
    },
    { key: 'size', head: counted, align: 'end', cell: ({ size }) => size },
  ]
  const retired = lines.filter((line) => line.retired)
  const table = (caption: string, rows: LibraryLine[]) => (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title="None yet">Add the first one.</EmptyState>}
    />
  )
  return (
    <section aria-label={title} className="space-y-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      {table(
        title,
        lines.filter((line) => !line.retired),
      )}
      {retired.length > 0 && (
        <Disclosure summary={`Retired, and earlier editions: ${retired.length}`}>
          {table(`${title} that are retired`, retired)}
        </Disclosure>
      )}
    </section>
  )
}
