import type { Look } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import { ActDialog } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import {
  answerForCandidate,
  proposeTeam,
  recordInterest,
  recordPreferences,
} from '@/app/(staff)/applications/[applicationId]/matching-actions'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'
import { addDays } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

type Props = { view: View; partId: string; look?: Look }

export function InterestDialog({ view, partId, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Record a team’s interest"
      title={`Would a team like to have ${view.person.name}?`}
      messages={[]}
      action={recordInterest}
      also={{ partId }}
      confirmLabel="Save"
    >
      <Field name="teamId" label="Team" required>
        <Select placeholder="Choose" options={teamOptions(view)} />
      </Field>
      <RadioCards
        name="interested"
        legend="Interested"
        look="row"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <Field name="words" label="Why" required>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}

export function PreferencesDialog({ view, partId, look }: Props) {
  const teams = teamOptions(view)
  return (
    <ActDialog
      view={view}
      look={look}
      label="Record the candidate’s wishes"
      title={`Which teams interest ${view.person.name}?`}
      description="They can say so on their own page; this is for what they told you."
      messages={[]}
      action={recordPreferences}
      also={{ partId }}
      confirmLabel="Save"
    >
      <Field name="first" label="First wish">
        <Select placeholder="None in particular" options={teams} />
      </Field>
      <Field name="second" label="Second wish" optional>
        <Select placeholder="None" options={teams} />
      </Field>
      <Field name="third" label="Third wish" optional>
        <Select placeholder="None" options={teams} />
      </Field>
      <Field name="words" label="In their words" optional>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}

export function ProposeDialog({ view, partId, look }: Props) {
  const { choices, now, staffZone, person } = view
  const today = localDateAt(now, staffZone)
  const places = new Map(choices.places.map(({ id, name }) => [id, name]))
  return (
    <ActDialog
      view={view}
      look={look}
      label="Propose a team"
      title={`Propose a team to ${person.name}`}
      description={`${person.name} is asked by email, with the team’s own words and yours. A no leads back to gathering.`}
      action={proposeTeam}
      also={{ partId }}
      confirmLabel={`Propose and email ${person.name}`}
    >
      <Field name="place" label="Team and opening" required>
        <Select
          placeholder="Choose"
          options={choices.teams
            .flatMap((team) => [
              ...team.openings.map((opening) => ({
                value: `${team.id}/${opening.id}`,
                label: `${team.name}: ${opening.level}${opening.placeId ? `, ${places.get(opening.placeId) ?? ''}` : ''}`,
                group: 'With an opening',
              })),
              {
                value: team.id,
                label: `${team.name}, no opening named`,
                group: 'Without an opening',
              },
            ])
            .toSorted((a, b) => a.group.localeCompare(b.group))}
        />
      </Field>
      <Field name="answerBy" label="Answer by" hint="17:00 of your time" required>
        <TextInput
          type="date"
          width="medium"
          min={addDays(today, 1)}
          defaultValue={addDays(today, 4)}
        />
      </Field>
      <Field name="words" label="Why this team suits them" optional>
        <TextArea rows={3} />
      </Field>
    </ActDialog>
  )
}

export function AnswerProposalDialog({ view, partId, look }: Props) {
  return (
    <ActDialog
      view={view}
      look={look}
      label="Answer for the candidate"
      title={`What ${view.person.name} answered`}
      description="They can answer on their own page; this is for what they told you."
      messages={[]}
      action={answerForCandidate}
      also={{ partId }}
      confirmLabel="Save"
    >
      <RadioCards
        name="agrees"
        legend="They said"
        look="row"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <Field name="words" label="In their words" optional>
        <TextArea rows={2} />
      </Field>
    </ActDialog>
  )
}

export function teamOptions({ choices }: View) {
  return choices.teams.map(({ id, name }) => ({ value: id, label: name }))
}
