import { Card } from '@/app/ui/card'
import { RadioCards } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextArea, TextInput } from '@/app/ui/text-input'
import { rejectionForMany } from '@/app/words/job-turns'
import { firstNameMark } from '@/lib/pipeline/bulk'
import type { KeptTurn } from '@/lib/pipeline/data/job-turns'
import { localDateAt } from '@/lib/time/zones'

type FateFieldsProps = {
  job: { title: string }
  otherJobs: readonly { id: string; title: string; level: string }[]
  sender: string
  timeZone: string
  /** What was said before, when it is looked at again. */
  kept: KeptTurn | null
}

/** What each choice needs to know; a part shows once somebody is chosen for it. */
export function FateFields({ job, otherJobs, sender, timeZone, kept }: FateFieldsProps) {
  return (
    <>
      <div className="hidden group-has-[li_option[value=pause]:checked]:block">
        <Card title="Those whom you pause" level={3}>
          <div className="space-y-4">
            <Field
              name="wakesOn"
              label="Until"
              hint="At 09:00 that day it is back with its owner. Empty: until somebody resumes it."
            >
              <TextInput
                type="date"
                width="medium"
                defaultValue={kept?.wakeAt ? localDateAt(kept.wakeAt, timeZone) : undefined}
              />
            </Field>
            <RadioCards
              name="booked"
              legend="What is booked"
              look="row"
              defaultValue={kept?.booked ?? 'release'}
              choices={[
                { value: 'release', label: 'Cancel it, and everybody is told' },
                { value: 'keep', label: 'Keep it: it takes place' },
              ]}
            />
            <Field name="pauseWords" label="What they read about it" optional>
              <TextArea
                rows={3}
                defaultValue={
                  kept?.words.pause ||
                  `We have to pause our search for ${job.title} for a while. This has nothing to do with you; your place in the process is kept, and we will write as soon as it goes on.`
                }
              />
            </Field>
          </div>
        </Card>
      </div>
      <div className="hidden group-has-[li_option[value=move]:checked]:block">
        <Card title="Those whom you move to another job" level={3}>
          <div className="space-y-4">
            <Field
              name="toJobId"
              label="To"
              hint="Interviews, scorecards and days come along; its owner has them from then on."
            >
              <Select
                placeholder="Choose a job"
                defaultValue={kept?.toJobId ?? undefined}
                options={otherJobs.map(({ id, title, level }) => ({
                  value: id,
                  label: `${title}, ${level}`,
                }))}
              />
            </Field>
            <Field name="moveWords" label="What they read about it" optional>
              <TextArea rows={3} defaultValue={kept?.words.move} />
            </Field>
          </div>
        </Card>
      </div>
      <div className="hidden group-has-[li_option[value=reject]:checked]:block">
        <Card title="Those whom you reject" level={3}>
          <Field
            name="rejection"
            label="Message to each of them"
            hint={`${firstNameMark} becomes each one’s own. It leaves at the next decent hour of their own day; until then each can be undone. What is booked is cancelled at once for interviewers, and for the candidate together with the message.`}
          >
            <TextArea
              rows={9}
              defaultValue={kept?.words.reject || rejectionForMany({ job: job.title, sender })}
            />
          </Field>
        </Card>
      </div>
    </>
  )
}
