'use client'

import { useTicking } from '@/app/interviews-room/ticking'
import { sayDuration, sayUntil } from '@/lib/time/wording'

type TimeLeftProps = { startsAt: Date; endsAt: Date; now: Date; timeZone: string }

/** "in 25 min", then what is left of it; time that has gone by is of no use to anybody. */
export function TimeLeft({ startsAt, endsAt, now: serverNow, timeZone }: TimeLeftProps) {
  const now = useTicking(serverNow)
  if (now < startsAt) return <>{sayUntil(startsAt, now, timeZone)}</>
  if (now >= endsAt) return <>over</>
  const minutes = Math.ceil((endsAt.getTime() - now.getTime()) / 60_000)
  return <>{sayDuration(minutes)} left</>
}
