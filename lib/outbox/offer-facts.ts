/** What a message says of the team and of the offer: the last of each. */
import type { Surroundings } from '@/lib/outbox/around-effect'
import type { MailOffer } from '@/lib/outbox/mail-facts'
import type { ApplicationState } from '@/lib/pipeline/application'

export function lastTeamId(application: ApplicationState): string | null {
  const part = application.runs
    .flatMap(({ parts }) => parts)
    .findLast((one) => one.kind === 'matching')
  return part?.proposal?.teamId ?? part?.agreedTeamId ?? null
}

export function lastTermsId(application: ApplicationState): string | null {
  const part = application.runs
    .flatMap(({ parts }) => parts)
    .findLast((one) => one.kind === 'offer')
  return part?.termsId ?? null
}

export function offerOf(application: ApplicationState, rows: Surroundings): MailOffer | null {
  const part = application.runs
    .flatMap(({ parts }) => parts)
    .findLast((one) => one.kind === 'offer')
  const terms = part?.termsId ? rows.terms.get(part.termsId) : undefined
  return terms ? { ...terms, openUntilAt: part?.openUntilAt ?? null } : null
}
