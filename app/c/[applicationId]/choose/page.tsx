import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { chooseHow } from '@/app/c/actions'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { ActionForm } from '@/app/ui/action-form'
import { RadioCards } from '@/app/ui/choices'
import { SubmitButton } from '@/app/ui/submit-button'
import { currentRun } from '@/lib/pipeline/application'
import { getStage } from '@/lib/pipeline/plan'

export const metadata: Metadata = { title: 'Choose what suits you better' }

type Props = { params: Promise<{ applicationId: string }> }

export default async function ChoosePage({ params }: Props) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  const { next, choice } = page.view
  const run = currentRun(page.known)
  const changing = choice?.changeable && page.known.status === 'active'
  const partId = next.kind === 'choose' ? next.partId : changing ? choice.partId : null
  if (!partId || !run) redirect(roomOf(applicationId))
  const stage = getStage(page.plan, run.stageId)
  return (
    <CandidateFrame page={page} back>
      <Head title="Choose what suits you better">
        <p>
          We think equally well of each. You can change your mind until something is booked or
          handed in.
        </p>
      </Head>
      <ActionForm
        action={chooseHow}
        fields={{ applicationId, partId }}
        idName="commandId"
        label="Choose what suits you better"
      >
        <RadioCards
          name="option"
          legend="What suits you better?"
          legendHidden
          required
          defaultValue={choice?.optionKey}
          choices={stage.options.map(({ key, candidateName, candidateDescription }) => ({
            value: key,
            label: candidateName,
            detail: candidateDescription,
          }))}
        />
        <SubmitButton size="wide" pendingLabel="Saving">
          {choice ? 'Change my choice' : 'Choose this'}
        </SubmitButton>
      </ActionForm>
    </CandidateFrame>
  )
}
