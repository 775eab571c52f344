'use client'

import { useEffect, useState } from 'react'

const tickMilliseconds = 10_000

/** The product's time, going on from what the server said; the first paint says what the server said. */
export function useTicking(serverNow: Date): Date {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const ahead = serverNow.getTime() - Date.now()
    const tick = () => setNow(new Date(Date.now() + ahead))
    const timer = setInterval(tick, tickMilliseconds)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [serverNow])
  return now
}
