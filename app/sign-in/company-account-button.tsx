'use client'

import { signIn } from 'next-auth/react'
import { useState } from 'react'
import { companyAccount } from '@/app/sign-in/doors'
import { Button } from '@/app/ui/button'

/** Leads to the company's own sign-in. The one way in that needs JavaScript: its request carries a token. */
export function CompanyAccountButton({ name, back }: { name: string; back: string }) {
  const [leaving, setLeaving] = useState(false)
  return (
    <Button
      kind="primary"
      size="wide"
      aria-disabled={leaving || undefined}
      onClick={() => {
        setLeaving(true)
        signIn(companyAccount, { callbackUrl: back }).catch(() => setLeaving(false))
      }}
    >
      Sign in with {name}
    </Button>
  )
}
