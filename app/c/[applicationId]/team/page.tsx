import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { answerTeam } from '@/app/c/actions'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { ActionForm } from '@/app/ui/action-form'
import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextArea } from '@/app/ui/text-input'
import { sayInstant } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'A team for you' }

type Props = { params: Promise<{ applicationId: string }> }

export default async function TeamPage({ params }: Props) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  const { next } = page.view
  const team = page.matching?.team
  if (next.kind !== 'answer-proposal' || !team) redirect(roomOf(applicationId))
  return (
    <CandidateFrame page={page} back>
      <Head title={`A team for you: ${team.name}`}>
        <p>
          Please say yes or no by {sayInstant(next.answerByAt, page.candidate.timeZone, page.now)}.
        </p>
      </Head>
      <div className="mb-6 space-y-3 rounded-card border border-line bg-surface px-4 py-4">
        <p>{team.about}</p>
        {page.matching?.message && <p className="whitespace-pre-line">{page.matching.message}</p>}
      </div>
      <ActionForm
        action={answerTeam}
        fields={{ applicationId, partId: next.partId }}
        idName="commandId"
        label="Your answer"
      >
        <Field
          name="words"
          label="If it is a no: what would fit better?"
          hint="A no costs you nothing: we then look further."
          optional
        >
          <TextArea rows={3} maxLength={4000} />
        </Field>
        <div className="grid gap-3">
          <SubmitButton size="wide" name="answer" value="yes" pendingLabel="Sending">
            Yes, I would like to join {team.name}
          </SubmitButton>
          <SubmitButton
            kind="secondary"
            size="wide"
            name="answer"
            value="no"
            pendingLabel="Sending"
          >
            No, please look further
          </SubmitButton>
        </div>
      </ActionForm>
    </CandidateFrame>
  )
}
