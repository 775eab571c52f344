import type { ReactNode } from 'react'
import { LinkButton } from '@/app/ui/button'
import { Problem } from '@/app/ui/problem'

/** What an address says that leads nowhere, whether it is wrong or somebody else's: both look alike. */
export function NothingHere({ children }: { children?: ReactNode }) {
  return (
    <Problem
      title="There is nothing here for you"
      acts={
        <LinkButton kind="primary" href="/first-page" reload>
          Go to my first page
        </LinkButton>
      }
    >
      <p>
        The address is wrong, what was here is gone, or it is not yours to see. If somebody sent you
        this address, ask them for it again.
      </p>
      {children}
    </Problem>
  )
}
