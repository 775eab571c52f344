import { loadView, type View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { Bookable } from '@/app/(staff)/today/bookable'
import { neighbourOf } from '@/app/(staff)/today/items'
import type { LineAct } from '@/app/(staff)/today/line-act'
import { lineActs, restingActs, whyNot } from '@/app/(staff)/today/line-acts'
import type { Day } from '@/app/(staff)/today/load-day'
import { NotDelivered } from '@/app/(staff)/today/not-delivered'
import { PreviewOf } from '@/app/(staff)/today/preview-of'
import { sayLine } from '@/app/(staff)/today/say-line'
import { SnoozeDialog } from '@/app/(staff)/today/snooze-dialog'
import { WhatHappenedLast } from '@/app/(staff)/today/what-happened-last'
import { WhatIsBooked } from '@/app/(staff)/today/what-is-booked'
import { OwedList, WhatIsOwed } from '@/app/(staff)/today/what-is-owed'
import { WhatTheyWrote } from '@/app/(staff)/today/what-they-wrote'
import { Badge } from '@/app/ui/badge'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Kbd } from '@/app/ui/kbd'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { sayStepSentence } from '@/app/words/steps'
import type { TodayTask } from '@/lib/pipeline/today-work'
import { sayLocalDate, sayTime, sayZone } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

/** One application beside the list: enough to act without leaving the day. */
export async function LinePreview({ day, applicationId }: { day: Day; applicationId: string }) {
  const { lines, resting, ids, now, timeZone } = day
  const loaded = await loadView(applicationId)
  const line = [...lines, ...resting].find((one) => one.applicationId === applicationId) ?? null
  const next = neighbourOf(ids, applicationId)
  const back = `${day.address}?${next ? `line=${next}&` : ''}after=${applicationId}`
  const view = { ...loaded, fields: { ...loaded.fields, back } }
  const owes = view.step.kind === 'scorecards-due' || view.step.kind === 'reviews-due'
  const isOwed =
    line?.task === 'chase-scorecards' ||
    line?.task === 'chase-reviews' ||
    (line?.task === 'hasten' && owes)
  const { first, also } = line
    ? lineActs({ view, line, back })
    : { first: [], also: restingActs(view) }
  return (
    <PreviewOf id={applicationId} whyNot={whyNot(view, line)}>
      <Card key={applicationId} flush>
        <div className="space-y-3 px-4 py-3.5">
          <Who view={view} />
          <p className="font-medium">
            {line
              ? sayLine(view, line)
              : sayStepSentence(view.step.kind, view.stage?.name ?? 'stage')}
          </p>
          {!line && (
            <p className="text-sm text-ink-soft">
              Nothing of it waits for you now. It stays here until you choose another line.
            </p>
          )}
          <div data-acts data-acts-of={view.person.name} className="space-y-3 empty:hidden">
            {line?.task === 'send-mail-again' && <NotDelivered view={view} back={back} />}
            {line && <WhatTheyWrote view={view} line={line} />}
            <Acts acts={first} />
            {line && asksForTimes.includes(line.task) && <Bookable view={view} />}
            {isOwed && <OwedList view={view} back={back} />}
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line pt-3">
              {also.map(({ name, key, node }) => (
                <Keyed key={name} keys={key}>
                  {node}
                </Keyed>
              ))}
              {line && !line.restsUntilAt && (
                <Keyed keys="s">
                  <SnoozeDialog line={line} now={now} timeZone={timeZone} back={back} />
                </Keyed>
              )}
              <Keyed keys="Enter">
                <LinkButton size="small" kind="quiet" href={`/applications/${applicationId}`}>
                  Open
                </LinkButton>
              </Keyed>
            </div>
          </div>
        </div>
        <WhatIsBooked view={view} />
        {!isOwed && <WhatIsOwed view={view} back={back} />}
        <WhatHappenedLast view={view} />
      </Card>
    </PreviewOf>
  )
}

const asksForTimes: TodayTask[] = ['open-times', 'chase-candidate', 'send-link', 'hasten']

function Acts({ acts }: { acts: LineAct[] }) {
  if (acts.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {acts.map(({ name, key, node }) => (
        <Keyed key={name} keys={key}>
          {node}
        </Keyed>
      ))}
    </div>
  )
}

function Keyed({ keys, children }: { keys?: string; children: React.ReactNode }) {
  return (
    <span data-key={keys} className="inline-flex items-center gap-1.5">
      {children}
      {keys && (
        <span className="max-lg:hidden">
          <Kbd>{keys}</Kbd>
        </span>
      )}
    </span>
  )
}

function Who({ view }: { view: View }) {
  const { person, job, stage, state, candidateZone, now, staffZone } = view
  const place = job.places.find(({ placeId }) => placeId === state.placeAskedId)?.place.name
  const today = localDateAt(now, staffZone)
  const running = state.status === 'active' || state.status === 'paused'
  const isLate = running && state.answerByDate < today
  return (
    <div>
      <h2 className="text-lg font-semibold">
        <Link href={`/applications/${view.applicationId}`} className="link">
          <PersonName name={person.name} spoken={person.sayName ?? undefined} />
        </Link>
      </h2>
      <p className="text-sm text-ink-soft">
        {[job.title, state.levelAssessed ?? state.levelAsked ?? job.level, place, stage?.name]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="flex flex-wrap gap-x-2.5 text-sm text-ink-soft">
        <span>
          {sayTime(now, candidateZone)} in {sayZone(candidateZone)} now
        </span>
        {running && <span>answer by {sayLocalDate(state.answerByDate, today)}</span>}
        {isLate && <Badge tone="harm">which has passed</Badge>}
        {person.adjustment?.agreedAt && <Badge tone="info">adjustments agreed</Badge>}
      </p>
    </div>
  )
}
