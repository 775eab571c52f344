import type { Look } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import { ActDialog } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import {
  choose,
  closeWork,
  moreTime,
} from '@/app/(staff)/applications/[applicationId]/interview-actions'
import {
  ExcuseDialog,
  ReplaceDialog,
} from '@/app/(staff)/applications/[applicationId]/interview-dialogs'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { Badge } from '@/app/ui/badge'
import { Card } from '@/app/ui/card'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { PersonName } from '@/app/ui/person-name'
import { TextInput } from '@/app/ui/text-input'
import { sayScorecardState, saySeatState } from '@/app/words/acts'
import { isSeatFilled, type TakeHomePart } from '@/lib/pipeline/application'
import { findTakeHome } from '@/lib/pipeline/plan'
import { possibleAct } from '@/lib/pipeline/possible-acts'
import { sayInstant } from '@/lib/time/wording'

/** Take-homes: sent, handed in, who reviews. */
export function WorkCard({ view }: { view: View }) {
  const works = view.state.runs.flatMap((run) =>
    run.parts.filter((part): part is TakeHomePart => part.kind === 'take-home'),
  )
  if (works.length === 0) return null
  return (
    <Card title="Take-home" flush>
      <ul className="divide-y divide-line">
        {works.map((part) => (
          <Work key={part.id} view={view} part={part} />
        ))}
      </ul>
    </Card>
  )
}

function Work({ view, part }: { view: View; part: TakeHomePart }) {
  const { plan, now, staffZone, acts, may, log, texts, files } = view
  const live = view.run?.parts.includes(part) && view.run.endedAt === null
  const template = findTakeHome(plan, part.takeHomeId)
  const handIn = log.findLast(
    ({ event }) => event.type === 'take-home.handed-in' && event.partId === part.id,
  )?.event
  const handedIn = handIn?.type === 'take-home.handed-in' ? handIn : null
  const words = texts.find(({ id }) => id === handedIn?.textId)?.body
  const file = files.find(({ id }) => id === handedIn?.fileId)
  const at = (instant: Date | null) => (instant ? sayInstant(instant, staffZone, now) : '')
  const look: Look = { kind: 'quiet', size: 'small' }
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-medium">{template?.name ?? 'Take-home'}</h3>
        <span>{standing(part, at)}</span>
        {part.late && <Badge tone="attention">late</Badge>}
        {part.extensions > 0 && <Badge>more time: {part.extensions}</Badge>}
      </div>
      {words && <p className="mt-1 whitespace-pre-line break-words">{words}</p>}
      {file && (
        <p className="mt-1">
          <a href={`/files/${file.id}`} className="link">
            {file.name}
          </a>
        </p>
      )}
      <ul className="mt-1.5 space-y-1">
        {part.seats
          .filter(({ state }) => state !== 'replaced')
          .map((seat) => (
            <li key={seat.id} className="flex flex-wrap items-center gap-x-2.5">
              <PersonName name={view.nameOf(seat.personId)} />
              <span className="text-sm text-ink-soft">
                {isSeatFilled(seat) ? '' : `${saySeatState(seat.state)} · `}
                {seat.scorecard && sayScorecardState(seat.scorecard.state)}
                {seat.scorecard?.state === 'due' &&
                  seat.scorecard.dueAt &&
                  ` by ${at(seat.scorecard.dueAt)}`}
              </span>
              {live && part.state === 'in-review' && may('schedule') && (
                <ReplaceDialog view={view} part={part} seat={seat} look={look} />
              )}
              {live && seat.scorecard?.state === 'due' && may('excuse-scorecard') && (
                <ExcuseDialog view={view} seat={seat} look={look} />
              )}
            </li>
          ))}
      </ul>
      {live && (
        <div className="-ms-2.5 mt-1.5 flex flex-wrap gap-1">
          {may('schedule') && possibleAct(acts, 'extend-take-home', part.id).possible && (
            <MoreTimeDialog view={view} partId={part.id} look={look} />
          )}
          {may('override-plan') && possibleAct(acts, 'lapse-take-home', part.id).possible && (
            <ActDialog
              view={view}
              look={look}
              label="Close as not handed in"
              title="Close the take-home"
              description="Then you decide: more time, or an end."
              messages={[]}
              action={closeWork}
              also={{ partId: part.id }}
              confirmLabel="Close it"
            />
          )}
        </div>
      )}
    </li>
  )
}

function standing(part: TakeHomePart, at: (instant: Date | null) => string): string {
  switch (part.state) {
    case 'to-send':
      return 'to be sent'
    case 'with-candidate':
      return `${part.startedAt ? `opened ${at(part.startedAt)}` : `sent ${at(part.sentAt)}, not opened`} · due ${at(part.dueAt)}`
    case 'in-review':
      return `handed in ${at(part.handedInAt)}, in review`
    case 'to-decide':
      return `handed in ${at(part.handedInAt)}, reviewed`
    case 'lapsed':
      return `was due ${at(part.dueAt)}, not handed in`
    case 'cancelled':
      return 'not needed'
  }
}

export function MoreTimeDialog(props: { view: View; partId: string; look?: Look }) {
  const { view, partId, look } = props
  return (
    <ActDialog
      view={view}
      look={look}
      label="Give more time"
      title="Give more time for the take-home"
      description={`${view.person.name} is told the new day by email. It costs them nothing.`}
      action={moreTime}
      also={{ partId }}
      confirmLabel="Give more time and email them"
    >
      <Field name="days" label="Days more" required>
        <TextInput type="number" min={1} max={60} defaultValue="3" width="short" />
      </Field>
    </ActDialog>
  )
}

/** For candidates who say on the telephone what they would rather do. */
export function ChooseDialog({ view, partId, look }: { view: View; partId: string; look?: Look }) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Choose for the candidate"
      title={`What ${view.person.name} would rather do`}
      description="They get what they need for it by email, and can change it until something is booked or handed in."
      action={choose}
      also={{ partId }}
      confirmLabel="Choose and email them"
    >
      <RadioCards
        name="optionKey"
        legend="Option"
        legendHidden
        choices={(view.stage?.options ?? []).map(({ key, name }) => ({ value: key, label: name }))}
      />
    </ActDialog>
  )
}
