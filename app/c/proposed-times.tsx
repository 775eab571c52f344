import { declineProposed } from '@/app/c/booking-actions'
import { Head, ZoneSentence } from '@/app/c/candidate-frame'
import { roomOf } from '@/app/c/candidate-gate'
import { OptionCards } from '@/app/c/time-options'
import { ActionForm } from '@/app/ui/action-form'
import { SubmitButton } from '@/app/ui/submit-button'
import { listOf } from '@/app/words/candidate'
import { nameOf, sayProposed } from '@/app/words/candidate-next'
import { proposedBundle } from '@/lib/booking/proposed-bundle'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { sayInstant } from '@/lib/time/wording'

type Props = { page: CandidatePage; proposal: NonNullable<CandidatePage['proposal']> }

/** The times that a recruiter proposes, as big cards; picking one shows what would be booked. */
export function ProposedTimes({ page, proposal }: Props) {
  const { known, candidate, now } = page
  const names = (proposal.options[0] ?? []).map(({ interviewId }) => nameOf(page, interviewId))
  const one = proposal.options.length === 1
  return (
    <>
      <Head title={sayProposed(proposal)}>
        <p>
          For {listOf(names)}. We keep {one ? 'it' : 'them'} free for you until{' '}
          {sayInstant(proposal.expiresAt, candidate.timeZone, now)}; nothing is booked before you
          confirm.
        </p>
        <ZoneSentence page={page} room="book" />
      </Head>
      <OptionCards
        page={page}
        bundles={proposal.options.map(proposedBundle)}
        hrefOf={({ startsAt }) =>
          roomOf(known.id, `book/confirm?start=${encodeURIComponent(startsAt.toISOString())}`)
        }
      />
      <ActionForm
        action={declineProposed}
        fields={{ applicationId: known.id }}
        idName="commandId"
        label="None of these suits"
        className="mt-6 space-y-2"
      >
        <SubmitButton kind="secondary" size="wide" pendingLabel="One moment">
          {one ? 'This does not suit me' : 'None of these suits'}
        </SubmitButton>
        <p className="text-sm text-ink-soft">
          Then you see all times and choose freely. We no longer keep {one ? 'this one' : 'these'}{' '}
          free for you.
        </p>
      </ActionForm>
    </>
  )
}
