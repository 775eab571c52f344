import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { MentionArea } from '@/app/(staff)/applications/[applicationId]/mention-area'
import { NoteWords } from '@/app/(staff)/applications/[applicationId]/note-words'
import { note } from '@/app/(staff)/applications/[applicationId]/progress-actions'
import { namesFor } from '@/app/(staff)/applications/[applicationId]/timeline-names'
import { ActionForm } from '@/app/ui/action-form'
import { Badge } from '@/app/ui/badge'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { EmptyState } from '@/app/ui/empty-state'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { SubmitButton } from '@/app/ui/submit-button'
import { TabLinks } from '@/app/ui/tab-links'
import { TimeText } from '@/app/ui/time-text'
import { Timeline, type TimelineLine } from '@/app/ui/timeline'
import { sayMessageKind } from '@/app/words/messages'
import { tellEvent } from '@/app/words/timeline'
import { sayInstantBare } from '@/lib/time/wording'

export const timelineFilters = ['all', 'changes', 'messages', 'notes'] as const
export type TimelineFilter = (typeof timelineFilters)[number]

type Line = TimelineLine & {
  at: Date
  order: number
  kind: 'change' | 'message' | 'note' | 'override'
}
const shownAtFirst = 30

/** What happened, newest first, in human sentences; and a note for colleagues. */
export function TimelineCard({ view, filter }: { view: View; filter: TimelineFilter }) {
  const lines = timelineLines(view, filter)
  return (
    <div id="timeline" className="scroll-mt-4">
      <Card title="Timeline" flush>
        <div className="px-4 pt-1.5">
          <TabLinks
            label="What to show"
            tabs={timelineFilters.map((one) => ({
              href: `/applications/${view.applicationId}${one === 'all' ? '' : `?show=${one}`}`,
              label: one.charAt(0).toUpperCase() + one.slice(1),
              current: one === filter,
            }))}
          />
        </div>
        <div className="space-y-4 px-4 py-3.5">
          {view.may('write-note') && <NoteForm view={view} />}
          {lines.length === 0 && <EmptyState title="Nothing of this kind yet" />}
          <Timeline
            label="What happened, newest first"
            lines={lines.slice(0, shownAtFirst).map(asShown)}
          />
          {lines.length > shownAtFirst && (
            <Disclosure summary={`Everything before: ${lines.length - shownAtFirst}`}>
              <Timeline
                label="What happened before"
                lines={lines.slice(shownAtFirst).map(asShown)}
              />
            </Disclosure>
          )}
        </div>
      </Card>
    </div>
  )
}

/** What it was sorted by stays here. */
function asShown({ id, when, what, detail, tone }: Line): TimelineLine {
  return { id, when, what, detail, tone }
}

/** Newest first; for whatever shows only the latest of it. */
export function timelineLines(view: View, filter: TimelineFilter): Line[] {
  return [...eventLines(view), ...messageLines(view)]
    .filter(({ kind }) => belongs(kind, filter))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.order - a.order)
}

function NoteForm({ view }: { view: View }) {
  return (
    <ActionForm
      action={note}
      fields={view.fields}
      idName="commandId"
      label="Note for colleagues"
      className="space-y-2"
    >
      <div data-key="n">
        <Field name="body" label="Note for colleagues" labelHidden>
          <MentionArea
            keepAs={`note ${view.scope.personId} ${view.applicationId}`}
            people={view.choices.mentionable}
            placeholder="A note for colleagues; the candidate never sees it. @ names somebody, who gets an email."
          />
        </Field>
      </div>
      <SubmitButton kind="secondary" size="small">
        Add the note
      </SubmitButton>
    </ActionForm>
  )
}

function belongs(kind: Line['kind'], filter: TimelineFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'changes':
      return kind === 'change' || kind === 'override'
    case 'messages':
      return kind === 'message'
    case 'notes':
      return kind === 'note' || kind === 'override'
  }
}

function eventLines(view: View): Line[] {
  const { log, texts, staffZone, now, seesPay, nameOf } = view
  const names = namesFor({
    ...view,
    timeZone: staffZone,
    candidate: view.person.name,
    teams: view.choices.teams,
    jobs: view.choices.jobs,
  })
  const mailed = new Set(view.messages.map(({ createdAt }) => createdAt.getTime()))
  return log.flatMap(({ event, actor, at, seq }) => {
    const told = tellEvent(event, actor, names)
    // What the clock sends is told by its email.
    const byItself = actor.kind === 'clock' && told?.kind === 'message' && mailed.has(at.getTime())
    if (!told || byItself) return []
    // Words about an offer may name its pay.
    const hidden = event.type.startsWith('offer.') && !seesPay
    const words = hidden ? null : texts.find(({ id }) => id === told.textId)?.body
    return [
      {
        id: `event-${seq}`,
        at,
        order: seq,
        kind: told.kind,
        tone: told.kind === 'override' ? ('attention' as const) : undefined,
        when: <TimeText at={at}>{sayInstantBare(at, staffZone, now)}</TimeText>,
        what: (
          <>
            {told.sentence}{' '}
            {told.kind === 'override' && <Badge tone="attention">departs from the plan</Badge>}
          </>
        ),
        detail: words && (
          <p className="whitespace-pre-line break-words" dir="auto">
            <NoteWords
              words={words}
              named={'mentionedIds' in event ? (event.mentionedIds ?? []).map(nameOf) : []}
            />
          </p>
        ),
      },
    ]
  })
}

function messageLines(view: View): Line[] {
  const { messages, staffZone, now, may } = view
  const opens = may('see-messages')
  return messages.map(({ id, kind, subject, toName, state, createdAt }, index) => ({
    id: `message-${id}`,
    at: createdAt,
    order: 1_000_000 - index,
    kind: 'message' as const,
    tone: state === 'failed' ? ('harm' as const) : ('info' as const),
    when: <TimeText at={createdAt}>{sayInstantBare(createdAt, staffZone, now)}</TimeText>,
    what: (
      <>
        Email to <bdi>{toName}</bdi>:{' '}
        {opens ? (
          <Link href={`/messages/${id}`} className="link">
            {subject}
          </Link>
        ) : (
          subject
        )}
      </>
    ),
    detail: `${sayMessageKind(kind)}${state === 'failed' ? ', not delivered' : ''}`,
  }))
}
