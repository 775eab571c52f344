import type { ReactNode } from 'react'
import { ClockBar } from '@/app/demo/clock-bar'
import { PlainShell } from '@/app/ui/plain-shell'

/** The frame of whoever came by a signed link: no places to go to, since the link opens this one alone. */
export function SeatFrame({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return (
    <PlainShell width="wide" foot={<ClockBar timeZone={timeZone} />}>
      {children}
    </PlainShell>
  )
}
