import type { Metadata } from 'next'
import { PlainShell } from '@/app/ui/plain-shell'
import { Problem } from '@/app/ui/problem'

export const metadata: Metadata = { title: 'Thank you for saying so', robots: { index: false } }

export default function SteppedAsidePage() {
  return (
    <PlainShell>
      <Problem title="Thank you for saying so">
        <p>
          The recruiter has been told and looks for somebody else. Your time is free again, and you
          no longer see this application. There is nothing more for you to do.
        </p>
      </Problem>
    </PlainShell>
  )
}
