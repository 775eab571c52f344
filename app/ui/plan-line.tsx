import clsx from 'clsx'
import type { ReactNode } from 'react'

export type PlanStepState = 'done' | 'now' | 'to-come' | 'skipped' | 'stopped'

export type PlanStep = {
  id: string
  name: string
  state: PlanStepState
  /** Worded: "12 to 14 Nov · 2 days", "about 27 Nov". */
  when?: ReactNode
  /** A bead for each interview of a loop. */
  beads?: { id: string; label: string; state: PlanStepState }[]
  /** For the candidate: opens under the step. */
  detail?: ReactNode
}

export const sayState: Record<PlanStepState, string> = {
  done: 'done',
  now: 'now',
  'to-come': 'to come',
  skipped: 'skipped',
  stopped: 'stopped here',
}

export const markLook: Record<PlanStepState, string> = {
  done: 'border-ok bg-ok',
  now: 'border-accent bg-accent ring-3 ring-accent-soft',
  'to-come': 'border-line-strong bg-surface',
  skipped: 'border-line-strong border-dashed bg-surface',
  stopped: 'border-quiet bg-quiet',
}

/** The whole plan as one horizontal line, for staff: what is done, where we are, what is forecast. */
export function PlanLine({ steps, label = 'The plan' }: { steps: PlanStep[]; label?: string }) {
  return (
    <section aria-label={label} className="pt-1.5">
      <ol className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-y-4">
        {steps.map((step, index) => (
          <li
            key={step.id}
            aria-current={step.state === 'now' ? 'step' : undefined}
            className="relative min-w-0 ps-1 pe-3"
          >
            {index < steps.length - 1 && (
              <span
                aria-hidden="true"
                className={clsx(
                  'absolute inset-x-1 top-1.5 h-px',
                  step.state === 'done' ? 'bg-ok' : 'bg-line-strong',
                  step.state === 'to-come' && 'opacity-60',
                )}
              />
            )}
            <span
              aria-hidden="true"
              className={clsx(
                'relative block size-3.25 rounded-full border-2',
                markLook[step.state],
              )}
            />
            <p
              className={clsx(
                'mt-1.5 leading-tight',
                step.state === 'now' && 'font-semibold',
                step.state === 'skipped' && 'line-through decoration-ink-faint',
                (step.state === 'to-come' || step.state === 'skipped') && 'text-ink-soft',
              )}
            >
              {step.name}
            </p>
            <p className="mt-0.5 text-sm text-ink-soft">
              <span
                className={
                  step.state === 'done' || step.state === 'to-come' ? 'sr-only' : undefined
                }
              >
                {sayState[step.state]}
                {step.when && ' · '}
              </span>
              {step.when}
            </p>
            {step.beads && <Beads beads={step.beads} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Beads({ beads }: { beads: NonNullable<PlanStep['beads']> }) {
  return (
    <ul className="mt-1 space-y-0.5 text-sm">
      {beads.map(({ id, label, state }) => (
        <li key={id} className="flex items-center gap-1.5 text-ink-soft">
          <span
            aria-hidden="true"
            className={clsx('size-2 rounded-full border', markLook[state])}
          />
          <span>{label}</span>
          <span className="sr-only">: {sayState[state]}</span>
        </li>
      ))}
    </ul>
  )
}
