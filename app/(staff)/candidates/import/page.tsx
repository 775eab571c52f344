import type { Metadata } from 'next'
import { UploadForm } from '@/app/(staff)/import/upload-form'
import { requireStaff } from '@/app/session'
import { findTyped } from '@/app/typed-form'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'

export const metadata: Metadata = { title: 'Bring in candidates' }

export default async function ImportCandidatesPage() {
  await requireStaff('add-candidate')
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Bring in candidates"
        sentence="People who are under way elsewhere, with their stage, dates, owner and next interview. You see what would happen before anything does, and nobody is written to unless you ask for it."
        above={
          <Link href="/candidates" className="link">
            Candidates
          </Link>
        }
      />
      <UploadForm
        action="/candidates/import/send"
        typed={await findTyped()}
        label="List of candidates"
        example="Name, Email, Job, Stage, Applied on, Owner"
      />
    </div>
  )
}
