import type { Look } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import { ActDialog } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import {
  drop,
  excuse,
  release,
  replace,
  sayOutcome,
} from '@/app/(staff)/applications/[applicationId]/interview-actions'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { SeatPeople } from '@/app/(staff)/applications/[applicationId]/seat-people'
import { Checkbox } from '@/app/ui/checkbox'
import { CheckboxGroup, RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { TextArea } from '@/app/ui/text-input'
import { sayAbsence } from '@/app/words/acts'
import { type InterviewPart, isSeatFilled, type Seat } from '@/lib/pipeline/application'
import { nameInSentence } from '@/lib/pipeline/name-in-sentence'
import type { SeatedPart } from '@/lib/pipeline/panel'
import { getSession } from '@/lib/pipeline/plan'

type Props = { view: View; part: InterviewPart; look?: Look }

/** As it stands after "the". */
function nameOf({ view, part }: Pick<Props, 'view' | 'part'>): string {
  return nameInSentence(getSession(view.plan, part.sessionId).name, 'interview')
}

export function OutcomeDialog({ view, part, look }: Props) {
  const name = nameOf({ view, part })
  const sitting = part.seats.filter(isSeatFilled)
  return (
    <ActDialog
      view={view}
      look={look}
      label="Say whether it took place"
      title={`Did the ${name} take place?`}
      description="If it did, everybody who sat is asked for their scorecard. If not, the session needs a new time; the candidate gets one kind new link, the second time you decide."
      action={sayOutcome}
      also={{ interviewId: part.id }}
      confirmLabel="Save"
    >
      <RadioCards
        name="outcome"
        legend="What happened"
        legendHidden
        choices={[
          { value: 'took-place', label: 'It took place' },
          ...(['candidate-absent', 'interviewer-absent', 'cut-short', 'technical'] as const).map(
            (value) => ({ value, label: sayAbsence(value) }),
          ),
        ]}
      />
      {sitting.length > 1 && (
        <CheckboxGroup
          name="absentSeatIds[]"
          legend="Who of the panel did not come"
          look="lines"
          choices={sitting.map(({ id, personId }) => ({ value: id, label: view.nameOf(personId) }))}
        />
      )}
    </ActDialog>
  )
}

export function ReleaseDialog({ view, part, look }: Props) {
  const name = nameOf({ view, part })
  return (
    <ActDialog
      view={view}
      look={look}
      label="Cancel"
      title={`Cancel the ${name}`}
      description="Its time is given back. It costs the candidate none of their moves."
      preview={`release-${part.id}`}
      action={release}
      also={{ interviewId: part.id }}
      confirmLabel="Cancel it and email everybody"
      confirmKind="harm"
    >
      <Field name="words" label="Reason" required>
        <TextArea rows={2} />
      </Field>
      <Checkbox
        name="askAgain"
        label="Send the candidate a link for another time"
        hint="The emails below are those with it."
        defaultChecked
      />
    </ActDialog>
  )
}

export function DropDialog({ view, part, look }: Props) {
  const name = nameOf({ view, part })
  return (
    <ActDialog
      view={view}
      look={look}
      label="Not needed"
      title={`Go on without the ${name}`}
      description="It leaves this stage. If it is booked, the candidate and the panel are told."
      action={drop}
      also={{ interviewId: part.id }}
      confirmLabel={`Drop the ${name}`}
      confirmKind="harm"
    >
      <Field name="reason" label="Reason" required>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}

export function ReplaceDialog({
  view,
  part,
  seat,
  look,
  label = isSeatFilled(seat) ? 'Replace' : `Replace ${view.nameOf(seat.personId)}`,
}: {
  view: View
  part: SeatedPart
  seat: Seat
  look?: Look
  /** Where no name stands beside it. */
  label?: string
}) {
  const name = view.nameOf(seat.personId)
  return (
    <ActDialog
      view={view}
      look={look}
      label={label}
      title={`Somebody else in the place of ${name}`}
      description="The time stays. The candidate, the new person, the one who leaves and the others of the panel are told. Who is in another interview then is refused."
      action={replace}
      also={{ seatId: seat.id }}
      confirmLabel="Replace and email them"
    >
      <SeatPeople applicationId={view.applicationId} seatId={seat.id} />
      {part.kind === 'interview' && (
        <Checkbox
          name="agreed"
          label="They have said yes"
          hint="Needed where the interview begins sooner than the notice that they ask for."
        />
      )}
    </ActDialog>
  )
}

export function ExcuseDialog({ view, seat, look }: { view: View; seat: Seat; look?: Look }) {
  if (!seat.scorecard) return null
  const name = view.nameOf(seat.personId)
  return (
    <ActDialog
      view={view}
      look={look}
      label="Excuse"
      title={`Excuse ${name} from the scorecard`}
      description="Nobody waits for it any longer; the decision goes on without it."
      messages={[]}
      action={excuse}
      also={{ scorecardId: seat.scorecard.id }}
      confirmLabel={`Excuse ${name}`}
    >
      <Field name="reason" label="Reason" required>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}
