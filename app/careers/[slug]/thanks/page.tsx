import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/app/ui/button'
import { PlainShell } from '@/app/ui/plain-shell'
import { findPosting } from '@/lib/pipeline/data/postings'

export const metadata: Metadata = { title: 'Thank you' }

type Props = { params: Promise<{ slug: string }> }

/** The same words for everybody, whatever we know of the address. */
export default async function ThanksPage({ params }: Props) {
  const { slug } = await params
  const posting = (await findPosting(slug)) ?? notFound()
  return (
    <PlainShell
      width="medium"
      head={<p className="text-lg font-semibold tracking-tight">{posting.company}</p>}
    >
      <h1 className="text-2xl font-semibold tracking-tight">Thank you, that arrived</h1>
      <div className="mt-3 max-w-prose space-y-3">
        <p>
          A person reads your application for {posting.title}. You get an email with a private page,
          on which you see at any time where it is.
        </p>
        {posting.plan && <p>You have our answer within {posting.plan.promiseDays} days.</p>}
        <p className="text-ink-soft">
          No email within an hour? Look among the unwanted ones. If you have applied for this job
          before, the email says so, and leads to the page that you have.
        </p>
      </div>
      <p className="mt-6">
        <LinkButton href="/careers">See other jobs</LinkButton>
      </p>
    </PlainShell>
  )
}
