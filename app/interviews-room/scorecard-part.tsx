import { ScorecardForm } from '@/app/interviews-room/scorecard-form'
import { ScorecardSheet } from '@/app/interviews-room/scorecard-sheet'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { PersonName } from '@/app/ui/person-name'
import { TimeText } from '@/app/ui/time-text'
import { sayDue, sayStanding } from '@/app/words/interviews'
import type { RoomPhase, ScorecardStanding } from '@/lib/interviews/room-phase'
import type { ScorecardDesk } from '@/lib/scorecards/data/desk'
import { sayCount, sayInstant } from '@/lib/time/wording'

type ScorecardPartProps = {
  title: string
  desk: ScorecardDesk
  standing: ScorecardStanding
  phase: RoomPhase
  fields: { via: string; seatId: string }
  notesHint: string
  now: Date
  timeZone: string
}

/** The reader's own scorecard, as far as their room has come. */
export function ScorecardPart(props: ScorecardPartProps) {
  const { title, desk, standing, phase, fields, notesHint, now, timeZone } = props
  const { own } = desk
  const note = own?.state === 'due' && own.dueAt ? sayDue(own.dueAt, timeZone, now) : undefined
  const form = own && (
    <ScorecardForm
      desk={{ ...desk, own }}
      fields={fields}
      maySubmit={standing !== 'draft'}
      notesHint={notesHint}
      now={now}
      timeZone={timeZone}
    />
  )
  switch (standing) {
    case 'none':
    case 'not-yet':
    case 'not-needed':
      return <p className="text-ink-soft">{sayStanding(standing, phase)}</p>
    case 'draft':
    case 'due':
    case 'late':
      return (
        <Card title={title} note={note} flush>
          <p className="border-b border-line px-4 py-2.5 text-ink-soft">
            {sayStanding(standing, phase)}
          </p>
          {form}
        </Card>
      )
    case 'excused':
      return (
        <Card title={title} note="excused" flush>
          <p className="px-4 py-2.5 text-ink-soft">{sayStanding(standing, phase)}</p>
          <div className="px-4 pb-3">
            <Disclosure summary="Write it all the same">{form}</Disclosure>
          </div>
        </Card>
      )
    case 'submitted':
      return (
        <Card
          title={title}
          note={
            own?.submittedAt ? (
              <TimeText at={own.submittedAt}>
                submitted {sayInstant(own.submittedAt, timeZone, now)}
              </TimeText>
            ) : undefined
          }
        >
          <p className="mb-3 text-ink-soft">{sayStanding(standing, phase)}</p>
          {own && <ScorecardSheet competencies={desk.competencies} written={own.written} />}
        </Card>
      )
  }
}

/** What others wrote, once the rules allow it; until then only that there is something. */
export function OthersScorecards({
  desk,
  now,
  timeZone,
}: {
  desk: ScorecardDesk
  now: Date
  timeZone: string
}) {
  const { others, hidden } = desk
  if (others.length === 0 && hidden === 0) return null
  return (
    <Card title="The others’ scorecards" note={others.length > 0 ? `${others.length}` : undefined}>
      {hidden > 0 && (
        <p className="text-ink-soft">
          {sayCount(hidden, 'other scorecard is', 'other scorecards are')} in. You see{' '}
          {hidden === 1 ? 'it' : 'them'} once yours is submitted, so that nobody’s judgement leans
          on another’s.
        </p>
      )}
      <div className="space-y-2.5">
        {others.map((card) => (
          <Disclosure
            key={card.id}
            look="card"
            summary={
              <>
                {card.what} · <PersonName name={card.author} />
                {card.submittedAt && (
                  <span className="text-ink-soft">
                    {' '}
                    · {sayInstant(card.submittedAt, timeZone, now)}
                  </span>
                )}
              </>
            }
          >
            <ScorecardSheet competencies={card.competencies} written={card.written} />
          </Disclosure>
        ))}
      </div>
    </Card>
  )
}
