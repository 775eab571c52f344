import type { Metadata } from 'next'
import { writeMessage } from '@/app/c/actions'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage } from '@/app/c/candidate-gate'
import { ActionForm } from '@/app/ui/action-form'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea } from '@/app/ui/text-input'
import { firstName, sayAnswersBy } from '@/app/words/candidate'

export const metadata: Metadata = { title: 'Write a message' }

type Props = {
  params: Promise<{ applicationId: string }>
  searchParams: Promise<{ about?: string | string[] }>
}

const subjects = {
  times: {
    label: 'Which days and times would suit you?',
    hint: 'For example: Tuesday or Wednesday after 16:00, or any day from 7 December.',
  },
  help: {
    label: 'What would help you?',
    hint: 'More time, written questions, a break, anything. Your interviewers only get the instruction, never the reason.',
  },
  alone: {
    label: 'What do you see?',
    hint: 'For example: I am in the call, and nobody else is.',
  },
  other: { label: 'Your message', hint: undefined },
}

export default async function MessagePage({ params, searchParams }: Props) {
  const { applicationId } = await params
  const asked = (await searchParams).about
  const about = asked === 'times' || asked === 'help' || asked === 'alone' ? asked : 'other'
  const page = await getCandidatePage(applicationId)
  const name = firstName(page.recruiter.name)
  return (
    <CandidateFrame page={page} back>
      <Head title={`Write to ${name}`}>
        <p>{sayAnswersBy(page)}, by email.</p>
      </Head>
      <ActionForm
        action={writeMessage}
        fields={{ applicationId, about }}
        idName="commandId"
        label={`Write to ${name}`}
      >
        <Field name="words" label={subjects[about].label} hint={subjects[about].hint} required>
          <TextArea rows={6} maxLength={4000} />
        </Field>
        <SubmitButton size="wide" pendingLabel="Sending">
          Send to {name}
        </SubmitButton>
      </ActionForm>
    </CandidateFrame>
  )
}
