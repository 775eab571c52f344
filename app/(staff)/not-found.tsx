import type { Metadata } from 'next'
import { LinkButton } from '@/app/ui/button'
import { Problem } from '@/app/ui/problem'

export const metadata: Metadata = { title: 'Not found' }

/** Within the working frame, which has the page's main already. */
export default function NotFound() {
  return (
    <div className="max-w-xl">
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
      </Problem>
    </div>
  )
}
