import type { Metadata } from 'next'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PlainShell } from '@/app/ui/plain-shell'
import { sayPlace } from '@/app/words/candidate'
import { listPostings } from '@/lib/pipeline/data/postings'
import { sayLocalDate } from '@/lib/time/wording'

export async function generateMetadata(): Promise<Metadata> {
  const { company } = await listPostings()
  return { title: `Jobs at ${company}`, robots: { index: true, follow: true } }
}

export default async function CareersPage() {
  const { company, postings } = await listPostings()
  return (
    <PlainShell width="medium" head={<CompanyHead company={company} />}>
      <h1 className="mb-5 text-2xl font-semibold tracking-tight">Jobs at {company}</h1>
      {postings.length === 0 ? (
        <EmptyState title="No job is open at the moment">
          Please look in again some weeks from now.
        </EmptyState>
      ) : (
        <ul className="space-y-3">
          {postings.map((posting) => (
            <li
              key={posting.jobId}
              className="rounded-card border border-line bg-surface px-4 py-3.5 shadow-card"
            >
              <h2 className="text-lg font-semibold">
                <Link href={`/careers/${posting.slug}`} className="link">
                  {posting.title}
                </Link>
              </h2>
              <p className="mt-1">{posting.summary}</p>
              <p className="mt-1.5 text-sm text-ink-soft">
                {posting.places.map(sayPlace).join(' · ')}
                {posting.closesOn && ` · open until ${sayLocalDate(posting.closesOn)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </PlainShell>
  )
}

function CompanyHead({ company }: { company: string }) {
  return <p className="text-lg font-semibold tracking-tight">{company}</p>
}
