import type { Look } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import { ActDialog } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import { changePause, pause } from '@/app/(staff)/applications/[applicationId]/closing-actions'
import { DepartureFields } from '@/app/(staff)/applications/[applicationId]/departure-fields'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { deviate, transfer } from '@/app/(staff)/applications/[applicationId]/progress-actions'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'
import { sayPauseReason } from '@/app/words/acts'
import { pauseReasons } from '@/lib/pipeline/bulk'
import { localDateAt } from '@/lib/time/zones'

type Props = { view: View; look?: Look }

/** Skip, repeat, go back: one departure from the plan at a time, with its reason. `goal` is chosen already. */
export function DeviateDialog({
  view,
  look,
  goal,
}: Props & { goal?: { how: 'skip' | 'go-back'; stageId: string } }) {
  const { plan, stage, person, applicationId } = view
  const position = plan.stages.findIndex(({ id }) => id === stage?.id)
  // Each says what it is: of a closed list only the chosen line is seen.
  const goalsTo = (how: string, verb: string, stages: typeof plan.stages) =>
    stages.map(({ id, name }) => ({ value: `${how}:${id}`, label: `${verb} ${name}` }))
  return (
    <ActDialog
      view={view}
      look={look}
      wide
      label="Skip, repeat or go back"
      title={`Another stage for ${person.name}`}
      description={`Now in ${stage?.name ?? 'no stage'}.`}
      action={deviate}
      confirmLabel="Depart from the plan"
    >
      <DepartureFields
        applicationId={applicationId}
        how="deviate"
        usual={goal ? `${goal.how}:${goal.stageId}` : ''}
        goals={{
          name: 'goal',
          label: 'Where to',
          placeholder: 'Choose a stage',
          options: [
            ...goalsTo('skip', 'Skip to', plan.stages.slice(position + 1)),
            ...goalsTo('repeat', 'Repeat', stage ? [stage] : []),
            ...goalsTo(
              'go-back',
              'Go back to',
              plan.stages.slice(0, Math.max(0, position)).toReversed(),
            ),
          ],
        }}
      >
        <Field name="reason" label="Reason" hint="For colleagues; it is kept." required>
          <TextArea rows={2} data-first={goal ? '' : undefined} />
        </Field>
      </DepartureFields>
    </ActDialog>
  )
}

/** To another job, with everything that was done. */
export function TransferDialog({ view, look }: Props) {
  const { person, job, choices, others, applicationId } = view
  const running = new Set(
    others
      .filter(({ status }) => status === 'active' || status === 'paused')
      .map((other) => other.jobId),
  )
  const options = choices.jobs
    .filter(({ id, status }) => id !== job.id && status === 'open')
    .map(({ id, title, level }) => ({
      value: id,
      label: running.has(id)
        ? `${title}, ${level} (has an active application there)`
        : `${title}, ${level}`,
      disabled: running.has(id),
    }))
  return (
    <ActDialog
      view={view}
      look={look}
      wide
      label="Move to another job"
      title={`Move ${person.name} to another job`}
      description={`Now for ${job.title}. Interviews, scorecards, days and the day of our answer go along; the new job’s owner takes over, and the candidate is told once.`}
      action={transfer}
      confirmLabel={`Move and email ${person.name}`}
    >
      {options.length === 0 ? (
        <p className="text-ink-soft">No other job is open. Open one first.</p>
      ) : (
        <DepartureFields
          applicationId={applicationId}
          how="transfer"
          usual=""
          goals={{ name: 'jobId', label: 'Job', placeholder: 'Choose a job', options }}
        >
          <Field name="reason" label="Reason" hint="For colleagues; it is kept." required>
            <TextArea rows={2} />
          </Field>
          <Field
            name="words"
            label="Words to the candidate"
            hint="Stand in the email below, after its first sentence."
            optional
          >
            <TextArea rows={3} />
          </Field>
        </DepartureFields>
      )}
    </ActDialog>
  )
}

export function PauseDialog({ view, look }: Props) {
  const { person, applicationId } = view
  return (
    <ActDialog
      view={view}
      look={look}
      wide
      label="Pause"
      title={`Pause ${person.name}’s application`}
      description="Nothing is sent and nothing falls due until it is resumed. Time that the candidate asked for moves their answer; ours never does."
      action={pause}
      confirmLabel={`Pause and email ${person.name}`}
    >
      <DepartureFields applicationId={applicationId} how="pause" usual="" goals={null}>
        <div className="grid gap-4 sm:fields-beside sm:grid-cols-2">
          <Field name="reason" label="Reason" required>
            <Select
              placeholder="Choose"
              options={pauseReasons.map((value) => ({ value, label: sayPauseReason(value) }))}
            />
          </Field>
          <Field
            name="wakesOn"
            label="Wakes up on"
            hint="At 09:00 of your time. Empty: until somebody resumes it."
            optional
          >
            <TextInput type="date" width="medium" />
          </Field>
        </div>
        <Field
          name="words"
          label="Words to the candidate"
          hint="Stand in the email below."
          optional
        >
          <TextArea rows={2} />
        </Field>
      </DepartureFields>
    </ActDialog>
  )
}

/** Another day or reason while it stays paused. */
export function ChangePauseDialog({ view, look }: Props) {
  const { person, state, staffZone } = view
  const reason = pauseReasons.find((one) => one === state.pause?.reason)
  const wakeAt = state.pause?.wakeAt
  return (
    <ActDialog
      view={view}
      look={look}
      label={wakeAt ? 'Change the pause' : 'Pause until'}
      title={`Another day or reason for ${person.name}’s pause`}
      description="It stays paused. The candidate is told of another day, and of what you write to them; the reason is for us."
      action={changePause}
      confirmLabel="Change the pause"
    >
      <div className="grid gap-4 sm:fields-beside sm:grid-cols-2">
        <Field
          name="wakesOn"
          label="Wakes up on"
          hint="At 09:00 of your time. Empty: until somebody resumes it."
          optional
        >
          <TextInput
            type="date"
            width="medium"
            data-first
            defaultValue={wakeAt ? localDateAt(wakeAt, staffZone) : undefined}
          />
        </Field>
        <Field name="reason" label="Reason" required>
          <Select
            defaultValue={reason}
            options={pauseReasons.map((value) => ({ value, label: sayPauseReason(value) }))}
          />
        </Field>
      </div>
      <Field name="words" label="Words to the candidate" optional>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}
