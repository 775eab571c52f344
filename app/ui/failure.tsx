'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Problem } from '@/app/ui/problem'

const secondsBetweenTries = 4

type FailureProps = { retry: () => void; digest?: string }

/** A page that could not be made. Asks whether the database answers, and goes on by itself when it does again. */
export function Failure({ retry, digest }: FailureProps) {
  const databaseDown = useDatabaseDown(retry)
  const again = (
    <Button kind="primary" onClick={retry}>
      Try again
    </Button>
  )
  if (databaseDown) {
    return (
      <Problem title="Loopline cannot reach its database" acts={again}>
        <p>
          Nothing is lost: what was saved is saved, and nothing was done by half. This page goes on
          by itself as soon as the database answers.
        </p>
        <p>If it lasts, tell whoever runs Loopline at your company.</p>
      </Problem>
    )
  }
  return (
    <Problem title="This page could not be shown" acts={again}>
      <p>
        That is our fault and not yours. Nothing was done by half: either your last act is saved, or
        it did not happen. Try again, and look before you repeat it.
      </p>
      {digest && (
        <p className="text-sm">
          If you report this, name <span className="font-mono">{digest}</span>.
        </p>
      )}
    </Problem>
  )
}

function useDatabaseDown(retry: () => void): boolean {
  const [down, setDown] = useState(false)
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout>
    let wasDown = false
    const ask = async () => {
      const ready = await fetch('/api/ready', { cache: 'no-store' }).then(
        (answer) => answer.status !== 503,
        () => false,
      )
      if (over) return
      setDown(!ready)
      if (ready && wasDown) retry()
      else if (!ready) timer = setTimeout(() => void ask(), secondsBetweenTries * 1000)
      wasDown = !ready
    }
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [retry])
  return down
}
