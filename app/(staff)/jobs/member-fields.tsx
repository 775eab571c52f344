import { GrowingRows } from '@/app/(staff)/growing-rows'
import { Field } from '@/app/ui/field'
import { FieldGroup } from '@/app/ui/field-group'
import { Select } from '@/app/ui/select'
import { jobMemberRoles } from '@/app/words/jobs'
import { sayRole, sayWhatRoleDoes } from '@/app/words/people'
import type { JobFacts } from '@/lib/pipeline/job-facts'

type Props = { members: JobFacts['members']; people: { id: string; name: string }[] }

/** Who may do what for this job alone; one person may stand here in several roles. */
export function MemberFields({ members, people }: Props) {
  const spare = 12
  return (
    <FieldGroup
      legend="People"
      hint="They see this job’s applications. Whoever holds a role in the whole company needs no line here."
    >
      <GrowingRows
        addLabel="Another person"
        filled={members.length}
        rows={Array.from({ length: members.length + spare }, (_, index) => ({
          key: String(index),
          row: <Member index={index} member={members[index]} people={people} />,
        }))}
      />
    </FieldGroup>
  )
}

type MemberProps = Pick<Props, 'people'> & {
  index: number
  member: Props['members'][number] | undefined
}

function Member({ index, member, people }: MemberProps) {
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      <Field name={`member-${index}-personId`} label="Who" labelHidden={index > 0}>
        <Select
          placeholder="Nobody"
          defaultValue={member?.personId ?? ''}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name={`member-${index}-role`} label="As" labelHidden={index > 0}>
        <Select
          placeholder="Choose a role"
          defaultValue={member?.role ?? ''}
          options={jobMemberRoles.map((role) => ({
            value: role,
            label: `${sayRole(role)}: ${sayWhatRoleDoes(role)}`,
          }))}
        />
      </Field>
    </div>
  )
}
