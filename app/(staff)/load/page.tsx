import type { Metadata } from 'next'
import { LoadTable } from '@/app/(staff)/load/load-table'
import { SpreadCard } from '@/app/(staff)/load/spread-card'
import { SectionTabs } from '@/app/(staff)/section-tabs'
import { requireStaff } from '@/app/session'
import { Button } from '@/app/ui/button'
import { Disclosure } from '@/app/ui/disclosure'
import { Field } from '@/app/ui/field'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { listPlaces } from '@/lib/people/data/people'
import { listPools } from '@/lib/people/data/pools'
import { readClock } from '@/lib/platform/clock'
import { isUuid } from '@/lib/platform/ids'
import { listLoad } from '@/lib/scheduling/data/load'
import { loadOf, reviewMinutes, spreadOf, usualWeeklyLimit } from '@/lib/scheduling/load'
import { addDays, startOfWeek } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

export const metadata: Metadata = { title: 'Load' }

const weeks = 4

type Asked = Promise<Record<string, string | string[] | undefined>>

export default async function LoadPage({ searchParams }: { searchParams: Asked }) {
  const scope = await requireStaff('see-people')
  const asked = await searchParams
  const search = typeof asked.q === 'string' ? asked.q.trim() : ''
  const poolId = idOf(asked.pool)
  const placeId = idOf(asked.place)
  const now = await readClock()
  const [people, pools, places] = await Promise.all([
    listLoad(scope, { search, poolId, placeId, weeks }, now),
    listPools(scope),
    listPlaces(),
  ])
  const rows = people
    .map((person) => ({ ...loadOf(person, { now, weeks }), person }))
    .toSorted((a, b) => (b.weeks[0]?.share ?? 0) - (a.weeks[0]?.share ?? 0))
  const spread = (of: 'recent' | 'ahead') =>
    spreadOf(
      rows.map((row) => ({
        limits: row.person.limits,
        standing: row.weeks[0]?.standing ?? 'room',
        share: row[of],
      })),
    )
  const monday = startOfWeek(localDateAt(now, scope.timeZone))
  const mondays = Array.from({ length: weeks }, (_, index) => addDays(monday, index * 7))
  const options = (all: { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <SectionTabs of="people" current="/load" scope={scope} />
      <PageHeader
        title="Load"
        sentence="What each interviewer has booked, relative to what they said they can, in their own week."
      />
      <form className="mb-5 flex flex-wrap items-end gap-3" aria-label="Whom to show">
        <Field name="q" label="Name">
          <TextInput type="search" defaultValue={search} />
        </Field>
        <Field name="pool" label="Qualified for">
          <Select placeholder="Every pool" defaultValue={poolId ?? ''} options={options(pools)} />
        </Field>
        <Field name="place" label="Place">
          <Select
            placeholder="Every place"
            defaultValue={placeId ?? ''}
            options={options(places)}
          />
        </Field>
        <Button type="submit">Show</Button>
      </form>
      <div className="mb-5 grid gap-5 lg:grid-cols-2">
        <SpreadCard
          rows={rows}
          index={0}
          spread={spread('recent')}
          spreadOver="this week and the four before"
        />
        <SpreadCard
          rows={rows}
          index={1}
          spread={spread('ahead')}
          spreadOver="this week and the three that follow"
        />
      </div>
      <LoadTable rows={rows} mondays={mondays} />
      <div className="mt-5 max-w-3xl">
        <Disclosure summary="How this is counted">
          <p className="mt-2 text-ink-soft">
            Booked interviews and those that took place, interviews that somebody sits in to learn,
            and take-home reviews: each review counts as one and as {reviewMinutes} minutes, in the
            week in which it is due or was written. A debrief counts where it is booked as an
            interview. Weeks begin on Monday in each person’s own time zone. The number is the Gini
            coefficient of everybody’s share of their limit: 0 when all carry the same share,
            towards 1 when a few carry everything. Who has limits in interviews and in minutes is
            measured by the one of which they have used up more; without a limit the share is of{' '}
            {usualWeeklyLimit} a week. Who is paused for the whole week, or takes none, is left out
            of it.
          </p>
        </Disclosure>
      </div>
    </>
  )
}

function idOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && isUuid(value) ? value : undefined
}
