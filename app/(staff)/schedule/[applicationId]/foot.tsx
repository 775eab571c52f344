import clsx from 'clsx'
import { SendLinkDialog } from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { bookOption, proposeThese } from '@/app/(staff)/schedule/[applicationId]/actions'
import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { TimesToPropose } from '@/app/(staff)/schedule/[applicationId]/times-to-propose'
import { Checkbox } from '@/app/ui/checkbox'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { writeSearch } from '@/lib/booking/search-text'
import { possibleAct } from '@/lib/pipeline/possible-acts'
import type { Bundle } from '@/lib/scheduling/query'
import { sayInstantForBoth, sayTimes } from '@/lib/time/wording'

/** What can be done from here; primary is the link while none was sent, else booking what is chosen. */
export function Foot({ desk }: { desk: Desk }) {
  const { view, chosen, moving } = desk
  const { acts, run, staffZone, candidateZone, now } = view
  const isFirst = !run?.askedCandidateAt
  const proposes = !moving && desk.bundles.length > 0
  const sends = !moving && possibleAct(acts, 'ask-candidate').possible
  return (
    <section
      aria-label="What to do"
      data-acts
      className="bottom-(--toast-room) z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-line bg-raised px-4 py-2.5 shadow-raised lg:sticky"
    >
      {proposes && <TimesToPropose desk={desk} />}
      <p className={clsx('min-w-0 flex-1 text-sm', chosen ? 'basis-52' : 'basis-28')}>
        {chosen ? (
          <>
            Chosen:{' '}
            <span className="font-medium">
              {sayInstantForBoth(chosen.startsAt, staffZone, candidateZone, now)}
            </span>
          </>
        ) : (
          <span className="text-ink-soft">
            {desk.bundles.length === 0
              ? 'There is no option to choose.'
              : `Choose an option to ${moving ? 'move to' : 'book'} it.`}
          </span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {!moving && (
          <span data-key="p" className="empty:hidden">
            <Propose desk={desk} />
          </span>
        )}
        {chosen && (
          <span data-key="b">
            <BookNow desk={desk} bundle={chosen} primary={!(sends && isFirst)} />
          </span>
        )}
        {sends && (
          <span data-key="l">
            <SendLinkDialog
              view={view}
              label={isFirst ? 'Send the link' : 'Send the link again'}
              look={isFirst ? { kind: 'primary' } : {}}
            />
          </span>
        )}
      </div>
    </section>
  )
}

function fieldsOf({ view, interviews, search }: Desk) {
  return {
    ...view.fields,
    ...writeSearch(search),
    interviewIds: interviews.map(({ id }) => id).join(','),
  }
}

function Propose({ desk }: { desk: Desk }) {
  const { view, proposed, keptUntilAt, sent } = desk
  const { staffZone, candidateZone, now } = view
  if (!keptUntilAt) return null
  const count = ['', 'this one', 'these two', 'these three'][proposed.length] ?? 'these'
  return (
    <ConfirmDialog
      label={`Propose ${count}`}
      title={`Propose ${count} to ${view.person.name}`}
      description={`Their panels are kept free until the candidate answers, and no longer than ${sayInstantForBoth(keptUntilAt, staffZone, candidateZone, now)}.`}
      messages={sent('proposal')}
      action={proposeThese}
      fields={{
        ...fieldsOf(desk),
        starts: proposed.map(({ startsAt }) => startsAt.toISOString()).join(','),
      }}
      idName="commandId"
      confirmLabel={`Propose ${count} and email the candidate`}
    >
      <ul className="space-y-0.5">
        {proposed.map(({ startsAt }) => (
          <li key={startsAt.toISOString()}>
            {sayInstantForBoth(startsAt, staffZone, candidateZone, now)}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}

function BookNow({ desk, bundle, primary }: { desk: Desk; bundle: Bundle; primary: boolean }) {
  const { view, moving, sent, nameOf, sessionName } = desk
  const { staffZone, candidateZone, now } = view
  const when = sayInstantForBoth(bundle.startsAt, staffZone, candidateZone, now)
  return (
    <ConfirmDialog
      kind={primary ? 'primary' : 'secondary'}
      label={moving ? 'Move here' : 'Book now'}
      title={`${moving ? 'Move to' : 'Book'} ${when}`}
      messages={sent('option')}
      action={bookOption}
      fields={{
        ...fieldsOf(desk),
        startsAt: bundle.startsAt.toISOString(),
        ...(moving ? { moving: 'yes' } : {}),
      }}
      idName="commandId"
      confirmLabel={moving ? 'Move and email everybody' : 'Book and email everybody'}
    >
      <ul className="space-y-0.5">
        {bundle.sessions.map((session) => (
          <li key={session.id}>
            {sayTimes(session, staffZone)} {sessionName(session.id)} with{' '}
            {session.people.map(nameOf).join(', ')}
          </li>
        ))}
      </ul>
      {moving && (
        <Checkbox name="agreed" label="The candidate has said that this time suits them" />
      )}
    </ConfirmDialog>
  )
}
