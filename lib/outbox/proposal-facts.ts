import { personOf, type Surroundings } from '@/lib/outbox/around-effect'
import type { MailProposal } from '@/lib/outbox/mail-facts'
import type { StageRun } from '@/lib/pipeline/application'
import { getSession, type Plan } from '@/lib/pipeline/plan'
import { spanOfOption } from '@/lib/pipeline/time-proposals'

/** The times that wait for the candidate’s pick, each with whom they would meet. */
export function proposalOf(
  run: StageRun | null,
  { plan }: { plan: Plan },
  rows: Surroundings,
): MailProposal | null {
  const proposal = run?.proposal
  if (!run || proposal?.state !== 'open') return null
  const nameOf = (interviewId: string) => {
    const part = run.parts.find(({ id }) => id === interviewId)
    return part?.kind === 'interview' ? getSession(plan, part.sessionId).candidateName : ''
  }
  return {
    by: personOf(rows, proposal.proposedById).name,
    expiresAt: proposal.expiresAt,
    options: proposal.options.map((option) => ({
      ...spanOfOption(option),
      interviews: option.map(({ interviewId, startsAt, panel }) => ({
        candidateName: nameOf(interviewId),
        startsAt,
        panel: panel
          .filter(({ shadow }) => !shadow)
          .map(({ personId }) => personOf(rows, personId).name),
      })),
    })),
  }
}
