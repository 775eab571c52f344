import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import {
  advance,
  advanceAnyway,
  assessLevel,
  changeOwner,
  finishReview,
  sendLink,
  write,
} from '@/app/(staff)/applications/[applicationId]/progress-actions'
import type { ButtonKind, ButtonSize } from '@/app/ui/button-look'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'

/** `startsOpen`: without its button, for pages that opened it by another way. */
export type Look = { kind?: ButtonKind; size?: ButtonSize; startsOpen?: boolean }
type Props = { view: View; look?: Look }

export function advanceLabel({ stageAhead, previewOf }: View): string {
  if (!stageAhead) return 'Advance'
  const writes = previewOf('advance').length > 0 || previewOf('advance-anyway').length > 0
  return writes ? 'Advance and email the candidate' : 'Advance'
}

export function AdvanceDialog({ view, look }: Props) {
  const { stageAhead, person } = view
  const goal = stageAhead ? `to ${stageAhead.name}` : 'and hire'
  // Several people have judged: what is decided on it keeps its reason.
  const isDebrief = view.step.kind === 'decide' && (view.stage?.sessions.length ?? 0) > 1
  return (
    <ConfirmDialog
      {...look}
      label={advanceLabel(view)}
      title={`Advance ${person.name} ${goal}`}
      messages={view.previewOf('advance')}
      action={advance}
      fields={{ ...view.fields, ...(isDebrief ? { reasoned: 'yes' } : {}) }}
      idName="commandId"
      confirmLabel={advanceLabel(view)}
    >
      <Field
        name="decision"
        label="Why"
        hint="For colleagues; the candidate never sees it."
        required={isDebrief}
        optional={!isDebrief}
      >
        <TextArea rows={2} />
      </Field>
    </ConfirmDialog>
  )
}

export function AdvanceAnywayDialog({ view, look }: Props) {
  const { stageAhead, person } = view
  return (
    <ConfirmDialog
      {...look}
      label="Advance without what is missing"
      title={`Advance ${person.name}${stageAhead ? ` to ${stageAhead.name}` : ''} all the same`}
      description="What is booked in this stage is cancelled, and scorecards that are due are excused."
      messages={view.previewOf('advance-anyway')}
      action={advanceAnyway}
      fields={view.fields}
      idName="commandId"
      confirmLabel="Advance all the same"
    >
      <Field name="reason" label="Reason" required>
        <TextArea rows={2} />
      </Field>
    </ConfirmDialog>
  )
}

/** A letter by email; it also answers what the candidate wrote last. */
export function WriteDialog({ view, look }: Props) {
  const { person } = view
  return (
    <ConfirmDialog
      {...look}
      label="Write to the candidate"
      title={`Write to ${person.name}`}
      description={`Leaves as an email to ${person.email ?? 'nobody: there is no address'}, with a link to their page. Without words it only marks their last message as answered.`}
      action={write}
      fields={view.fields}
      idName="commandId"
      confirmLabel="Send the email"
    >
      <Field name="body" label="Your letter" optional>
        <TextArea rows={8} />
      </Field>
    </ConfirmDialog>
  )
}

export function SendLinkDialog({ view, look, label }: Props & { label: string }) {
  return (
    <ConfirmDialog
      {...look}
      label={label}
      title={label}
      messages={view.previewOf('ask-candidate')}
      action={sendLink}
      fields={view.fields}
      idName="commandId"
      confirmLabel={label === 'Send the link' ? 'Send it' : 'Send it again'}
    />
  )
}

export function FinishReviewDialog({ view, look, partId }: Props & { partId: string }) {
  return (
    <ConfirmDialog
      {...look}
      label="Mark as read"
      title="Mark the review as done"
      description="The decision stays open; somebody else can take it."
      messages={[]}
      action={finishReview}
      fields={{ ...view.fields, partId }}
      idName="commandId"
      confirmLabel="Mark as read"
    />
  )
}

/** Where a departure from the plan is to lead, chosen before the dialog opens. */
export type Departure = { how: 'skip' | 'go-back'; stageId: string }

export function OwnerDialog({ view, look }: Props) {
  const { choices, state } = view
  return (
    <ConfirmDialog
      {...look}
      label="Change the owner"
      title="Change the owner"
      description="Replies, alarms and the next acts go to the new owner."
      messages={[]}
      action={changeOwner}
      fields={view.fields}
      idName="commandId"
      confirmLabel="Change the owner"
    >
      <Field name="ownerId" label="New owner" required>
        <Select
          defaultValue={state.ownerId}
          options={choices.owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
    </ConfirmDialog>
  )
}

export function LevelDialog({ view, look }: Props) {
  return (
    <ConfirmDialog
      {...look}
      label="Assess the level"
      title="The level that the evidence shows"
      messages={[]}
      action={assessLevel}
      fields={view.fields}
      idName="commandId"
      confirmLabel="Record the level"
    >
      <Field
        name="level"
        label="Level"
        hint={`Asked: ${view.state.levelAsked ?? view.job.level}`}
        required
      >
        <TextInput width="short" defaultValue={view.state.levelAssessed ?? ''} />
      </Field>
    </ConfirmDialog>
  )
}
