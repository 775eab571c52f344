import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { turnKit } from '@/app/(staff)/kits/actions'
import { BackToKits } from '@/app/(staff)/kits/back-to-kits'
import { KitForm } from '@/app/(staff)/kits/kit-form'
import { KitView } from '@/app/(staff)/kits/kit-view'
import { RetireDialog } from '@/app/(staff)/kits/retire-dialog'
import { UsesCard } from '@/app/(staff)/kits/uses-card'
import { requireStaff } from '@/app/session'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { PageHeader } from '@/app/ui/page-header'
import { sayTooLong } from '@/app/words/kits'
import { mayAct } from '@/lib/people/permissions'
import { isUuid } from '@/lib/platform/ids'
import { findKit } from '@/lib/scorecards/data/library'
import { minutesOf } from '@/lib/scorecards/kit-text'
import { sayDuration } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Kit' }

type Props = {
  params: Promise<{ kitId: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export default async function KitPage({ params, searchParams }: Props) {
  const scope = await requireStaff('see-jobs')
  const { kitId } = await params
  const { saved } = await searchParams
  const kit = isUuid(kitId) ? await findKit(scope, kitId) : null
  if (!kit) notFound()
  const { retired, uses } = kit
  const mayEdit = mayAct(scope, 'edit-plan')
  const minutes = minutesOf(kit.agenda)
  const tooLong = sayTooLong(minutes, uses)
  return (
    <div className="max-w-4xl space-y-5">
      <PageHeader
        title={<bdi>{kit.name}</bdi>}
        sentence={
          minutes > 0
            ? `A kit; its running order takes ${sayDuration(minutes)}.`
            : 'A kit without a running order.'
        }
        above={<BackToKits />}
        acts={
          mayEdit && (
            <>
              <LinkButton href={`/kits/new?from=${kitId}`}>Copy</LinkButton>
              <RetireDialog id={kitId} retired={retired} uses={uses} action={turnKit} />
            </>
          )
        }
      />
      {retired && (
        <Callout tone="attention" title="Retired">
          Nobody can choose it any more. Where it is used it stays.
        </Callout>
      )}
      {tooLong && (
        <Callout tone="attention" title="More than there is time for">
          {tooLong}
        </Callout>
      )}
      <UsesCard uses={uses} />
      {mayEdit && !retired ? (
        <KitForm key={String(saved)} kit={kit} keepAs={`kit ${kitId} ${scope.personId}`} />
      ) : (
        <KitView kit={kit} />
      )}
    </div>
  )
}
