import { Card } from '@/app/ui/card'
import { KeyValues } from '@/app/ui/key-values'
import { PersonName } from '@/app/ui/person-name'
import { jobMemberRoles } from '@/app/words/jobs'
import { sayRole } from '@/app/words/people'
import type { JobDetail } from '@/lib/pipeline/data/jobs'

/** The hiring team, by what each is there for. */
export function TeamCard({ job }: { job: JobDetail }) {
  const lines = jobMemberRoles.flatMap((role) => {
    const members = job.members.filter((member) => member.role === role)
    if (members.length === 0) return []
    return [{ key: sayRole(role), value: <Members members={members} /> }]
  })
  return (
    <Card title="Hiring team">
      {lines.length > 0 ? (
        <KeyValues lines={lines} />
      ) : (
        <p className="text-ink-soft">
          Nobody for this job alone. Offers need an approver: name one when you edit the job.
        </p>
      )}
    </Card>
  )
}

function Members({ members }: { members: JobDetail['members'] }) {
  return (
    <ul>
      {members.map(({ personId, name }) => (
        <li key={personId}>
          <PersonName name={name} />
        </li>
      ))}
    </ul>
  )
}
