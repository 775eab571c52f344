import { LetterField, type Reader } from '@/app/(staff)/bulk/[bulkId]/letter-field'
import { describe } from '@/app/(staff)/bulk/actions'
import type { BulkChoices } from '@/app/(staff)/bulk/list-choices'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea, TextInput } from '@/app/ui/text-input'
import { rejectionDraft, sayPauseReason, sayRejectionReason } from '@/app/words/acts'
import { sayBulkAct } from '@/app/words/bulk'
import {
  type BulkAct,
  bulkActs,
  firstNameMark,
  isWholeAct,
  jobMark,
  pauseReasons,
  rejectionReasons,
} from '@/lib/pipeline/bulk'
import type { Bulk } from '@/lib/pipeline/data/bulk'
import { localDateAt } from '@/lib/time/zones'

type Props = {
  bulk: Bulk
  act: BulkAct | null
  choices: BulkChoices & { sender: string; timeZone: string }
  /** Of the people the first: letters are shown as they read them. */
  reader: Reader | null
  /** Everything has been said; the preview stands beside. */
  settled: boolean
}

/** Which act, and what it needs to know. */
export function WishForm({ bulk, act, choices, reader, settled }: Props) {
  return (
    <Card title="What">
      <div className="space-y-4">
        <nav aria-label="What to do">
          <ul className="flex flex-wrap gap-1.5">
            {bulkActs.map((one) => (
              <li key={one}>
                <Link
                  href={`/bulk/${bulk.id}?act=${one}`}
                  aria-current={one === act ? 'true' : undefined}
                  className="inline-flex min-h-7 items-center rounded-control border border-line px-2.5 text-sm hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-medium"
                >
                  {sayBulkAct(one)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {act && !(isWholeAct(act) && settled) && (
          <ActionForm action={describe} fields={{ bulkId: bulk.id, act }} label="What to do">
            <WishFields
              act={act}
              bulk={bulk}
              choices={choices}
              // The email itself stands beside once everything is said.
              reader={settled ? null : reader}
            />
            <SubmitButton kind={settled ? 'secondary' : 'primary'}>
              {settled ? 'Look again with these words' : 'Look at what happens'}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}

type FieldsProps = Omit<Props, 'act' | 'settled'> & { act: BulkAct }

const marks = `${firstNameMark} and ${jobMark} become each candidate’s own.`

function WishFields({ act, bulk, choices, reader }: FieldsProps) {
  const { wish, words, reason } = bulk
  switch (act) {
    case 'advance':
    case 'undo-rejection':
    case 'resume':
    case 'send-link':
    case 'close-no-reply':
      return null
    case 'reject':
      return (
        <>
          <Field
            name="rejectionReason"
            label="Reason"
            hint="For our figures; the candidates read only the message."
            required
          >
            <Select
              placeholder="Choose"
              defaultValue={wish?.act === 'reject' ? wish.reason : undefined}
              options={rejectionReasons.map((value) => ({
                value,
                label: sayRejectionReason(value),
              }))}
            />
          </Field>
          <LetterField
            label="Message to the candidates"
            hint={marks}
            rows={12}
            required
            reader={reader}
            letter={
              words ||
              rejectionDraft({ firstName: firstNameMark, job: jobMark, sender: choices.sender })
            }
          />
          <Field name="reason" label="Why, for colleagues" optional>
            <TextArea rows={2} defaultValue={reason} />
          </Field>
          <p className="text-sm text-ink-soft">
            Each is told at the next decent hour of their own zone, in half an hour at the earliest.
            Until then you can undo it.
          </p>
        </>
      )
    case 'pause':
      return (
        <>
          <Field name="pauseReason" label="Reason" required>
            <Select
              placeholder="Choose"
              defaultValue={wish?.act === 'pause' ? wish.reason : undefined}
              options={pauseReasons.map((value) => ({ value, label: sayPauseReason(value) }))}
            />
          </Field>
          <Field
            name="wakesOn"
            label="Wake up on"
            hint="At 09:00 of your time. Empty: until somebody resumes them."
            optional
          >
            <TextInput
              type="date"
              width="medium"
              defaultValue={
                wish?.act === 'pause' && wish.wakeAt
                  ? localDateAt(wish.wakeAt, choices.timeZone)
                  : undefined
              }
            />
          </Field>
          <LetterField
            label="Words to the candidates"
            hint={marks}
            rows={4}
            reader={reader}
            letter={words}
          />
          <p className="text-sm text-ink-soft">What is booked stays booked and takes place.</p>
        </>
      )
    case 'change-owner':
      return (
        <Field name="ownerId" label="New owner" required>
          <Select
            placeholder="Choose"
            defaultValue={wish?.act === 'change-owner' ? wish.ownerId : undefined}
            options={choices.owners.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )
    case 'add-tag':
    case 'remove-tag':
      return (
        <>
          <Field
            name="tag"
            label="Tag"
            hint="A short word of your own, for finding them again."
            required
          >
            <TextInput
              defaultValue={words}
              list="known-tags"
              maxLength={40}
              width="medium"
              autoComplete="off"
            />
          </Field>
          <datalist id="known-tags">
            {choices.tags.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
        </>
      )
    case 'move-to-version':
      return (
        <>
          <Field name="reason" label="Reason" hint="For colleagues; it is kept." required>
            <TextArea rows={2} defaultValue={reason} />
          </Field>
          <p className="text-sm text-ink-soft">
            Each stays in its stage and goes on under the newest published version of its plan.
            Whoever has no such stage there is listed with the reason.
          </p>
        </>
      )
    case 'transfer':
      return (
        <>
          <Field name="jobId" label="Job" required>
            <Select
              placeholder="Choose"
              defaultValue={wish?.act === 'transfer' ? wish.jobId : undefined}
              options={choices.jobs.map(({ id, title, level }) => ({
                value: id,
                label: `${title}, ${level}`,
              }))}
            />
          </Field>
          <Field name="reason" label="Reason" hint="For colleagues; it is kept." required>
            <TextArea rows={2} defaultValue={reason} />
          </Field>
          <LetterField
            label="Words to the candidates"
            hint={marks}
            rows={3}
            reader={reader}
            letter={words}
          />
          <p className="text-sm text-ink-soft">
            Each goes on in the stage that stands for the present one. Interviews, scorecards and
            days go along.
          </p>
        </>
      )
  }
}
