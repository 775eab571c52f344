'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { CaseView } from '@/app/(staff)/review/load-case'
import type { ReviewState } from '@/app/(staff)/review/review-state'
import { caseKey } from '@/app/(staff)/review/use-case'
import type { Review } from '@/app/(staff)/review/use-review'
import { listenToChanges } from '@/app/ui/live-stream'

/** New applications are asked for this long after something unknown changed. */
const restMilliseconds = 5_000

/** A case that a colleague decides while it is open, or is about to be, is taken away with a sentence. */
export function useOthersDecisions(
  ids: readonly string[],
  state: ReviewState,
  lookAgain: Review['lookAgain'],
): void {
  const router = useRouter()
  const client = useQueryClient()
  const latest = useRef({ ids, state })
  useEffect(() => {
    latest.current = { ids, state }
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = listenToChanges(({ stream, id }) => {
      const { outcomes } = latest.current.state
      if (stream === 'application' && latest.current.ids.includes(id)) {
        const known = client.getQueryData<CaseView>(caseKey(id))
        // What this reviewer did comes back as news as well.
        if (outcomes[id] === undefined && known) void lookAgain(id, known.version, null)
        return
      }
      if (stream === 'application' || stream === 'everything') {
        timer ??= setTimeout(() => {
          timer = undefined
          router.refresh()
        }, restMilliseconds)
      }
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [router, client, lookAgain])
}
