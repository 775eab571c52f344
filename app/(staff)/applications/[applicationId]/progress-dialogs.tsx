import { ActDialog, type Look } from '@/app/(staff)/applications/[applicationId]/act-dialog'
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
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'

type Props = { view: View; look?: Look }

export function advanceLabel({ stageAhead, person, writesTo }: View): string {
  if (!stageAhead || !person.email) return 'Advance'
  const writes = writesTo('advance').candidate || writesTo('advance-anyway').candidate
  return writes ? 'Advance and email the candidate' : 'Advance'
}

export function AdvanceDialog({ view, look }: Props) {
  const { stageAhead, person } = view
  const goal = stageAhead ? `to ${stageAhead.name}` : 'and hire'
  // Several people have judged: what is decided on it keeps its reason.
  const isDebrief = view.step.kind === 'decide' && (view.stage?.sessions.length ?? 0) > 1
  return (
    <ActDialog
      view={view}
      look={look}
      label={advanceLabel(view)}
      title={`Advance ${person.name} ${goal}`}
      description={sayWhoDecides(view)}
      preview="advance"
      action={advance}
      also={{ runId: view.run?.id, ...(isDebrief ? { reasoned: 'yes' } : {}) }}
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
    </ActDialog>
  )
}

/** For whoever decides in another's place: the plan asks somebody else. */
function sayWhoDecides({ deciderIds, nameOf, scope }: View): string | undefined {
  if (deciderIds.length === 0 || deciderIds.includes(scope.personId)) return undefined
  return `The plan has ${deciderIds.map(nameOf).join(' or ')} decide here.`
}

export function AdvanceAnywayDialog({ view, look }: Props) {
  const { stageAhead, person } = view
  return (
    <ActDialog
      view={view}
      look={look}
      label="Advance without what is missing"
      title={`Advance ${person.name}${stageAhead ? ` to ${stageAhead.name}` : ''} all the same`}
      description="What is booked in this stage is cancelled, and scorecards that are due are excused."
      preview="advance-anyway"
      action={advanceAnyway}
      also={{ runId: view.run?.id }}
      confirmLabel="Advance all the same"
    >
      <Field name="reason" label="Reason" required>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}

/** A letter by email; it also answers what the candidate wrote last. */
export function WriteDialog({ view, look }: Props) {
  const { person, log } = view
  const last = (type: 'candidate.wrote' | 'candidate.answered') =>
    log.findLastIndex(({ event }) => event.type === type)
  const waits = last('candidate.wrote') > last('candidate.answered')
  return (
    <ActDialog
      view={view}
      look={look}
      label="Write to the candidate"
      title={`Write to ${person.name}`}
      description={`Leaves as an email to ${person.email ?? 'nobody: there is no address'}, with a link to their page.${waits ? ' Without words it only marks their last message as answered.' : ''}`}
      action={write}
      confirmLabel="Send the email"
    >
      <Field name="body" label="Your letter" required={!waits} optional={waits}>
        <TextArea rows={8} data-first />
      </Field>
    </ActDialog>
  )
}

export function SendLinkDialog({ view, look, label }: Props & { label: string }) {
  return (
    <ActDialog
      view={view}
      look={look}
      label={label}
      title={label}
      preview="ask-candidate"
      action={sendLink}
      confirmLabel={label === 'Send the link' ? 'Send it' : 'Send it again'}
    />
  )
}

export function FinishReviewDialog({ view, look, partId }: Props & { partId: string }) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Mark as read"
      title="Mark the review as done"
      description="The decision stays open; somebody else can take it."
      messages={[]}
      action={finishReview}
      also={{ partId }}
      confirmLabel="Mark as read"
    />
  )
}

/** Where a departure from the plan is to lead, chosen before the dialog opens. */
export type Departure = { how: 'skip' | 'go-back'; stageId: string }

export function OwnerDialog({ view, look }: Props) {
  const { choices, state } = view
  return (
    <ActDialog
      view={view}
      look={look}
      label="Change the owner"
      title="Change the owner"
      description="Replies, alarms and the next acts go to the new owner."
      messages={[]}
      action={changeOwner}
      confirmLabel="Change the owner"
    >
      <Field name="ownerId" label="New owner" required>
        <Select
          defaultValue={state.ownerId}
          options={choices.owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
    </ActDialog>
  )
}

export function LevelDialog({ view, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Assess the level"
      title="The level that the evidence shows"
      messages={[]}
      action={assessLevel}
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
    </ActDialog>
  )
}
