import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CandidateDraft } from '@/app/(staff)/candidates/import/[importId]/candidate-draft'
import { ImportProgress } from '@/app/(staff)/import/import-progress'
import { askedColumns } from '@/app/(staff)/import/mapping-form'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { findImport, type ImportDetail } from '@/lib/people/data/imports'
import { isUuid } from '@/lib/platform/ids'
import { sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Bring in candidates' }

type Props = {
  params: Promise<{ importId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CandidateImportPage({ params, searchParams }: Props) {
  const scope = await requireStaff('add-candidate')
  const { importId } = await params
  const found = isUuid(importId) ? await findImport(scope, { importId, kind: 'candidates' }) : null
  if (!found) notFound()
  const asked = await searchParams
  const rows = Object.values(found.counts).reduce((sum, count) => sum + count, 0)
  const jobId = [asked.job].flat()[0] ?? ''
  return (
    <div className="max-w-5xl space-y-5">
      <PageHeader
        title="Bring in candidates"
        sentence={`${found.source}, ${sayCount(rows, 'row', 'rows')}.`}
        above={
          <Link href="/candidates" className="link">
            Candidates
          </Link>
        }
      />
      {found.startedAt === null ? (
        <CandidateDraft
          list={found}
          scope={scope}
          asked={{
            columns: askedColumns(asked, found.head),
            orders: askedColumns(asked, found.head, 'o'),
            jobId: isUuid(jobId) ? jobId : null,
            invite: asked.invite === 'yes',
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
      title={`${sayCount(done, 'candidate is', 'candidates are')} here`}
      acts={
        <>
          {behind > 0 && (
            <LinkButton href={`/candidates/import/${list.id}/failed-rows`} kind="primary" reload>
              Download the rows that are not
            </LinkButton>
          )}
          {behind > 0 && <LinkButton href="/candidates/import">Bring in a mended list</LinkButton>}
          <LinkButton href="/candidates">See the candidates</LinkButton>
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
      {behind === 0 && <p>Every row came in.</p>}
      <p>
        {list.options.invite === true
          ? 'Those with an interview, and its interviewers, got an invite; nobody else was written to.'
          : 'No candidate and no interviewer was written to.'}
      </p>
    </Callout>
  )
}
