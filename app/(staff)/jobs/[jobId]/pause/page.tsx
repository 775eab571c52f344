import type { Metadata } from 'next'
import { TurnPage } from '@/app/(staff)/jobs/[jobId]/turn-page'

export const metadata: Metadata = { title: 'Pause a job' }

type Props = {
  params: Promise<{ jobId: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export default async function PauseJobPage({ params, searchParams }: Props) {
  const { from } = await searchParams
  return <TurnPage jobId={(await params).jobId} turn="pause" from={from} />
}
