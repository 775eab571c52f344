import type { Metadata } from 'next'
import { NothingHere } from '@/app/nothing-here'
import { PlainShell } from '@/app/ui/plain-shell'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <PlainShell>
      <NothingHere>
        <p>Candidates: the newest email about your application has the link that works.</p>
      </NothingHere>
    </PlainShell>
  )
}
