import type { Metadata } from 'next'
import { UploadForm } from '@/app/(staff)/import/upload-form'
import { requireStaff } from '@/app/session'
import { findTyped } from '@/app/typed-form'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'

export const metadata: Metadata = { title: 'Bring in people' }

export default async function ImportPeoplePage() {
  await requireStaff('edit-people')
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Bring in people"
        sentence="People, their places and roles, and which interviews they are qualified for. You see what would happen before anything does; nobody is written to."
        above={
          <Link href="/people" className="link">
            People
          </Link>
        }
      />
      <UploadForm
        action="/people/import/send"
        typed={await findTyped()}
        label="List of people"
        example="Name, Email, Place, Roles, Pools, Line manager"
      />
    </div>
  )
}
