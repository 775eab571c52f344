import type { ReactNode } from 'react'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { PersonName } from '@/app/ui/person-name'
import { TimeText } from '@/app/ui/time-text'
import { saySeatState } from '@/app/words/acts'
import { isSeatFilled } from '@/lib/pipeline/application'
import { getSession } from '@/lib/pipeline/plan'
import { sayInstantForBoth } from '@/lib/time/wording'

/** What lies ahead, with everybody's answer. */
export function WhatIsBooked({ view }: { view: View }) {
  const { state, plan, now, staffZone, candidateZone, nameOf } = view
  const booked = state.runs
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === 'interview')
    .filter((part) => part.state === 'booked')
  if (booked.length === 0) return null
  return (
    <Part title="Booked">
      <ul className="space-y-1.5">
        {booked.map(({ id, sessionId, startsAt, seats }) => (
          <li key={id}>
            <p>
              <span className="font-medium">{getSession(plan, sessionId).name}</span>{' '}
              {startsAt && (
                <TimeText at={startsAt}>
                  {sayInstantForBoth(startsAt, staffZone, candidateZone, now)}
                </TimeText>
              )}
            </p>
            <ul className="text-sm">
              {seats
                .filter((seat) => seat.state !== 'replaced')
                .map((seat) => (
                  <li key={seat.id}>
                    <PersonName name={nameOf(seat.personId)} />{' '}
                    <span className={isSeatFilled(seat) ? 'text-ink-soft' : 'text-harm-ink'}>
                      {seat.shadow && 'shadow, '}
                      {saySeatState(seat.state)}
                    </span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** A part of the preview under its own small heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line px-4 py-3">
      <h3 className="mb-1.5 text-sm font-medium text-ink-soft">{title}</h3>
      {children}
    </section>
  )
}
