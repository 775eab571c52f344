import type { Metadata } from 'next'
import { addTeam } from '@/app/(staff)/teams/actions'
import { TeamFields } from '@/app/(staff)/teams/team-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { listPeople } from '@/lib/people/data/people'
import { newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Add a team' }

export default async function NewTeamPage() {
  const scope = await requireStaff('edit-plan')
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Add a team"
        sentence="Then give it an opening, so that candidates can be matched to it."
        above={
          <Link href="/teams" className="link">
            Teams
          </Link>
        }
      />
      <ActionForm
        action={addTeam}
        fields={{ commandId: newId(), teamId: newId() }}
        label="The team"
      >
        <TeamFields people={await listPeople(scope)} />
        <SubmitButton>Add this team</SubmitButton>
      </ActionForm>
    </div>
  )
}
