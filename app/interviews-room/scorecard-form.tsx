import { DraftKeeper } from '@/app/interviews-room/draft-keeper'
import { LevelField } from '@/app/interviews-room/level-field'
import { writeScorecard } from '@/app/interviews-room/scorecard-actions'
import { ActionForm } from '@/app/ui/action-form'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea } from '@/app/ui/text-input'
import { sayRecommendation } from '@/app/words/acts'
import { sayDue } from '@/app/words/interviews'
import type { ScorecardDesk } from '@/lib/scorecards/data/desk'
import { recommendations } from '@/lib/scorecards/scorecard-form'

type ScorecardFormProps = {
  desk: ScorecardDesk & { own: NonNullable<ScorecardDesk['own']> }
  fields: { via: string; seatId: string }
  /** False while nobody has said that the interview took place: then it is kept, not submitted. */
  maySubmit: boolean
  notesHint: string
  now: Date
  timeZone: string
}

/** Notes first, while one listens; the judgement last, when everything is written down. */
export function ScorecardForm(props: ScorecardFormProps) {
  const { desk, fields, maySubmit, notesHint, now, timeZone } = props
  const { own, competencies } = desk
  const { written } = own
  return (
    <ActionForm
      action={writeScorecard}
      fields={fields}
      idName="commandId"
      label="Scorecard"
      className="divide-y divide-line"
    >
      <div className="px-4 py-4">
        <Field name="notes" label="Notes" hint={notesHint}>
          <TextArea rows={6} defaultValue={written.notes} />
        </Field>
      </div>
      {competencies.map((competency) => {
        const rating = written.ratings.find(({ competencyId }) => competencyId === competency.id)
        return (
          <LevelField
            key={competency.id}
            competency={{
              ...competency,
              level: rating?.level ?? null,
              evidence: rating?.evidence ?? '',
            }}
          />
        )
      })}
      <div className="space-y-5 px-4 py-4">
        <RadioCards
          name="recommendation"
          legend="Your recommendation"
          look="row"
          defaultValue={written.recommendation ?? undefined}
          choices={recommendations.map((value) => ({ value, label: sayRecommendation(value) }))}
        />
        <Field
          name="noteToRecruiter"
          label="Note to the recruiter"
          optional
          hint="Kept from other interviewers. The candidate may ask to see it."
        >
          <TextArea rows={2} defaultValue={written.noteToRecruiter} />
        </Field>
      </div>
      <div className="z-10 flex flex-wrap items-center justify-between gap-x-5 gap-y-2 rounded-b-card bg-surface px-4 py-3 lg:sticky lg:bottom-(--toast-room)">
        <DraftKeeper savedAlready={own.draftSavedAt !== null} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {own.state === 'due' && own.dueAt && (
            <span className="text-ink-soft">{sayDue(own.dueAt, timeZone, now)}</span>
          )}
          {maySubmit && (
            <SubmitButton name="intent" value="submit" pendingLabel="Submitting">
              Submit
            </SubmitButton>
          )}
        </div>
      </div>
    </ActionForm>
  )
}
