import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { DayFrame } from '@/app/(staff)/today/day-frame'
import { isDayView } from '@/app/(staff)/today/load-day'

type Props = { params: Promise<{ view: string }>; children: ReactNode }

/** The team's day, and long days whole. */
export default async function Layout({ params, children }: Props) {
  const { view } = await params
  if (!isDayView(view)) notFound()
  return <DayFrame view={view} preview={children} />
}
