import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ApplyForm } from '@/app/careers/apply-form'
import { PostingFacts } from '@/app/careers/posting-facts'
import { findTyped } from '@/app/typed-form'
import { Callout } from '@/app/ui/callout'
import { Disclosure } from '@/app/ui/disclosure'
import { Link } from '@/app/ui/link'
import { PlainShell } from '@/app/ui/plain-shell'
import { findPosting, type PostingPage as Posting } from '@/lib/pipeline/data/postings'
import type { Stage } from '@/lib/pipeline/plan'
import { newId } from '@/lib/platform/ids'
import { sayDuration } from '@/lib/time/wording'

type Props = { params: Promise<{ slug: string }> }

const getPosting = cache(async (slug: string) => (await findPosting(slug)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, company, summary, open } = await getPosting((await params).slug)
  return {
    title: `${title} at ${company}`,
    description: summary,
    robots: { index: open, follow: open },
  }
}

export default async function PostingPage({ params }: Props) {
  const { slug } = await params
  const posting = await getPosting(slug)
  return (
    <PlainShell
      width="medium"
      head={
        <Link href="/careers" className="text-lg font-semibold tracking-tight">
          {posting.company}
        </Link>
      }
    >
      <h1 className="text-2xl font-semibold tracking-tight">{posting.title}</h1>
      <p className="mt-2 text-lg text-ink-soft">{posting.summary}</p>
      {posting.open ? (
        <p className="mt-4">
          <a href="#apply" className="link font-medium">
            Apply
          </a>
        </p>
      ) : (
        <div className="mt-4">
          <Callout tone="attention" title="This job is not open at the moment">
            <Link href="/careers" className="link">
              See the jobs that are
            </Link>
          </Callout>
        </div>
      )}
      <PostingFacts posting={posting} />
      <div className="mt-6 max-w-prose space-y-4 whitespace-pre-line">{posting.body}</div>
      <Process posting={posting} />
      {posting.open && (
        <section aria-labelledby="apply" className="mt-10 border-t border-line pt-6">
          <h2 id="apply" className="mb-1 text-xl font-semibold">
            Apply
          </h2>
          <p className="mb-5 text-ink-soft">
            It takes about five minutes. A person reads it, not a machine.
          </p>
          <ApplyForm posting={posting} typed={await findTyped()} commandId={newId()} />
        </section>
      )}
    </PlainShell>
  )
}

function Process({ posting }: { posting: Posting }) {
  const { plan } = posting
  if (!plan) return null
  return (
    <section aria-labelledby="process" className="mt-8">
      <h2 id="process" className="text-lg font-semibold">
        How we choose each other
      </h2>
      <p className="mt-1 mb-4 font-medium">
        Our answer within {plan.promiseDays} days of your application.
      </p>
      <ol className="space-y-2">
        {plan.stages.map((stage, index) => (
          <li key={stage.id}>
            <Disclosure
              look="card"
              summary={
                <>
                  <span className="font-medium">
                    {index + 1}. {stage.candidateName}
                  </span>
                  <span className="text-sm text-ink-soft">{lengthOf(stage)}</span>
                </>
              }
            >
              <p className="max-w-prose text-ink-soft">{stage.candidateDescription}</p>
            </Disclosure>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** " · about 2 h"; of a choice, whose ways differ, nothing. */
function lengthOf({ sessions }: Stage): string {
  const fixed = sessions.filter(({ optionKey }) => optionKey === null)
  const minutes = fixed.reduce((sum, session) => sum + session.minutes, 0)
  return minutes > 0 ? ` · about ${sayDuration(minutes)}` : ''
}
