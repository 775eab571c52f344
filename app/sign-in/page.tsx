import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { safeBack } from '@/app/navigation'
import { findStaff, leadToSetup } from '@/app/session'
import { askForSignInLink } from '@/app/sign-in/actions'
import { CompanyAccountButton } from '@/app/sign-in/company-account-button'
import { ActionForm } from '@/app/ui/action-form'
import { Callout } from '@/app/ui/callout'
import { Field } from '@/app/ui/field'
import { PageHeader } from '@/app/ui/page-header'
import { PlainShell } from '@/app/ui/plain-shell'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { saySignInError } from '@/app/words/people'
import { environment } from '@/lib/platform/environment'

export const metadata: Metadata = { title: 'Sign in' }

type Asked = Promise<{ back?: string | string[]; error?: string | string[] }>

export default async function SignInPage({ searchParams }: { searchParams: Asked }) {
  const { back, error } = await searchParams
  await leadToSetup()
  if (await findStaff()) redirect(safeBack(back))
  const { oidc } = environment()
  return (
    <PlainShell>
      <PageHeader title="Sign in" />
      {typeof error === 'string' && (
        <div className="mb-5">
          <Callout tone="attention">{saySignInError(error)}</Callout>
        </div>
      )}
      {oidc && (
        <div className="mb-6">
          <CompanyAccountButton name={oidc.name} back={safeBack(back)} />
        </div>
      )}
      <ActionForm action={askForSignInLink} fields={{ back: safeBack(back) }} label="Sign in">
        <Field name="email" label="Your work email" hint="We send you a link to sign in with.">
          <TextInput type="email" autoComplete="email" inputMode="email" />
        </Field>
        <SubmitButton kind={oidc ? 'secondary' : 'primary'} size="wide">
          Send me the link
        </SubmitButton>
      </ActionForm>
      <p className="mt-6 text-sm text-ink-soft">
        Applying for a job here? You need no account: your private link is in the emails that we
        send you.
      </p>
    </PlainShell>
  )
}
