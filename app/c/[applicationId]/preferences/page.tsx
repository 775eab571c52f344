import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { shareWhatInterests } from '@/app/c/actions'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { ActionForm } from '@/app/ui/action-form'
import { Disclosure } from '@/app/ui/disclosure'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea } from '@/app/ui/text-input'

export const metadata: Metadata = { title: 'Which teams interest you?' }

type Props = { params: Promise<{ applicationId: string }> }

const ranks = [
  { name: 'first', label: 'First choice' },
  { name: 'second', label: 'Second choice' },
  { name: 'third', label: 'Third choice' },
]

export default async function PreferencesPage({ params }: Props) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  const { matching } = page
  if (page.view.next.kind !== 'share-preferences' || !matching) redirect(roomOf(applicationId))
  const teams = matching.teams.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <CandidateFrame page={page} back>
      <Head title="Which teams interest you?">
        <p>
          Rank up to three. It is a wish and not a promise: you can say no to any team that we
          propose.
        </p>
      </Head>
      <div className="mb-6">
        <Disclosure look="card" summary={<span className="font-medium">What the teams do</span>}>
          <dl className="space-y-3">
            {matching.teams.map(({ id, name, about }) => (
              <div key={id}>
                <dt className="font-medium">{name}</dt>
                <dd className="text-ink-soft">{about}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </div>
      <ActionForm
        action={shareWhatInterests}
        fields={{ applicationId, partId: matching.part.id }}
        idName="commandId"
        label="Which teams interest you?"
      >
        {ranks.map(({ name, label }, index) => (
          <Field key={name} name={name} label={label} optional={index > 0}>
            <Select
              options={teams}
              placeholder={index === 0 ? 'Choose a team' : 'No team'}
              defaultValue={matching.preferredTeamIds[index]}
            />
          </Field>
        ))}
        <Field
          name="words"
          label="What would you like to work on?"
          hint="Things that you want to learn or never do again, how you like a team to work."
          optional
        >
          <TextArea rows={4} maxLength={4000} defaultValue={wordsOf(matching)} />
        </Field>
        <SubmitButton size="wide" pendingLabel="Saving">
          {matching.shared ? 'Save' : 'Send'}
        </SubmitButton>
      </ActionForm>
    </CandidateFrame>
  )
}

/** Ranks alone are kept with their number in the words' place. */
function wordsOf({ words }: { words: string | null }): string {
  return words && !/^\d$/.test(words) ? words : ''
}
