'use client'

import clsx from 'clsx'
import { useTicking } from '@/app/interviews-room/ticking'
import type { PlannedStep } from '@/lib/interviews/room-phase'
import { sayDuration, sayTime } from '@/lib/time/wording'

type AgendaProps = { steps: PlannedStep[]; now: Date; timeZone: string }

/** The running order by the clock; the step that it is time for is marked. */
export function Agenda({ steps, now: serverNow, timeZone }: AgendaProps) {
  const now = useTicking(serverNow)
  return (
    <ol className="divide-y divide-line">
      {steps.map((step) => {
        const current = step.startsAt <= now && now < step.endsAt
        return (
          <li
            key={step.startsAt.getTime() + step.title}
            aria-current={current ? 'step' : undefined}
            className={clsx(
              'grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 px-4 py-2.5',
              current && 'bg-accent-soft',
              step.endsAt <= now && 'text-ink-faint',
            )}
          >
            <span className="tabular-nums">{sayTime(step.startsAt, timeZone)}</span>
            <div className="min-w-0">
              <p className="font-medium">
                {step.title}{' '}
                <span className="font-normal text-ink-soft">
                  {sayDuration(step.minutes)}
                  {current && ' · now'}
                </span>
              </p>
              {step.text && <p className="text-ink-soft">{step.text}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
