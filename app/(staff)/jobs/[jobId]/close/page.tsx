import type { Metadata } from 'next'
import { TurnPage } from '@/app/(staff)/jobs/[jobId]/turn-page'

export const metadata: Metadata = { title: 'Close a job' }

export default async function CloseJobPage({ params }: { params: Promise<{ jobId: string }> }) {
  return <TurnPage jobId={(await params).jobId} turn="close" />
}
