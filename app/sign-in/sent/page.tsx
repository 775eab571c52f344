import type { Metadata } from 'next'
import { LinkButton } from '@/app/ui/button'
import { PageHeader } from '@/app/ui/page-header'
import { PlainShell } from '@/app/ui/plain-shell'
import { signInMinutes } from '@/lib/outbox/sign-in-mail'
import { mailServerConfigured } from '@/lib/platform/mailer'

export const metadata: Metadata = { title: 'Look into your email' }

export default function SentPage() {
  return (
    <PlainShell>
      <PageHeader title="Look into your email" />
      <p>
        If this address may sign in here, a link is on its way to it. It works once, for{' '}
        {signInMinutes} minutes.
      </p>
      {!mailServerConfigured() && (
        <p className="mt-4">
          No mail server is configured, so the link stands on the server’s console instead. Whoever
          runs the server can open it or hand it to you.
        </p>
      )}
      <p className="mt-4 text-ink-soft">
        Nothing came? Look among unwanted mail, then ask your admin whether you have been added.
      </p>
      <div className="mt-6">
        <LinkButton href="/sign-in">Try another address</LinkButton>
      </div>
    </PlainShell>
  )
}
