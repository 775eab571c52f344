import type { Metadata } from 'next'
import { LinkButton } from '@/app/ui/button'
import { PlainShell } from '@/app/ui/plain-shell'
import { Problem } from '@/app/ui/problem'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <PlainShell>
      <Problem
        title="There is nothing here for you"
        acts={
          <LinkButton kind="primary" href="/first-page" reload>
            Go to my first page
          </LinkButton>
        }
      >
        <p>
          The address is wrong, what was here is gone, or it is not yours to see. If somebody sent
          you this address, ask them for it again.
        </p>
        <p>Candidates: the newest email about your application has the link that works.</p>
      </Problem>
    </PlainShell>
  )
}
