import clsx from 'clsx'
import { Disclosure } from '@/app/ui/disclosure'
import { markLook, type PlanStep, sayState } from '@/app/ui/plan-line'

/** The same plan as a vertical path, for the candidate: done, now, to come; each step opens. */
export function PlanPath({ steps, label = 'Your process' }: { steps: PlanStep[]; label?: string }) {
  return (
    <ol aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className="relative ps-8 pb-5 last:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={clsx(
                'absolute start-[0.4375rem] top-5 bottom-0 w-px',
                step.state === 'done' ? 'bg-ok' : 'bg-line-strong',
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={clsx(
              'absolute start-0 top-1 size-4 rounded-full border-2',
              markLook[step.state],
            )}
          />
          <p className={clsx('font-medium', step.state === 'to-come' && 'text-ink-soft')}>
            {step.name}
            <span className="font-normal text-ink-soft"> · {sayState[step.state]}</span>
          </p>
          {step.when && <p className="text-sm text-ink-soft">{step.when}</p>}
          {step.detail && (
            <div className="mt-1">
              <Disclosure summary="What to expect" open={step.state === 'now'}>
                {step.detail}
              </Disclosure>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
