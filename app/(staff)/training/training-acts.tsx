import { Fragment } from 'react'
import {
  endTraineesTraining,
  setSigner,
  signOffTrainee,
  stepTraineeBack,
} from '@/app/(staff)/training/actions'
import { ActionForm } from '@/app/ui/action-form'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { DialogMenu } from '@/app/ui/dialog-menu'
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
  /** In a line among many what is seldom done waits behind one button. */
  inLine?: boolean
}

/** What can be done about one training, by its signer or by whoever may edit plans. */
export function TrainingActs({ line, pool, signers, back, inLine = false }: Props) {
  const { name, poolId, personId, state } = line
  const about = { fields: { poolId, personId, back }, idName: 'commandId', startsOpen: inLine }
  const step = stepBackTraining(line, pool)
  const seldom = [
    ...(step
      ? [{ name: 'Step back', dialog: <StepBack {...about} to={step.state} of={{ name, pool }} /> }]
      : []),
    ...(signers.length > 0
      ? [
          {
            name: 'Signer',
            dialog: <Signer {...about} of={line} signers={signers} />,
          },
        ]
      : []),
    { name: 'End', dialog: <End {...about} of={{ name, pool }} /> },
  ]
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5 lg:flex-nowrap lg:whitespace-nowrap">
      {state === 'awaiting-sign-off' && (
        <ActionForm
          fields={about.fields}
          idName={about.idName}
          action={signOffTrainee}
          className=""
        >
          <SubmitButton kind="primary" size="small">
            Sign off<span className="sr-only"> {name}</span>
          </SubmitButton>
        </ActionForm>
      )}
      {inLine ? (
        <DialogMenu
          size="small"
          label={
            <>
              More<span className="sr-only"> for {name}</span>
            </>
          }
          acts={seldom}
        />
      ) : (
        seldom.map((act) => <Fragment key={act.name}>{act.dialog}</Fragment>)
      )}
    </span>
  )
}

type About = {
  fields: Record<string, string | undefined>
  idName: string
  startsOpen: boolean
}
type Of = { name: string; pool: TrainingPool }

function StepBack({ of, to, ...about }: About & { of: Of; to: TrainingLine['state'] }) {
  const { name, pool } = of
  return (
    <ConfirmDialog
      {...about}
      label="Step back"
      size="small"
      title={`One more for ${name}?`}
      description={
        to === 'shadowing'
          ? `They listen to one more interview of ${pool.name} before they lead again. They are told by mail.`
          : `They lead one more interview of ${pool.name} before the sign-off. They are told by mail.`
      }
      action={stepTraineeBack}
      confirmLabel="Step back and tell them"
    />
  )
}

function Signer({ of, signers, ...about }: About & { of: TrainingLine; signers: SelectOption[] }) {
  return (
    <ConfirmDialog
      {...about}
      label="Signer"
      size="small"
      title={`Who signs off ${of.name}?`}
      description="They are told by mail, and asked when the training is done."
      action={setSigner}
      confirmLabel="Save the signer"
    >
      <Field name="signerId" label="Signs off">
        <Select
          placeholder="Anybody who recruits"
          defaultValue={of.signer?.id ?? ''}
          options={signers}
          except={of.personId}
        />
      </Field>
    </ConfirmDialog>
  )
}

function End({ of, ...about }: About & { of: Of }) {
  const { name, pool } = of
  return (
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
  )
}
