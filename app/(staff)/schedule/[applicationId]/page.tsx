import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { loadView, type View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { Because } from '@/app/(staff)/schedule/[applicationId]/because'
import { BookByHand } from '@/app/(staff)/schedule/[applicationId]/book-by-hand'
import { type Desk, loadDesk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { Foot } from '@/app/(staff)/schedule/[applicationId]/foot'
import { HeadChips, sayLoop } from '@/app/(staff)/schedule/[applicationId]/head-chips'
import { Options } from '@/app/(staff)/schedule/[applicationId]/options'
import { ProposedTimes } from '@/app/(staff)/schedule/[applicationId]/proposed-times'
import { RepairStrip } from '@/app/(staff)/schedule/[applicationId]/repair-strip'
import {
  nothingForScheduleKey,
  scheduleKeys,
} from '@/app/(staff)/schedule/[applicationId]/schedule-keys'
import {
  type Asked,
  askedNames,
  scheduleHref,
  withSearch,
} from '@/app/(staff)/schedule/[applicationId]/schedule-wish'
import { Seats } from '@/app/(staff)/schedule/[applicationId]/seats'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { EmptyState } from '@/app/ui/empty-state'
import { KeyActs } from '@/app/ui/key-acts'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { toggleSeat, toggleWithout } from '@/lib/booking/search'
import { readSearch } from '@/lib/booking/search-text'
import { sayZone, sayZoneRelation } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Schedule' }

type Props = {
  params: Promise<{ applicationId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Find a time, book it by hand, or repair what fell apart: one screen. */
export default async function SchedulePage({ params, searchParams }: Props) {
  const { applicationId } = await params
  const query = await searchParams
  const asked = askedOf(query)
  const view = await loadView(applicationId)
  if (!view.may('schedule')) redirect('/sign-in/not-allowed')
  const chosen = choiceOfForm(asked, query)
  if (chosen) redirect(scheduleHref(applicationId, chosen))
  const desk = await loadDesk(view, asked)
  return desk ? <Screen desk={desk} /> : <NothingToBook view={view} />
}

function Screen({ desk }: { desk: Desk }) {
  const { view, interviews, moving, broken, sessionName } = desk
  const names = interviews.map(({ id }) => sessionName(id)).join(' and ')
  const { staffZone, candidateZone, now } = view
  return (
    <>
      <KeyActs title="Keys of the schedule" keys={scheduleKeys} whyNot={nothingForScheduleKey} />
      <PageHeader
        title={`${broken ? 'Repair' : moving ? 'Move' : 'Book'}: ${names}`}
        sentence={`${sayLoop(desk)} ${sayWhoseTimes(staffZone, candidateZone, now)}`}
        above={<Above view={view} />}
      />
      <div className="-mt-3 mb-5 empty:hidden">
        <HeadChips desk={desk} />
      </div>
      <RepairStrip desk={desk} />
      <div className="grid gap-5 lg:grid-cols-[17rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] 2xl:grid-cols-[19rem_minmax(0,1fr)_19rem]">
        <div className="min-w-0 space-y-5 lg:col-start-2 2xl:col-start-3 2xl:row-span-2 2xl:row-start-1">
          <Because desk={desk} />
          <ProposedTimes view={view} />
        </div>
        <aside
          aria-label="What must be filled"
          className="min-w-0 space-y-4 lg:col-start-1 lg:row-span-2 lg:row-start-1"
        >
          <Seats desk={desk} />
        </aside>
        <div className="min-w-0 space-y-5 lg:col-start-2 2xl:row-span-2 2xl:row-start-1">
          <Options desk={desk} />
          <Foot desk={desk} />
          <Disclosure look="card" summary="Book anyway…: any people at any time">
            <BookByHand view={view} interviews={interviews} />
          </Disclosure>
        </div>
      </div>
    </>
  )
}

function Above({ view }: { view: View }) {
  return (
    <Link href={`/applications/${view.applicationId}`} className="link">
      <PersonName name={view.person.name} />, {view.job.title}
    </Link>
  )
}

function NothingToBook({ view }: { view: View }) {
  return (
    <>
      <PageHeader title="Schedule" above={<Above view={view} />} />
      <Card>
        <EmptyState
          title="Nothing to book"
          act={
            <LinkButton href={`/applications/${view.applicationId}`}>
              Back to the application
            </LinkButton>
          }
        >
          No interview of the present stage needs a time or a person.
        </EmptyState>
      </Card>
    </>
  )
}

function sayWhoseTimes(staffZone: string, candidateZone: string, now: Date): string {
  const yours = `Times are for ${sayZone(staffZone)}`
  if (sayZone(staffZone) === sayZone(candidateZone)) return `${yours}, where the candidate is too.`
  return `${yours}; the candidate is in ${sayZoneRelation(candidateZone, staffZone, now)}.`
}

function askedOf(query: Record<string, string | string[] | undefined>): Asked {
  return Object.fromEntries(
    askedNames.flatMap((name) => {
      const value = query[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

/** Somebody out of a long pool, as its form sends them: the address says it as it says everything else. */
function choiceOfForm(
  asked: Asked,
  { person, do: act }: Record<string, string | string[] | undefined>,
): Asked | null {
  if (typeof person !== 'string' || typeof act !== 'string') return null
  const search = readSearch(asked)
  const [interviewId = '', seat = '0'] = act.split('.')
  const other =
    act === 'without'
      ? toggleWithout(search, person)
      : toggleSeat(search, { interviewId, seat: Number(seat), personId: person })
  return withSearch(asked, other)
}
