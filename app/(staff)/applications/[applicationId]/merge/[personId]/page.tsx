import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { joinPeople } from '@/app/(staff)/applications/[applicationId]/merge/actions'
import { JoinedTable } from '@/app/(staff)/applications/[applicationId]/merge/joined-table'
import { ValueTable } from '@/app/(staff)/applications/[applicationId]/merge/value-table'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { findDuplicates, findMergePair } from '@/lib/people/data/duplicates'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { mergeRefusal, runningTwice } from '@/lib/people/merging'
import { mayAct } from '@/lib/people/permissions'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'

export const metadata: Metadata = { title: 'Join two entries' }

type Props = { params: Promise<{ applicationId: string; personId: string }> }

export default async function MergePage({ params }: Props) {
  const { applicationId, personId: otherId } = await params
  const scope = await requireStaff('edit-candidate')
  const areIds = [applicationId, otherId].every((id) => /^[0-9a-f-]{36}$/i.test(id))
  const visible = areIds ? await findVisibleApplication(database(), scope, applicationId) : null
  if (!visible || !mayAct(scope, 'edit-candidate', { jobId: visible.jobId })) notFound()
  const [pair, likely, now] = await Promise.all([
    findMergePair(database(), visible.personId, otherId),
    findDuplicates(database(), scope, visible.personId),
    readClock(),
  ])
  // Only who was offered can be joined: nobody looks into another's file by its address.
  if (!pair || !likely.some(({ personId }) => personId === otherId)) notFound()
  const { one, other } = pair
  const refusal = mergeRefusal(one, other)
  return (
    <div className="max-w-4xl space-y-5">
      <PageHeader
        title="Join two entries of one person"
        sentence="Their applications, files, notes and emails come together under one name. It cannot be undone."
        above={
          <Link href={`/applications/${applicationId}`} className="link">
            <bdi>{one.name}</bdi>
          </Link>
        }
      />
      {refusal === 'both-are-staff' && (
        <Callout tone="attention" title="Both work here">
          Two colleagues cannot be joined. Deactivate one of them under People first.
        </Callout>
      )}
      {runningTwice(one, other).map(({ job, ids }) => (
        <Callout
          key={job}
          tone="attention"
          title={`Both have an active application for ${job}`}
          acts={ids.map((id, index) => (
            <LinkButton key={id} size="small" href={`/applications/${id}`}>
              {index === 0 ? 'Open this one' : 'Open the other one'}
            </LinkButton>
          ))}
        >
          One person runs once for one job. Withdraw or reject the one that is not to go on, then
          join them here.
        </Callout>
      ))}
      <ActionForm
        action={joinPeople}
        fields={{ applicationId, otherId }}
        idName="commandId"
        label="Join two entries"
      >
        <Card title="Which value is right" note="where they differ, you choose" flush>
          <ValueTable one={one} other={other} />
        </Card>
        <Card title="What comes together" flush>
          <JoinedTable one={one} other={other} timeZone={scope.timeZone} now={now} />
        </Card>
        <p className="text-ink-soft">
          Private links that were sent keep working, and mail or an application from the other
          address is recognised from then on.
        </p>
        {!refusal && (
          <div className="flex flex-wrap gap-2">
            <SubmitButton>Join them</SubmitButton>
            <LinkButton href={`/applications/${applicationId}`}>Not the same person</LinkButton>
          </div>
        )}
      </ActionForm>
    </div>
  )
}
