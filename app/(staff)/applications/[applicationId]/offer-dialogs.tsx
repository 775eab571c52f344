import type { Look } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import { ActDialog } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { teamOptions } from '@/app/(staff)/applications/[applicationId]/matching-dialogs'
import {
  answerOfferForCandidate,
  approve,
  askApproval,
  draftTerms,
  extend,
  fallThrough,
  rescind,
  returnTerms,
} from '@/app/(staff)/applications/[applicationId]/offer-actions'
import { sayBands } from '@/app/(staff)/applications/[applicationId]/pay'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'
import type { OfferPart } from '@/lib/pipeline/application'
import { addDays } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

type Props = { view: View; part: OfferPart; look?: Look }

export function DraftOfferDialog({ view, part, look }: Props) {
  const { job, state, choices, offerTerms, now, staffZone } = view
  const last = offerTerms.find(({ offerId }) => offerId === part.id)
  const agreed = state.runs
    .flatMap((run) => run.parts)
    .flatMap((one) => (one.kind === 'matching' && one.agreedTeamId ? [one.agreedTeamId] : []))
    .at(-1)
  const [firstBand] = job.bands
  return (
    <ActDialog
      view={view}
      look={look}
      label={last ? 'Change the offer' : 'Draft the offer'}
      title={last ? 'Change the offer' : 'Draft the offer'}
      description={
        last ? 'New terms are a new version: older approvals no longer count.' : undefined
      }
      messages={[]}
      action={draftTerms}
      also={{ partId: part.id }}
      confirmLabel="Keep the draft"
    >
      <p className="text-sm text-ink-soft">{sayBands(view)}</p>
      <FieldGroup legend="Terms" columns={2}>
        <Field name="level" label="Level" required>
          <TextInput
            width="short"
            defaultValue={last?.level ?? state.levelAssessed ?? state.levelAsked ?? job.level}
          />
        </Field>
        <Field name="placeId" label="Place">
          <Select
            placeholder="Not named"
            defaultValue={last?.placeId ?? state.placeAskedId ?? ''}
            options={job.places.map(({ placeId, place }) => ({
              value: placeId,
              label: place.name,
            }))}
          />
        </Field>
        <Field name="salary" label="Salary per year" required>
          <TextInput
            inputMode="numeric"
            width="medium"
            defaultValue={last ? String(last.salary) : ''}
          />
        </Field>
        <Field name="currency" label="Currency" required>
          <TextInput width="short" defaultValue={last?.currency ?? firstBand?.currency ?? 'GBP'} />
        </Field>
        <Field name="startsOn" label="First day" required>
          <TextInput
            type="date"
            width="medium"
            defaultValue={last?.startsOn ?? addDays(localDateAt(now, staffZone), 60)}
          />
        </Field>
        <Field name="teamId" label="Team">
          <Select
            placeholder="Not named"
            defaultValue={last?.teamId ?? agreed ?? ''}
            options={choices.teams.length > 0 ? teamOptions(view) : []}
          />
        </Field>
      </FieldGroup>
      <Field name="outsideBandReason" label="Reason, if the salary lies outside the band" optional>
        <TextArea rows={2} defaultValue={last?.outsideBandReason ?? ''} />
      </Field>
    </ActDialog>
  )
}

export function AskApprovalDialog({ view, part, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Ask for approval"
      title="Ask for approval"
      description="The approver gets an email with the terms."
      action={askApproval}
      also={{ partId: part.id }}
      confirmLabel="Ask for approval"
    >
      <Field name="approverId" label="Who approves" required>
        <Select
          placeholder="Choose"
          options={view.choices.approvers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
    </ActDialog>
  )
}

export function ApproveDialog({ view, part, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Approve the offer"
      title="Approve these terms"
      description="The owner is told, and makes the offer to the candidate."
      action={approve}
      also={{ partId: part.id }}
      confirmLabel="Approve"
    />
  )
}

export function ReturnDialog({ view, part, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Send it back"
      title="Send the offer back"
      description="The owner is told why and can change the terms."
      action={returnTerms}
      also={{ partId: part.id }}
      confirmLabel="Send it back"
    >
      <Field name="words" label="What should change" required>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}

export function ExtendDialog({ view, part, look }: Props) {
  const { now, staffZone, person } = view
  const again = part.state !== 'approved'
  const today = localDateAt(now, staffZone)
  const label = again ? 'Prolong the offer' : 'Make the offer and email the candidate'
  return (
    <ActDialog
      view={view}
      look={look}
      label={label}
      title={again ? 'Prolong the offer' : `Make the offer to ${person.name}`}
      preview={`extend-${part.id}`}
      action={extend}
      also={{ partId: part.id }}
      confirmLabel={`Email ${person.name}`}
    >
      <Field name="openUntil" label="Open until" hint="17:00 of your time" required>
        <TextInput type="date" width="medium" min={today} defaultValue={addDays(today, 7)} />
      </Field>
    </ActDialog>
  )
}

export function AnswerOfferDialog({ view, part, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Answer for the candidate"
      title={`What ${view.person.name} answered`}
      description="They can answer on their own page; this is for what they told you. A yes hires them, and they get a confirmation."
      action={answerOfferForCandidate}
      also={{ partId: part.id, version: part.version }}
      confirmLabel="Save"
    >
      <RadioCards
        name="accepts"
        legend="They said"
        look="row"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <Field name="words" label="In their words" optional>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}

export function RescindDialog({ view, part, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Take the offer back"
      title="Take the offer back"
      description={`${view.person.name} is told at once, in these words.`}
      action={rescind}
      also={{ partId: part.id }}
      confirmLabel={`Take it back and email ${view.person.name}`}
      confirmKind="harm"
    >
      <Field name="words" label="Message to the candidate" required>
        <TextArea rows={5} />
      </Field>
    </ActDialog>
  )
}

export function FallThroughDialog({ view, part, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="The offer fell through"
      title="The accepted offer ends before the start"
      description="The application stands in its offer stage again, and the opening is open again."
      action={fallThrough}
      also={{ partId: part.id }}
      confirmLabel="Record it"
      confirmKind="harm"
    >
      <Field name="words" label="What happened" required>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}
