'use client'

import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CaseView } from '@/app/(staff)/review/load-case'
import { fetchPdfAhead } from '@/app/ui/pdf-frame'

const freshMilliseconds = 120_000

export const caseKey = (applicationId: string) => ['review-case', applicationId] as const

/** Null: it is not there any more, or not theirs to see. */
export async function fetchCase(applicationId: string, since?: number): Promise<CaseView | null> {
  const asked = since === undefined ? '' : `?since=${since}`
  const answer = await fetch(`/review/cases/${applicationId}${asked}`, { cache: 'no-store' })
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`case: ${answer.status}`)
  return (await answer.json()) as CaseView
}

/** The case that is read, and those that come next, fetched ahead with their CVs. */
export function useCase(
  applicationId: string | null,
  ahead: readonly string[],
  first: CaseView | null,
) {
  const client = useQueryClient()
  const coming = ahead.join(' ')
  useEffect(() => {
    for (const id of coming.split(' ').filter(Boolean)) void fetchAhead(client, id)
  }, [client, coming])
  return useQuery({
    queryKey: caseKey(applicationId ?? ''),
    queryFn: () => fetchCase(applicationId ?? ''),
    enabled: applicationId !== null,
    staleTime: freshMilliseconds,
    ...(first && first.applicationId === applicationId ? { initialData: first } : {}),
  })
}

async function fetchAhead(client: QueryClient, id: string): Promise<void> {
  const found = await client
    .ensureQueryData({ queryKey: caseKey(id), queryFn: () => fetchCase(id) })
    .catch(() => null)
  if (found?.cv?.pdf) fetchPdfAhead(found.cv.href)
}
