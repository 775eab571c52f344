import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { reopen } from '@/app/c/actions'
import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayNext } from '@/app/words/candidate-next'

export const metadata: Metadata = { title: 'Go on with your application' }

type Props = { params: Promise<{ applicationId: string }> }

/** Where the email of an application that was closed without a reply leads; only its button changes anything. */
export default async function ReopenPage({ params }: Props) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  if (page.view.next.kind !== 'closed-no-reply') redirect(roomOf(applicationId))
  const { title, sentence, act } = sayNext(page)
  return (
    <CandidateFrame page={page} back>
      <Head title={act ? 'Go on with your application' : title}>
        <p>{sentence}</p>
      </Head>
      {act && (
        <ActionForm
          action={reopen}
          fields={{ applicationId }}
          idName="commandId"
          label="Go on with your application"
        >
          <SubmitButton kind="primary" size="wide" pendingLabel="Opening it again">
            {act.label}
          </SubmitButton>
          <LinkButton kind="quiet" size="wide" href={roomOf(applicationId)}>
            Not now
          </LinkButton>
        </ActionForm>
      )}
    </CandidateFrame>
  )
}
