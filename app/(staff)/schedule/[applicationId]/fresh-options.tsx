'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { QueryProvider } from '@/app/ui/query-provider'

const askAgainMilliseconds = 20_000

type Fresh = { asOf: string; bundles: { startsAt: string }[] }

/**
 * Options go stale while somebody looks at them: other people book the same interviewers. Asks again every
 * little while and when the window comes back, and brings new ones onto the page unless a dialog is open.
 */
export function FreshOptions(props: {
  address: string
  starts: string
  timeZone: string
  asOf: string
}) {
  return (
    <QueryProvider>
      <AsOf {...props} />
    </QueryProvider>
  )
}

function AsOf({ address, starts, timeZone, asOf }: Parameters<typeof FreshOptions>[0]) {
  const router = useRouter()
  const { data, isError } = useQuery({
    queryKey: ['options', address],
    queryFn: async (): Promise<Fresh> => {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`options were refused with ${answer.status}`)
      return answer.json()
    },
    refetchInterval: askAgainMilliseconds,
  })
  const fresh = data?.bundles.map(({ startsAt }) => startsAt).join()
  useEffect(() => {
    if (fresh === undefined || fresh === starts) return
    if (document.querySelector('[role="dialog"]')) return
    router.refresh()
  }, [fresh, starts, router])
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone })
  return (
    <p className="text-sm text-ink-soft" role="status">
      {isError
        ? 'These options may be out of date: the server did not answer. Reload the page.'
        : `As of ${time.format(new Date(data?.asOf ?? asOf))}`}
    </p>
  )
}
