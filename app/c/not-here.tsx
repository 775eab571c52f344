import { CandidateFrame, Head } from '@/app/c/candidate-frame'
import { roomOf } from '@/app/c/candidate-gate'
import { LinkButton } from '@/app/ui/button'
import { sayCandidateRefusal } from '@/app/words/candidate'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import type { Refusal } from '@/lib/pipeline/decision'

/** What cannot be done on one's own page any more: why, and who helps. */
export function NotHere({
  page,
  title,
  refusal,
}: {
  page: CandidatePage
  title: string
  refusal: Refusal
}) {
  const { email } = page.recruiter
  return (
    <CandidateFrame page={page} back>
      <Head title={title}>
        <p>{sayCandidateRefusal(refusal, page.recruiter)}</p>
      </Head>
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="primary" href={roomOf(page.known.id, 'message')}>
          Write a message
        </LinkButton>
        {email && (
          <LinkButton reload href={`mailto:${email}`}>
            Write an email
          </LinkButton>
        )}
      </div>
    </CandidateFrame>
  )
}
