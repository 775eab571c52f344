import { GrowingRows } from '@/app/(staff)/growing-rows'
import { mostSeats } from '@/app/(staff)/plans/read-plan-form'
import { Checkbox } from '@/app/ui/checkbox'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'
import type { PlanPage } from '@/lib/pipeline/data/plans'
import type { ChoiceOption } from '@/lib/pipeline/plan'
import type { SeatDraft, SessionDraft, TakeHomeDraft } from '@/lib/pipeline/plan-draft'

export function SessionFields({
  at,
  session,
  page,
}: {
  at: string
  session: SessionDraft
  page: PlanPage
}) {
  return (
    <div className="space-y-4 border-t border-line pt-4">
      <FieldGroup legend={`Interview: ${session.name}`} columns={3}>
        <Names at={at} name={session.name} candidateName={session.candidateName} />
        <Field name={`${at}-minutes`} label="Minutes">
          <TextInput inputMode="numeric" width="short" defaultValue={session.minutes} />
        </Field>
        <Pick at={`${at}-kitId`} label="Kit" chosen={session.kitId} from={page.kits} />
        <Pick at={`${at}-rubricId`} label="Rubric" chosen={session.rubricId} from={page.rubrics} />
      </FieldGroup>
      <SeatFields at={at} legend="Who interviews" seats={session.seats} page={page} />
    </div>
  )
}

export function TakeHomeFields({
  at,
  takeHome,
  page,
}: {
  at: string
  takeHome: TakeHomeDraft
  page: PlanPage
}) {
  return (
    <div className="space-y-4 border-t border-line pt-4">
      <FieldGroup legend={`Take-home: ${takeHome.name}`} columns={3}>
        <Names at={at} name={takeHome.name} candidateName={takeHome.candidateName} />
        <Field name={`${at}-daysToHandIn`} label="Days to hand in">
          <TextInput inputMode="numeric" width="short" defaultValue={takeHome.daysToHandIn} />
        </Field>
        <Field name={`${at}-extensionDays`} label="More days on request">
          <TextInput inputMode="numeric" width="short" defaultValue={takeHome.extensionDays} />
        </Field>
        <Pick at={`${at}-rubricId`} label="Rubric" chosen={takeHome.rubricId} from={page.rubrics} />
      </FieldGroup>
      <Field name={`${at}-brief`} label="The brief" hint="Candidates read it as it stands here.">
        <TextArea rows={8} defaultValue={takeHome.brief} />
      </Field>
      <SeatFields at={at} legend="Who reads it" seats={takeHome.seats} page={page} />
    </div>
  )
}

export function OptionFields({ at, option }: { at: string; option: ChoiceOption }) {
  return (
    <div className="space-y-4 border-t border-line pt-4">
      <FieldGroup legend={`Option: ${option.name}`} columns={2}>
        <Names at={at} name={option.name} candidateName={option.candidateName} />
      </FieldGroup>
      <Field name={`${at}-candidateDescription`} label="What candidates read of it">
        <TextArea rows={3} defaultValue={option.candidateDescription} />
      </Field>
    </div>
  )
}

function Names({ at, name, candidateName }: { at: string; name: string; candidateName: string }) {
  return (
    <>
      <Field name={`${at}-name`} label="Name, for us">
        <TextInput defaultValue={name} autoComplete="off" />
      </Field>
      <Field name={`${at}-candidateName`} label="Name, for candidates">
        <TextInput defaultValue={candidateName} autoComplete="off" />
      </Field>
    </>
  )
}

type PickProps = {
  at: string
  label: string
  chosen: string | null
  from: { id: string; name: string }[]
}

function Pick({ at, label, chosen, from }: PickProps) {
  return (
    <Field name={at} label={label}>
      <Select
        placeholder="None"
        defaultValue={chosen ?? ''}
        options={from.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  )
}

type SeatProps = { at: string; legend: string; seats: SeatDraft[]; page: PlanPage }

/** A panel is one person for each seat, and each seat is filled from one pool. */
function SeatFields({ at, legend, seats, page }: SeatProps) {
  const pools = [...page.company.pools].map(([id, { name }]) => ({ value: id, label: name }))
  return (
    <FieldGroup legend={legend} hint="One person for each seat. Without a pool a seat goes.">
      <GrowingRows
        addLabel="Another seat"
        filled={seats.length - 1}
        rows={Array.from({ length: Math.max(mostSeats, seats.length) }, (_, index) => ({
          key: String(index),
          row: (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <Field name={`${at}-seat${index}`} label={`Seat ${index + 1}`} labelHidden>
                <Select
                  placeholder="No seat"
                  defaultValue={seats[index]?.poolId ?? ''}
                  options={pools}
                  width="fit"
                />
              </Field>
              <Checkbox
                name={`${at}-shadow${index}`}
                label="A trainee who listens, in addition"
                defaultChecked={seats[index]?.shadow ?? false}
              />
            </div>
          ),
        }))}
      />
    </FieldGroup>
  )
}
