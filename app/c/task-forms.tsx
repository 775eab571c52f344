import { startTask, takeMoreTime } from '@/app/c/actions'
import { roomOf } from '@/app/c/candidate-gate'
import type { TypedForm } from '@/app/typed-form'
import { ActionForm } from '@/app/ui/action-form'
import { Field } from '@/app/ui/field'
import { RouteForm } from '@/app/ui/route-form'
import { SubmitButton } from '@/app/ui/submit-button'
import { FileInput, TextArea } from '@/app/ui/text-input'
import type { TakeHomePart } from '@/lib/pipeline/application'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { sayCount, sayInstant } from '@/lib/time/wording'

/** Saying that one has begun, and the one extension. */
export function TaskActs({
  page,
  part,
  extensionDays,
}: {
  page: CandidatePage
  part: TakeHomePart
  extensionDays: number
}) {
  const fields = { applicationId: page.known.id, partId: part.id }
  const extendable = part.extensions === 0 && extensionDays > 0
  return (
    <div className="mb-7 space-y-3">
      {part.startedAt ? (
        <p className="text-ink-soft">
          You began on {sayInstant(part.startedAt, page.candidate.timeZone, page.now)}.
        </p>
      ) : (
        <ActionForm
          action={startTask}
          fields={fields}
          idName="commandId"
          label="Begin"
          className=""
        >
          <SubmitButton kind="secondary" pendingLabel="Saving">
            I am beginning now
          </SubmitButton>
        </ActionForm>
      )}
      {extendable && (
        <ActionForm
          action={takeMoreTime}
          fields={fields}
          idName="commandId"
          label="More time"
          className=""
        >
          <SubmitButton kind="secondary" pendingLabel="Saving">
            Take {sayCount(extensionDays, 'more day', 'more days')}
          </SubmitButton>
          <p className="mt-1 text-sm text-ink-soft">
            Once, no reason needed. Our answer comes as many days later.
          </p>
        </ActionForm>
      )}
    </div>
  )
}

/** A link, a file or both, in a form that needs no script. */
export function HandIn({
  page,
  partId,
  typed,
  commandId,
}: {
  page: CandidatePage
  partId: string
  typed: TypedForm | null
  commandId: string
}) {
  return (
    <section aria-labelledby="hand-in">
      <h2 id="hand-in" className="mb-3 text-lg font-semibold">
        Hand in
      </h2>
      <RouteForm
        action={roomOf(page.known.id, 'hand-in')}
        fields={{ partId, commandId }}
        state={typed?.state}
        label="Hand in"
      >
        <Field
          name="words"
          label="A link to your work, and anything to know about it"
          hint="For example a repository that we can read."
        >
          <TextArea rows={4} maxLength={8000} />
        </Field>
        <Field name="file" label="Or a file" hint={fileHint(typed)} optional>
          <FileInput />
        </Field>
        <SubmitButton size="wide">Hand in</SubmitButton>
        <p className="text-sm text-ink-soft">
          You can hand in once. You get an email that says we have it.
        </p>
      </RouteForm>
    </section>
  )
}

function fileHint(typed: TypedForm | null): string {
  return typed?.file
    ? `We kept ${typed.file.name}; choose another one only to replace it.`
    : 'Up to 10 MB; several files as one archive.'
}
