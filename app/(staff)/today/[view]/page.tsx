import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isDayView } from '@/app/(staff)/today/load-day'
import { Preview, type PreviewQuery } from '@/app/(staff)/today/preview'

export const metadata: Metadata = { title: 'Today' }

type Props = { params: Promise<{ view: string }>; searchParams: PreviewQuery }

export default async function TodayPage({ params, searchParams }: Props) {
  const { view } = await params
  if (!isDayView(view)) notFound()
  return <Preview view={view} query={searchParams} />
}
