import {
  closeNoReply,
  reconsider,
  reject,
  resume,
  tellNow,
  undoRejection,
  withdraw,
} from '@/app/(staff)/applications/[applicationId]/closing-actions'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import type { Look } from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { RadioCards } from '@/app/ui/choices'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
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
  const { person, job, now, candidateZone, scope, previewOf } = view
  const earliest = new Date(now.getTime() + secondThoughtMinutes * 60_000)
  const decent = sayInstant(nextDecentMoment(earliest, candidateZone), candidateZone, now)
  const others = previewOf('reject').filter(({ to }) => !to.includes(person.name))
  return (
    <ConfirmDialog
      {...look}
      label="Reject"
      title={`Reject ${person.name}`}
      description={
        others.length > 0
          ? `What is booked is cancelled at once for ${others.map(({ to }) => to[0]).join(', ')}; the candidate learns of it together with your message.`
          : 'Inside it counts at once; the candidate learns of it with your message, and of nothing before.'
      }
      messages={others.length > 0 ? others : undefined}
      action={reject}
      fields={view.fields}
      idName="commandId"
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
    </ConfirmDialog>
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
    <ConfirmDialog
      {...look}
      label="Undo"
      title="Undo the decision"
      description="As if it had not been decided. What was booked is booked again where everybody is still free; else the candidate is asked for a new time."
      messages={[]}
      action={undoRejection}
      fields={view.fields}
      idName="commandId"
      confirmLabel="Undo the decision"
    />
  )
}

export function TellDialog({ view, look }: Props) {
  return (
    <ConfirmDialog
      {...look}
      label="Tell now"
      title={`Tell ${view.person.name} now`}
      description="It cannot be undone after that."
      messages={view.previewOf('tell-now')}
      action={tellNow}
      fields={view.fields}
      idName="commandId"
      confirmLabel={`Email ${view.person.name} now`}
    />
  )
}

/** They were asked and asked again: a kind letter by itself, with a way back. */
export function CloseNoReplyDialog({ view, look }: Props) {
  const { person, now, candidateZone, previewOf } = view
  const earliest = new Date(now.getTime() + secondThoughtMinutes * 60_000)
  const decent = sayInstant(nextDecentMoment(earliest, candidateZone), candidateZone, now)
  return (
    <ConfirmDialog
      {...look}
      label="Close, no reply"
      title={`Close, since ${person.name} does not reply`}
      description={`It counts at once. The email below leaves ${decent}, and until then you can undo it. With its link they can open the application again for ${reopenDays} days, where it stood; you are told if they do.`}
      messages={previewOf('close-no-reply')}
      action={closeNoReply}
      fields={view.fields}
      idName="commandId"
      confirmLabel={`Close and email ${person.name}`}
      confirmKind="harm"
    />
  )
}

export function ReconsiderDialog({ view, look }: Props) {
  return (
    <ConfirmDialog
      {...look}
      label="Reconsider"
      title="Look at it again"
      description="The application opens again in the stage where it ended."
      messages={[]}
      action={reconsider}
      fields={view.fields}
      idName="commandId"
      confirmLabel="Open it again"
    >
      <Field name="reason" label="Reason" required>
        <TextArea rows={2} />
      </Field>
    </ConfirmDialog>
  )
}

export function WithdrawDialog({ view, look }: Props) {
  return (
    <ConfirmDialog
      {...look}
      label="Withdraw for the candidate"
      title={`${view.person.name} withdraws`}
      description="For when they said so by mail or on the telephone. What is booked is cancelled."
      messages={view.previewOf('withdraw')}
      action={withdraw}
      fields={view.fields}
      idName="commandId"
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
    </ConfirmDialog>
  )
}

export function ResumeDialog({ view, look }: Props) {
  return (
    <ConfirmDialog
      {...look}
      label="Resume"
      title={`Resume ${view.person.name}'s application`}
      messages={view.previewOf('resume')}
      action={resume}
      fields={view.fields}
      idName="commandId"
      confirmLabel="Resume"
    />
  )
}

function firstOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
