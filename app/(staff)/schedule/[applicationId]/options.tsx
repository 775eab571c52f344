import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { bookOption } from '@/app/(staff)/schedule/[applicationId]/actions'
import { FreshOptions } from '@/app/(staff)/schedule/[applicationId]/fresh-options'
import { type Asked, scheduleHref } from '@/app/(staff)/schedule/[applicationId]/schedule-wish'
import { WhyNot } from '@/app/(staff)/schedule/[applicationId]/why-not'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Checkbox } from '@/app/ui/checkbox'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { TabLinks } from '@/app/ui/tab-links'
import { sayReasons } from '@/app/words/why'
import type { CandidatePreferences } from '@/lib/booking/option-costs'
import { optionsByDay, suggestOptions } from '@/lib/booking/suggestions'
import type { InterviewPart } from '@/lib/pipeline/application'
import { getSession } from '@/lib/pipeline/plan'
import type { PersonReasons } from '@/lib/scheduling/panel-reasons'
import type { Bundle, SlotAnswer } from '@/lib/scheduling/query'
import { sayCount, sayInstantForBoth, sayLocalDate, sayTimes, sayZone } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Props = {
  view: View
  asked: Asked
  answer: SlotAnswer & {
    preferences: CandidatePreferences
    reasonsFor: (bundle: Bundle) => PersonReasons[]
  }
  interviews: InterviewPart[]
  moving: boolean
  /** How far the options reach. */
  until: Date
  nameOf: (personId: string) => string
}

const suggested = 5

/** The best few first, then every day with its options; or why there is none. */
export function Options(props: Props) {
  const { view, asked, answer, interviews, until } = props
  const { applicationId, now, candidateZone, staffZone } = view
  const { bundles, why } = answer
  if (bundles.length === 0) {
    return (
      <WhyNot view={view} asked={asked} why={why} interviews={interviews} nameOf={props.nameOf} />
    )
  }
  const best = suggestOptions(bundles, {
    now,
    timeZone: candidateZone,
    count: suggested,
    chooser: 'recruiter',
    preferences: answer.preferences,
  })
  const days = optionsByDay(bundles, staffZone)
  const day = days.find(({ localDate }) => localDate === asked.day) ?? days[0]
  const today = localDateAt(now, staffZone)
  const query = new URLSearchParams({
    interviews: interviews.map(({ id }) => id).join(','),
    until: until.toISOString(),
    ...(asked.soft === 'yes' ? { soft: 'yes' } : {}),
    ...(asked.notice === 'short' ? { notice: 'short' } : {}),
  })
  return (
    <>
      <FreshOptions
        address={`/api/applications/${applicationId}/options?${query}`}
        starts={bundles.map(({ startsAt }) => startsAt.toISOString()).join()}
        timeZone={staffZone}
        asOf={now.toISOString()}
      />
      <Card title="Best options" note={`of ${bundles.length}`} flush>
        <ul className="divide-y divide-line">
          {best.map((bundle) => (
            <Option
              key={bundle.startsAt.toISOString()}
              bundle={bundle}
              reasons={answer.reasonsFor(bundle)}
              {...props}
            />
          ))}
        </ul>
      </Card>
      <Card title="All options by day" note={`${sayZone(staffZone)} days`} flush>
        <div className="px-4 pt-1">
          <TabLinks
            label="Days"
            tabs={days.map(({ localDate, morning, afternoon }) => ({
              href: scheduleHref(applicationId, { ...asked, day: localDate }),
              label: sayLocalDate(localDate, today),
              current: localDate === day?.localDate,
              count: morning.length + afternoon.length,
            }))}
          />
        </div>
        {day &&
          (['morning', 'afternoon'] as const).map((half) => (
            <section key={half} aria-label={half === 'morning' ? 'Morning' : 'Afternoon'}>
              <h3 className="border-b border-line bg-sunken px-4 py-1 text-sm text-ink-soft">
                {half === 'morning' ? 'Morning' : 'Afternoon'} ·{' '}
                {sayCount(day[half].length, 'option')}
              </h3>
              <ul className="divide-y divide-line">
                {day[half].map((bundle) => (
                  <Option key={bundle.startsAt.toISOString()} bundle={bundle} {...props} />
                ))}
              </ul>
            </section>
          ))}
      </Card>
      <p className="text-sm text-ink-soft">
        <LinkButton
          size="small"
          href={scheduleHref(applicationId, {
            ...asked,
            weeks: String((Number(asked.weeks) || 0) + 1),
          })}
        >
          Look a week further
        </LinkButton>
      </p>
    </>
  )
}

type OptionProps = Props & { bundle: Bundle; reasons?: PersonReasons[] }

function Option({ bundle, reasons = [], ...props }: OptionProps) {
  const { view, asked, interviews, moving, nameOf } = props
  const { staffZone, candidateZone, now, plan, person } = view
  const when = sayInstantForBoth(bundle.startsAt, staffZone, candidateZone, now)
  const lines = bundle.sessions.map((session) => {
    const part = interviews.find(({ id }) => id === session.id)
    const shadows = session.shadows.flatMap((id) => (id ? [`${nameOf(id)} (shadow)`] : []))
    return {
      id: session.id,
      name: part ? getSession(plan, part.sessionId).name : 'Interview',
      times: sayTimes(session, staffZone),
      people: [...session.people.map(nameOf), ...shadows].join(', '),
      because: reasons
        .filter(({ sessionId }) => sessionId === session.id)
        .map(({ personId, reasons: own }) => ({ name: nameOf(personId), says: sayReasons(own) })),
    }
  })
  const told = [person.name, ...new Set(lines.flatMap(({ people }) => people.split(', ')))]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-medium">{when}</p>
        {lines.map(({ id, name, times, people, because }) => (
          <div key={id} className="text-sm">
            <p>
              {times} {name} with <bdi>{people}</bdi>
            </p>
            {because.map((one) => (
              <p key={one.name} className="text-ink-soft">
                {because.length > 1 && (
                  <>
                    <bdi>{one.name}</bdi>:{' '}
                  </>
                )}
                {one.says}
              </p>
            ))}
          </div>
        ))}
      </div>
      <ConfirmDialog
        size="small"
        label={moving ? 'Move here' : 'Book now'}
        title={`${moving ? 'Move to' : 'Book'} ${when}`}
        description={`Told by email with an invite: ${told.join(', ')}.`}
        action={bookOption}
        fields={{
          ...view.fields,
          interviewIds: interviews.map(({ id }) => id).join(','),
          startsAt: bundle.startsAt.toISOString(),
          ...(moving ? { moving: 'yes' } : {}),
          ...(asked.soft === 'yes' ? { soft: 'yes' } : {}),
          ...(asked.notice === 'short' ? { notice: 'short' } : {}),
        }}
        idName="commandId"
        confirmLabel={moving ? 'Move and email everybody' : 'Book and email everybody'}
      >
        <ul className="space-y-1">
          {lines.map(({ id, name, times, people }) => (
            <li key={id}>
              {times} {sayZone(staffZone)}: {name} with <bdi>{people}</bdi>
            </li>
          ))}
        </ul>
        {moving && (
          <Checkbox name="agreed" label="The candidate has said that this time suits them" />
        )}
      </ConfirmDialog>
    </li>
  )
}
