import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { loadView } from '@/app/(staff)/applications/[applicationId]/load-view'
import { SendLinkDialog } from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { BookByHand } from '@/app/(staff)/schedule/[applicationId]/book-by-hand'
import { Options } from '@/app/(staff)/schedule/[applicationId]/options'
import { ProposedTimes } from '@/app/(staff)/schedule/[applicationId]/proposed-times'
import { type Asked, scheduleWish } from '@/app/(staff)/schedule/[applicationId]/schedule-wish'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { KeyValues } from '@/app/ui/key-values'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { SplitPane } from '@/app/ui/split-pane'
import { peopleOfWhy } from '@/app/words/why'
import { findOptions } from '@/lib/booking/data/options'
import { namesOf } from '@/lib/pipeline/data/application-page'
import { getSession } from '@/lib/pipeline/plan'
import { possibleAct } from '@/lib/pipeline/possible-acts'
import { database } from '@/lib/platform/database'
import { sayDuration, sayInstantForBoth, sayZone, sayZoneRelation } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Schedule' }

type Props = {
  params: Promise<{ applicationId: string }>
  searchParams: Promise<Record<keyof Asked, string | string[] | undefined>>
}

/** Find a time and book it by hand: options with their panels, or why there is none. */
export default async function SchedulePage({ params, searchParams }: Props) {
  const { applicationId } = await params
  const view = await loadView(applicationId)
  if (!view.may('schedule')) redirect('/sign-in/not-allowed')
  const asked = textsOf(await searchParams)
  const { interviews, wish, moving } = scheduleWish(view, asked)
  const { person, staffZone, candidateZone, now, plan, state } = view
  const above = (
    <Link href={`/applications/${applicationId}`} className="link">
      <PersonName name={person.name} />
    </Link>
  )
  if (interviews.length === 0 || state.status !== 'active') {
    return (
      <>
        <PageHeader title="Schedule" above={above} />
        <Card>
          <EmptyState
            title="Nothing to book"
            act={
              <LinkButton href={`/applications/${applicationId}`}>
                Back to the application
              </LinkButton>
            }
          >
            No interview of the present stage needs a time.
          </EmptyState>
        </Card>
      </>
    )
  }
  const answer = await findOptions(view.situation, wish)
  const people = await namesOf(database(), [
    ...peopleOfWhy(answer.why),
    ...answer.bundles.flatMap(({ sessions }) =>
      sessions.flatMap((session) => [
        ...session.people,
        ...session.shadows.flatMap((id) => id ?? []),
      ]),
    ),
  ])
  const names = interviews.map((part) => getSession(plan, part.sessionId).name).join(' and ')
  return (
    <>
      <PageHeader
        title={`${moving ? 'Move' : 'Book'}: ${names}`}
        sentence={sayWhoseTimes(staffZone, candidateZone, now)}
        above={above}
        acts={
          !moving &&
          possibleAct(view.acts, 'ask-candidate').possible && (
            <SendLinkDialog view={view} label="Send the link again" />
          )
        }
      />
      <SplitPane
        sideLabel="What must be filled"
        main={
          <Options
            view={view}
            asked={asked}
            answer={answer}
            interviews={interviews}
            moving={moving}
            until={wish.window?.to ?? now}
            nameOf={(id) => people.get(id)?.name ?? 'somebody'}
          />
        }
        side={
          <>
            <ProposedTimes view={view} />
            <Card title="What must be filled">
              <KeyValues
                stacked
                lines={interviews.map((part) => {
                  const session = getSession(plan, part.sessionId)
                  return {
                    key: session.name,
                    value: part.startsAt
                      ? `${sayDuration(session.minutes)}, now ${sayInstantForBoth(part.startsAt, staffZone, candidateZone, now)}`
                      : `${sayDuration(session.minutes)}, ${session.seats.filter(({ shadow }) => !shadow).length} to sit`,
                  }
                })}
              />
            </Card>
            <Card title="Book anyway…" note="any people at any time">
              <BookByHand view={view} interviews={interviews} />
            </Card>
          </>
        }
      />
    </>
  )
}

function sayWhoseTimes(staffZone: string, candidateZone: string, now: Date): string {
  const yours = `Times are for ${sayZone(staffZone)}`
  if (sayZone(staffZone) === sayZone(candidateZone)) return `${yours}, where the candidate is too.`
  return `${yours}; the candidate is in ${sayZoneRelation(candidateZone, staffZone, now)}.`
}

function textsOf(query: Record<string, string | string[] | undefined>): Asked {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}
