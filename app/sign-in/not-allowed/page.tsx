import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { firstPageOf } from '@/app/navigation'
import { findStaff } from '@/app/session'
import { signOut } from '@/app/sign-in/actions'
import { LinkButton } from '@/app/ui/button'
import { PageHeader } from '@/app/ui/page-header'
import { PlainShell } from '@/app/ui/plain-shell'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayRoles } from '@/app/words/people'

export const metadata: Metadata = { title: 'Not for your role' }

export default async function NotAllowedPage() {
  const scope = await findStaff()
  if (!scope) redirect('/sign-in')
  return (
    <PlainShell>
      <PageHeader title="This page is not for your role" />
      <p>
        You are signed in as <strong>{scope.name}</strong>: {sayRoles(scope.roles)}. If you need it,
        ask an admin of your company for the role that goes with it.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton kind="primary" href={firstPageOf(scope)}>
          To your first page
        </LinkButton>
        <form action={signOut}>
          <SubmitButton kind="secondary">Sign in as somebody else</SubmitButton>
        </form>
      </div>
    </PlainShell>
  )
}
