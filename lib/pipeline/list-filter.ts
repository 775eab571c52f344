/**
 * What a list of candidates shows, in the words of its address: whatever was filtered, sorted and chosen can be
 * kept, sent and opened again. Words that an address has wrong are left out, never refused.
 */
import type { ApplicationStatus } from '@/lib/pipeline/application'
import { type StepKind, stepKinds, type WaitsFor } from '@/lib/pipeline/step'

export const listStatuses = [
  'open',
  'active',
  'paused',
  'rejected',
  'withdrawn',
  'hired',
  'all',
] as const
/** `open` is active or paused. */
export type ListStatus = (typeof listStatuses)[number]

export const listSorts = [
  'received',
  'name',
  'job',
  'stage',
  'since',
  'answer',
  'next',
  'owner',
] as const
export type ListSort = (typeof listSorts)[number]

export const listColumns = [
  'job',
  'stage',
  'step',
  'waits',
  'owner',
  'level',
  'place',
  'answer',
  'next',
  'source',
  'tags',
  'received',
] as const
export type ListColumn = (typeof listColumns)[number]
const usualColumns: readonly ListColumn[] = ['job', 'step', 'waits', 'answer', 'next', 'owner']

export const listWaits = [
  'owner',
  'candidate',
  'interviewers',
  'team-leads',
  'deciders',
  'approver',
  'clock',
] as const satisfies readonly WaitsFor[]

export const listSources = ['public-page', 'recruiter', 'referral', 'import', 'internal'] as const
export type ListSource = (typeof listSources)[number]

export type ListFilter = {
  search: string
  status: ListStatus
  jobId: string | null
  /** By its name: plans that differ share the stages of one name. */
  stage: string | null
  step: StepKind | null
  waitsFor: (typeof listWaits)[number] | null
  /** The promised day has passed and nothing was decided. */
  late: boolean
  /** `me`: of whoever reads, and of those whom they cover. */
  ownerId: string | null
  /** Somebody who sits on one of its interviews or reads its take-home. */
  interviewerId: string | null
  source: ListSource | null
  tag: string | null
  zone: string | null
  sort: ListSort
  descending: boolean
  columns: readonly ListColumn[]
}

export const wholeList: ListFilter = {
  search: '',
  status: 'open',
  jobId: null,
  stage: null,
  step: null,
  waitsFor: null,
  late: false,
  ownerId: null,
  interviewerId: null,
  source: null,
  tag: null,
  zone: null,
  sort: 'received',
  descending: true,
  columns: usualColumns,
}

type Asked = Record<string, string | string[] | undefined>

export function readListFilter(asked: Asked): ListFilter {
  const text = (name: string) => {
    const [first] = [asked[name]].flat()
    return first?.trim() ?? ''
  }
  const one = <T extends string>(name: string, among: readonly T[]): T | null =>
    among.find((known) => known === text(name)) ?? null
  const words = (name: string) => text(name).slice(0, 200) || null
  const uuid = (name: string) => (/^[0-9a-f-]{36}$/i.test(text(name)) ? text(name) : null)
  const sort = one('sort', listSorts) ?? wholeList.sort
  const chosen = [asked.column].flat().flatMap((name) => name?.split(',') ?? [])
  const columns = listColumns.filter((column) => chosen.includes(column))
  return {
    search: text('q').slice(0, 200),
    status: one('status', listStatuses) ?? wholeList.status,
    jobId: uuid('job'),
    stage: words('stage'),
    step: one('step', stepKinds),
    waitsFor: one('waits', listWaits),
    late: text('late') === 'yes',
    ownerId: text('owner') === 'me' ? 'me' : uuid('owner'),
    interviewerId: uuid('interviewer'),
    source: one('source', listSources),
    tag: words('tag'),
    zone: words('zone'),
    sort,
    descending: text('order') ? text('order') === 'desc' : sort === 'received',
    columns: columns.length > 0 ? columns : usualColumns,
  }
}

/** The shortest address that says the same: what is as usual is left out. */
export function listQuery(filter: ListFilter): URLSearchParams {
  const { columns, sort, descending } = filter
  const isUsual = columns.join() === usualColumns.join()
  const said: [string, string | null | false][] = [
    ['q', filter.search],
    ['status', filter.status !== wholeList.status && filter.status],
    ['job', filter.jobId],
    ['stage', filter.stage],
    ['step', filter.step],
    ['waits', filter.waitsFor],
    ['late', filter.late && 'yes'],
    ['owner', filter.ownerId],
    ['interviewer', filter.interviewerId],
    ['source', filter.source],
    ['tag', filter.tag],
    ['zone', filter.zone],
    ['sort', sort !== wholeList.sort && sort],
    ['order', descending !== (sort === 'received') && (descending ? 'desc' : 'asc')],
    ['column', !isUsual && columns.join(',')],
  ]
  return new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** Whether it shows less than everybody who is open. */
export function isNarrowed(filter: ListFilter): boolean {
  const { sort, descending, columns } = wholeList
  return listQuery({ ...filter, sort, descending, columns }).size > 0
}

/** Another sort, or the same one the other way round. */
export function sortedBy(filter: ListFilter, sort: ListSort): ListFilter {
  const descending = filter.sort === sort ? !filter.descending : sort === 'received'
  return { ...filter, sort, descending }
}

/** Which statuses are listed; null: all of them. */
export function statusesOf(status: ListStatus): ApplicationStatus[] | null {
  if (status === 'all') return null
  return status === 'open' ? ['active', 'paused'] : [status]
}
