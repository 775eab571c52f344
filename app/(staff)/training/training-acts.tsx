import {
  endTraineesTraining,
  setSigner,
  signOffTrainee,
  stepTraineeBack,
} from '@/app/(staff)/training/actions'
import { ActionForm } from '@/app/ui/action-form'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Field } from '@/app/ui/field'
import { Select, type SelectOption } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import type { TrainingLine, TrainingPool } from '@/lib/people/data/training'
import { stepBackTraining } from '@/lib/people/training'

type Props = {
  line: TrainingLine
  pool: TrainingPool
  /** Whom to ask for the sign-off; empty for those who may not choose. */
  signers: SelectOption[]
  /** The day that it is done from, to which it leads back; else the board. */
  back?: string
}

/** What can be done about one training, by its signer or by whoever may edit plans. */
export function TrainingActs({ line, pool, signers, back: day }: Props) {
  const { name, poolId, personId, state } = line
  const about = { fields: { poolId, personId, back: day }, idName: 'commandId' }
  const back = stepBackTraining(line, pool)
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5">
      {state === 'awaiting-sign-off' && (
        <ActionForm {...about} action={signOffTrainee} className="">
          <SubmitButton kind="primary" size="small">
            Sign off<span className="sr-only"> {name}</span>
          </SubmitButton>
        </ActionForm>
      )}
      {back && (
        <ConfirmDialog
          {...about}
          label="Step back"
          size="small"
          title={`One more for ${name}?`}
          description={
            back.state === 'shadowing'
              ? `They listen to one more interview of ${pool.name} before they lead again. They are told by mail.`
              : `They lead one more interview of ${pool.name} before the sign-off. They are told by mail.`
          }
          action={stepTraineeBack}
          confirmLabel="Step back and tell them"
        />
      )}
      {signers.length > 0 && (
        <ConfirmDialog
          {...about}
          label="Signer"
          size="small"
          title={`Who signs off ${name}?`}
          description="They are told by mail, and asked when the training is done."
          action={setSigner}
          confirmLabel="Save the signer"
        >
          <Field name="signerId" label="Signs off">
            <Select
              placeholder="Anybody who recruits"
              defaultValue={line.signer?.id ?? ''}
              options={signers}
              except={personId}
            />
          </Field>
        </ConfirmDialog>
      )}
      <ConfirmDialog
        {...about}
        label="End"
        size="small"
        title={`End ${name}’s training?`}
        description={`They leave ${pool.name} without a sign-off, and what they did is not kept here. Interviews in their calendar stay. They are told by mail.`}
        action={endTraineesTraining}
        confirmLabel="End it and tell them"
        confirmKind="harm"
      />
    </span>
  )
}
