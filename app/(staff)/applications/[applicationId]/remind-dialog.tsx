import { ActDialog, type Look } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { remind } from '@/app/(staff)/today/line-actions'
import { sayInstant } from '@/lib/time/wording'

/** Whoever owes something here is asked once more, by email. */
export function RemindDialog({ view, look }: { view: View; look?: Look }) {
  const { step, nameOf, log, now, staffZone, applicationId } = view
  const names = step.waitsForPersonIds.map(nameOf)
  const last = log.findLast(({ event }) => event.type === 'scorecard.reminded')
  const who = names.length === 1 ? (names[0] ?? 'them') : 'those who are late'
  return (
    <ActDialog
      view={view}
      look={look}
      label={names.length === 1 ? `Remind ${firstOf(who)}` : 'Remind them'}
      title={`Remind ${names.join(', ')}`}
      description={`One email each, now. ${last ? `Last reminded ${sayInstant(last.at, staffZone, now)}.` : 'Nobody has been reminded yet.'} Once in a working day is the most.`}
      action={remind}
      also={{ personId: '', back: `/applications/${applicationId}` }}
      confirmLabel={names.length === 1 ? `Email ${who}` : 'Email them'}
    />
  )
}

function firstOf(name: string): string {
  return name.split(/\s+/)[0] ?? name
}
