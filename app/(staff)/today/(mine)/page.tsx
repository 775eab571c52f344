import type { Metadata } from 'next'
import { Preview, type PreviewQuery } from '@/app/(staff)/today/preview'

export const metadata: Metadata = { title: 'Today' }

export default function TodayPage({ searchParams }: { searchParams: PreviewQuery }) {
  return <Preview view="mine" query={searchParams} />
}
