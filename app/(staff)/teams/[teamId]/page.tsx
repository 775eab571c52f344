import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OpeningForm } from '@/app/(staff)/teams/[teamId]/opening-form'
import { OpeningsTable } from '@/app/(staff)/teams/[teamId]/openings-table'
import { saveTeam } from '@/app/(staff)/teams/actions'
import { TeamFields } from '@/app/(staff)/teams/team-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { SubmitButton } from '@/app/ui/submit-button'
import { listPeople, listPlaces } from '@/lib/people/data/people'
import { findTeam } from '@/lib/people/data/teams'
import { mayAct } from '@/lib/people/permissions'
import { listJobs } from '@/lib/pipeline/data/jobs'
import { isUuid, newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Team' }

export default async function TeamPage({ params }: { params: Promise<{ teamId: string }> }) {
  const scope = await requireStaff('see-jobs')
  const { teamId } = await params
  const team = isUuid(teamId) ? await findTeam(scope, teamId) : null
  if (!team) notFound()
  const mayEdit = mayAct(scope, 'edit-plan')
  const [people, places, jobs] = mayEdit
    ? await Promise.all([
        listPeople(scope),
        listPlaces(),
        listJobs(scope, { statuses: ['draft', 'open', 'paused'] }),
      ])
    : [[], [], []]
  const lead = { id: team.leadId ?? '', name: team.lead ?? '' }
  const knowsLead = !team.leadId || people.some(({ id }) => id === team.leadId)
  return (
    <div className="space-y-5">
      <PageHeader
        title={<bdi>{team.name}</bdi>}
        sentence={
          <>
            {team.about}{' '}
            {team.lead && (
              <>
                Led by <PersonName name={team.lead} />.
              </>
            )}
          </>
        }
        above={
          <Link href="/teams" className="link">
            Teams
          </Link>
        }
      />
      <OpeningsTable team={team} mayEdit={mayEdit} />
      {mayEdit && (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Card title="Add an opening">
            <OpeningForm teamId={teamId} jobs={jobs} places={places} />
          </Card>
          <Card title="The team">
            <ActionForm action={saveTeam} fields={{ commandId: newId(), teamId }} label="The team">
              <TeamFields team={team} people={knowsLead ? people : [...people, lead]} />
              <SubmitButton kind="secondary">Save the team</SubmitButton>
            </ActionForm>
          </Card>
        </div>
      )}
    </div>
  )
}
