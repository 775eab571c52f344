import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setUp } from '@/app/setup/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { PageHeader } from '@/app/ui/page-header'
import { PlainShell } from '@/app/ui/plain-shell'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import { ZoneSelect } from '@/app/ui/zone-select'
import { hasAdmin } from '@/lib/people/data/sign-in'
import { zonesByRegion } from '@/lib/time/zone-list'

export const metadata: Metadata = { title: 'Set up Loopline' }

/** Exists only while nobody runs this installation. */
export default async function SetupPage() {
  if (await hasAdmin()) notFound()
  return (
    <PlainShell>
      <PageHeader title="Set up Loopline" />
      <p className="mb-6">
        Nobody runs this installation yet. You become its first admin, and it gets a place and an
        interview plan to start from; you can change both.
      </p>
      <ActionForm action={setUp} label="Set up">
        <Field
          name="code"
          label="Code"
          hint="The server printed it on its console when it started, like ABCD-2345-EFGH."
        >
          <TextInput autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        </Field>
        <Field
          name="company"
          label="Your company"
          hint="As candidates know it; it stands in every email."
        >
          <TextInput autoComplete="organization" />
        </Field>
        <Field name="name" label="Your name">
          <TextInput autoComplete="name" />
        </Field>
        <Field name="email" label="Your work email" hint="You will sign in with it.">
          <TextInput type="email" autoComplete="email" inputMode="email" />
        </Field>
        <FieldGroup
          legend="Where most of you work"
          hint="Your first place. Hours, holidays and limits begin with what is usual there; change them, and add other places, whenever you like."
          columns={2}
        >
          <Field name="timeZone" label="Its time zone" hint="Your own, to begin with.">
            <ZoneSelect groups={zonesByRegion()} guess />
          </Field>
          <Field name="placeName" label="What you call it" optional hint="Empty: the city’s name.">
            <TextInput autoComplete="off" />
          </Field>
        </FieldGroup>
        <SubmitButton size="wide">Set up and sign in</SubmitButton>
      </ActionForm>
    </PlainShell>
  )
}
