import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportProgress } from '@/app/(staff)/import/import-progress'
import { askedColumns } from '@/app/(staff)/import/mapping-form'
import { DraftImport } from '@/app/(staff)/people/import/[importId]/draft-import'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { findImport, type ImportDetail } from '@/lib/people/data/imports'
import { sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Bring in people' }

type Props = {
  params: Promise<{ importId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PeopleImportPage({ params, searchParams }: Props) {
  const scope = await requireStaff('edit-people')
  const { importId } = await params
  const found = /^[0-9a-f-]{36}$/i.test(importId)
    ? await findImport(scope, { importId, kind: 'people' })
    : null
  if (!found) notFound()
  const asked = await searchParams
  const rows = Object.values(found.counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="max-w-5xl space-y-5">
      <PageHeader
        title="Bring in people"
        sentence={`${found.source}, ${sayCount(rows, 'row', 'rows')}.`}
        above={
          <Link href="/people" className="link">
            People
          </Link>
        }
      />
      {found.startedAt === null ? (
        <DraftImport
          list={found}
          asked={{
            columns: askedColumns(asked, found.head),
            makePools: asked.makePools === 'yes',
            show: [asked.show].flat()[0],
            page: Number([asked.page].flat()[0] ?? 1) || 1,
          }}
        />
      ) : found.endedAt === null ? (
        <ImportProgress counts={found.counts} />
      ) : (
        <Ended list={found} />
      )}
    </div>
  )
}

function Ended({ list }: { list: ImportDetail }) {
  const { done, failed, 'left-out': leftOut } = list.counts
  const behind = failed + leftOut
  return (
    <Callout
      tone={behind > 0 ? 'attention' : 'ok'}
      title={`${sayCount(done, 'person', 'people')} brought in`}
      acts={
        <>
          {behind > 0 && (
            <LinkButton href={`/people/import/${list.id}/failed-rows`} kind="primary" reload>
              Download the rows that were not
            </LinkButton>
          )}
          {behind > 0 && <LinkButton href="/people/import">Bring in a mended list</LinkButton>}
          <LinkButton href="/people">See the people</LinkButton>
          <LinkButton href="/pools">See the pools</LinkButton>
        </>
      }
    >
      {failed > 0 && (
        <p>
          {sayCount(failed, 'row', 'rows')} had something wrong. The file says what in its last
          column: mend it there, and bring in that file.
        </p>
      )}
      {leftOut > 0 && <p>{sayCount(leftOut, 'row was', 'rows were')} left out by you.</p>}
      {behind === 0 && <p>Every row came in. Nobody was written to.</p>}
    </Callout>
  )
}
