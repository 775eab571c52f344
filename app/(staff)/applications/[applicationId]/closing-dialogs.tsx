import type { Look } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import { ActDialog } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import {
  closeNoReply,
  reconsider,
  reject,
  resume,
  tellNow,
  undoRejection,
  withdraw,
} from '@/app/(staff)/applications/[applicationId]/closing-actions'
import { EndingLines } from '@/app/(staff)/applications/[applicationId]/ending-lines'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextArea } from '@/app/ui/text-input'
import { rejectionDraft, sayRejectionReason, sayWithdrawalReason } from '@/app/words/acts'
import { reopenDays } from '@/lib/pipeline/no-reply'
import { sayInstant } from '@/lib/time/wording'
import { nextDecentMoment } from '@/lib/time/working-calendar'

type Props = { view: View; look?: Look }

const secondThoughtMinutes = 30

/** The message, when it leaves, and that it can be undone until then. */
export function RejectDialog({ view, look }: Props) {
  const { person, job, now, candidateZone, scope, writesTo, nameOf } = view
  const earliest = new Date(now.getTime() + secondThoughtMinutes * 60_000)
  const decent = sayInstant(nextDecentMoment(earliest, candidateZone), candidateZone, now)
  const others = writesTo('reject').personIds.map(nameOf)
  return (
    <ActDialog
      view={view}
      look={look}
      label="Reject"
      title={`Reject ${person.name}`}
      description={
        others.length > 0
          ? `What is booked is cancelled at once for ${others.join(', ')}; the candidate learns of it together with your message.`
          : 'Inside it counts at once; the candidate learns of it with your message, and of nothing before.'
      }
      preview={others.length > 0 ? 'reject' : undefined}
      previewsOthers
      action={reject}
      confirmLabel={`Reject and email ${person.name}`}
      confirmKind="harm"
    >
      <RejectFields
        draft={rejectionDraft({
          firstName: firstOf(person.name),
          job: job.title,
          sender: firstOf(scope.name),
        })}
        when={decent}
      />
      <EndingLines view={view} how="reject" />
    </ActDialog>
  )
}

export function RejectFields({ draft, when }: { draft: string; when: string }) {
  return (
    <>
      <Field
        name="reason"
        label="Reason"
        hint="For our figures; the candidate reads only the message."
        required
      >
        <Select
          placeholder="Choose"
          options={(
            [
              'skills',
              'level',
              'right-to-work',
              'place',
              'no-opening',
              'no-reply',
              'absent',
              'other',
            ] as const
          ).map((value) => ({ value, label: sayRejectionReason(value) }))}
        />
      </Field>
      <Field name="message" label="Message to the candidate" required>
        <TextArea rows={9} defaultValue={draft} />
      </Field>
      <RadioCards
        name="when"
        legend="When they are told"
        defaultValue="decent-hour"
        choices={[
          {
            value: 'decent-hour',
            label: `${when}, for the candidate`,
            detail: 'You can undo it until then.',
          },
          { value: 'now', label: 'Now', detail: 'It cannot be undone.' },
        ]}
      />
      <Field name="decision" label="Why, for colleagues" optional>
        <TextArea rows={2} />
      </Field>
    </>
  )
}

export function UndoDialog({ view, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Undo"
      title="Undo the decision"
      description="As if it had not been decided. What was booked is booked again where everybody is still free; else the candidate is asked for a new time."
      messages={[]}
      action={undoRejection}
      confirmLabel="Undo the decision"
    />
  )
}

export function TellDialog({ view, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Tell now"
      title={`Tell ${view.person.name} now`}
      description="It cannot be undone after that."
      preview="tell-now"
      action={tellNow}
      confirmLabel={`Email ${view.person.name} now`}
    />
  )
}

/** They were asked and asked again: a kind letter by itself, with a way back. */
export function CloseNoReplyDialog({ view, look }: Props) {
  const { person, now, candidateZone } = view
  const earliest = new Date(now.getTime() + secondThoughtMinutes * 60_000)
  const decent = sayInstant(nextDecentMoment(earliest, candidateZone), candidateZone, now)
  return (
    <ActDialog
      view={view}
      look={look}
      label="Close, no reply"
      title={`Close, since ${person.name} does not reply`}
      description={`It counts at once. The email below leaves ${decent}, and until then you can undo it. With its link they can open the application again for ${reopenDays} days, where it stood; you are told if they do.`}
      preview="close-no-reply"
      action={closeNoReply}
      confirmLabel={`Close and email ${person.name}`}
      confirmKind="harm"
    >
      <EndingLines view={view} how="close-no-reply" />
    </ActDialog>
  )
}

export function ReconsiderDialog({ view, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Reconsider"
      title="Look at it again"
      description="The application opens again in the stage where it ended."
      messages={[]}
      action={reconsider}
      confirmLabel="Open it again"
    >
      <Field name="reason" label="Reason" required>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}

export function WithdrawDialog({ view, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Withdraw for the candidate"
      title={`${view.person.name} withdraws`}
      description="For when they said so by mail or on the telephone. What is booked is cancelled."
      preview="withdraw"
      action={withdraw}
      confirmLabel="Withdraw for the candidate"
      confirmKind="harm"
    >
      <Field name="reason" label="What they said" required>
        <Select
          placeholder="Choose"
          options={(['other-offer', 'pay', 'place', 'timing', 'role', 'other'] as const).map(
            (value) => ({ value, label: sayWithdrawalReason(value) }),
          )}
        />
      </Field>
      <Field name="words" label="In their words" optional>
        <TextArea rows={2} />
      </Field>
      <EndingLines view={view} how="withdraw" />
    </ActDialog>
  )
}

export function ResumeDialog({ view, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Resume"
      title={`Resume ${view.person.name}’s application`}
      preview="resume"
      action={resume}
      confirmLabel="Resume"
    />
  )
}

function firstOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
