import type { Metadata } from 'next'
import { TagSuggestions } from '@/app/(staff)/applications/[applicationId]/tag-editor'
import { beginBulkAct } from '@/app/(staff)/bulk/actions'
import { candidateColumns } from '@/app/(staff)/candidates/candidate-columns'
import { CandidateFilters } from '@/app/(staff)/candidates/candidate-filters'
import { ChosenBar } from '@/app/(staff)/candidates/chosen-bar'
import { beginActOnAll } from '@/app/(staff)/candidates/list-actions'
import { KeepView, ViewTabs } from '@/app/(staff)/candidates/saved-views'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { Roving } from '@/app/ui/roving'
import { Table } from '@/app/ui/table'
import { mayAct } from '@/lib/people/permissions'
import { mostInBulk } from '@/lib/pipeline/bulk'
import {
  candidatesPerPage,
  listCandidateFilters,
  listCandidates,
  mostCounted,
  mostPages,
} from '@/lib/pipeline/data/candidates'
import { listSavedViews } from '@/lib/pipeline/data/saved-views'
import { isNarrowed, listQuery, readListFilter } from '@/lib/pipeline/list-filter'
import { sayCount } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Candidates' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CandidatesPage({ searchParams }: Props) {
  const scope = await requireStaff('see-candidates')
  const { view: askedView, page: askedPage, ...asked } = await searchParams
  const views = await listSavedViews(scope)
  const view = views.find(({ id }) => id === askedView) ?? null
  const isPlain = Object.keys(asked).length === 0
  const kept = view ? readListFilter(Object.fromEntries(new URLSearchParams(view.query))) : null
  const filter = kept && isPlain ? kept : readListFilter(asked)
  const page = Math.min(
    mostPages,
    Math.max(1, Number.parseInt([askedPage].flat()[0] ?? '', 10) || 1),
  )
  const [{ lines, total, now }, choices] = await Promise.all([
    listCandidates(scope, filter, page),
    listCandidateFilters(scope),
  ])
  const query = listQuery(filter).toString()
  const hrefOf = (to: number) => {
    const address = new URLSearchParams(query)
    if (view) address.set('view', view.id)
    // A page of a view with other filters than it keeps says them all.
    if (view && query === '') address.set('sort', filter.sort)
    if (to > 1) address.set('page', String(to))
    return `/candidates${address.size > 0 ? `?${address}` : ''}`
  }
  const narrowed = isNarrowed(filter)
  const counted = total > mostCounted ? `more than ${mostCounted.toLocaleString('en')}` : null
  const add = mayAct(scope, 'add-candidate') ? (
    <LinkButton kind="primary" href="/candidates/new">
      Add a candidate
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader
        title="Candidates"
        primary={add}
        acts={
          <>
            <KeepView query={query} view={view} changed={kept !== null && view?.query !== query} />
            {add && (
              <LinkButton size="small" href="/candidates/import">
                Bring in a list
              </LinkButton>
            )}
            {total > 0 && (
              <LinkButton size="small" href={`/candidates/export?${query}`} reload>
                Download as CSV
              </LinkButton>
            )}
          </>
        }
      />
      <ViewTabs views={views} viewId={view?.id ?? null} whole={!narrowed} />
      <CandidateFilters
        // Made anew with each address: what stands in the fields is what is listed.
        key={query}
        choices={choices}
        filter={filter}
        viewId={view?.id ?? null}
      />
      <Roving>
        <Table
          caption="Candidates"
          columns={candidateColumns({
            filter,
            timeZone: scope.timeZone,
            now,
            viewId: view?.id ?? null,
            mayTag: (jobId) => mayAct(scope, 'edit-candidate', { jobId }),
          })}
          rows={lines}
          rowKey={({ applicationId }) => applicationId}
          rowTone={({ status }) =>
            status === 'active' || status === 'paused' ? undefined : 'faded'
          }
          empty={
            <EmptyState
              title={narrowed ? 'Nobody matches' : 'No candidate is under way'}
              act={
                narrowed ? (
                  <LinkButton href="/candidates">Show everybody who is open</LinkButton>
                ) : (
                  add
                )
              }
            >
              {narrowed
                ? 'Try fewer letters of the name, or fewer filters. Closed applications are under “Any status”.'
                : 'They appear here as they apply on a job’s public page, or when you add one.'}
            </EmptyState>
          }
        />
      </Roving>
      <Pagination
        page={page}
        pageCount={Math.min(mostPages, Math.max(1, Math.ceil(total / candidatesPerPage)))}
        total={counted ? `${counted} applications` : sayCount(total, 'application')}
        hrefOf={hrefOf}
      />
      {filter.columns.includes('tags') && <TagSuggestions tags={choices.tags} />}
      {lines.length > 0 && (
        <ChosenBar
          // Nobody stays chosen whom the list no longer shows.
          key={`${query}/${page}`}
          onChosen={beginBulkAct}
          onAll={beginActOnAll}
          query={query}
          back={hrefOf(page)}
          total={total}
          most={mostInBulk}
        />
      )}
    </>
  )
}
