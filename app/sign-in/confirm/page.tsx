import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { safeBack } from '@/app/navigation'
import { PageHeader } from '@/app/ui/page-header'
import { PlainShell } from '@/app/ui/plain-shell'
import { SubmitButton } from '@/app/ui/submit-button'
import { environment } from '@/lib/platform/environment'

export const metadata: Metadata = { title: 'Sign in' }

type Asked = Promise<Record<'token' | 'email' | 'back', string | string[] | undefined>>

/** What the link in the email opens. Opening changes nothing, since mail scanners do; the button signs in. */
export default async function ConfirmPage({ searchParams }: { searchParams: Asked }) {
  const { token, email, back } = await searchParams
  if (typeof token !== 'string' || typeof email !== 'string')
    redirect('/sign-in?error=Verification')
  const callbackUrl = `${environment().publicUrl}${safeBack(back)}`
  const query = new URLSearchParams({ token, email, callbackUrl })
  return (
    <PlainShell>
      <PageHeader title="Sign in" />
      <p className="mb-6">
        You are about to sign in as <strong>{email}</strong>.
      </p>
      <form method="post" action={`/api/auth/callback/email?${query}`}>
        <SubmitButton size="wide">Sign in</SubmitButton>
      </form>
    </PlainShell>
  )
}
