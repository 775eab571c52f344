import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import {
  AnswerOfferDialog,
  ApproveDialog,
  AskApprovalDialog,
  DraftOfferDialog,
  ExtendDialog,
  FallThroughDialog,
  RescindDialog,
  ReturnDialog,
} from '@/app/(staff)/applications/[applicationId]/offer-dialogs'
import { sayPay, sayWithinBand } from '@/app/(staff)/applications/[applicationId]/pay'
import { Badge } from '@/app/ui/badge'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { KeyValues } from '@/app/ui/key-values'
import type { OfferPart } from '@/lib/pipeline/application'
import { type PartAct, possibleAct } from '@/lib/pipeline/possible-acts'
import { sayInstant, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

/** The offer with its terms; pay only for who may see it. */
export function OfferCard({ view }: { view: View }) {
  const part = view.state.runs
    .flatMap((run) => run.parts)
    .findLast((one): one is OfferPart => one.kind === 'offer')
  if (!part) return null
  const { offerTerms, choices, now, staffZone, seesPay } = view
  const [terms] = offerTerms.filter(({ offerId }) => offerId === part.id)
  const today = localDateAt(now, staffZone)
  const outside = terms && sayWithinBand(view, terms).startsWith('outside')
  return (
    <Card title="Offer" note={standing(part, view)} acts={<OfferActs view={view} part={part} />}>
      {!seesPay && (
        <p className="text-ink-soft">Its terms are shown to recruiters, deciders and approvers.</p>
      )}
      {seesPay && !terms && <p className="text-ink-soft">Nothing is drafted yet.</p>}
      {terms && (
        <div className="space-y-3">
          <KeyValues
            lines={[
              { key: 'Version', value: terms.version },
              { key: 'Level', value: terms.level },
              {
                key: 'Salary',
                value: (
                  <>
                    {sayPay(terms.currency, terms.salary)} a year{' '}
                    <Badge tone={outside ? 'attention' : 'quiet'}>
                      {sayWithinBand(view, terms)}
                    </Badge>
                  </>
                ),
              },
              {
                key: 'Place',
                value: choices.places.find(({ id }) => id === terms.placeId)?.name ?? null,
              },
              {
                key: 'Team',
                value: choices.teams.find(({ id }) => id === terms.teamId)?.name ?? null,
              },
              { key: 'First day', value: sayLocalDate(terms.startsOn, today) },
            ]}
          />
          {terms.outsideBandReason && (
            <Callout tone="attention" title="Why outside the band">
              {terms.outsideBandReason}
            </Callout>
          )}
        </div>
      )}
    </Card>
  )
}

function OfferActs({ view, part }: { view: View; part: OfferPart }) {
  const { acts, may, scope } = view
  const can = (act: PartAct) => possibleAct(acts, act, part.id).possible
  const look = { size: 'small' } as const
  const props = { view, part, look }
  return (
    <>
      {may('draft-offer') && can('draft-offer') && <DraftOfferDialog {...props} />}
      {may('draft-offer') && can('send-offer-for-approval') && <AskApprovalDialog {...props} />}
      {part.approverId === scope.personId && can('approve-offer') && <ApproveDialog {...props} />}
      {may('see-pay') && can('return-offer') && <ReturnDialog {...props} />}
      {may('extend-offer') && can('extend-offer') && <ExtendDialog {...props} />}
      {may('extend-offer') && can('accept-offer') && <AnswerOfferDialog {...props} />}
      {may('extend-offer') && can('rescind-offer') && <RescindDialog {...props} />}
      {may('extend-offer') && can('let-offer-fall-through') && <FallThroughDialog {...props} />}
    </>
  )
}

function standing(part: OfferPart, { nameOf, staffZone, now }: View): string {
  switch (part.state) {
    case 'drafting':
      return part.termsId ? 'drafted, not approved' : 'to be drafted'
    case 'in-approval':
      return `with ${part.approverId ? nameOf(part.approverId) : 'the approver'} for approval`
    case 'approved':
      return `approved${part.approverId ? ` by ${nameOf(part.approverId)}` : ''}`
    case 'extended':
      return part.openUntilAt
        ? `with the candidate until ${sayInstant(part.openUntilAt, staffZone, now)}`
        : 'with the candidate'
    case 'accepted':
      return 'accepted'
    case 'declined':
      return 'declined by the candidate'
    case 'lapsed':
      return 'not answered in time'
    case 'rescinded':
      return 'taken back'
    case 'fell-through':
      return 'accepted, then fell through'
  }
}
