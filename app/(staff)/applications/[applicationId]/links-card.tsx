import { ActDialog } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import { replaceLinks } from '@/app/(staff)/applications/[applicationId]/link-actions'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { TextInput } from '@/app/ui/text-input'
import { TimeText } from '@/app/ui/time-text'
import { sayLinkPurpose } from '@/app/words/messages'
import { type CandidateLink, isAlive } from '@/lib/outbox/data/candidate-links'
import { sayCount, sayDate, sayInstant } from '@/lib/time/wording'

/** The private links that the candidate was sent, and the way to end them. */
export function LinksCard({ view }: { view: View }) {
  const { privateLinks, now } = view
  if (!view.may('revoke-links')) return null
  const alive = privateLinks.filter((one) => isAlive(one, now))
  const over = privateLinks.filter((one) => !isAlive(one, now))
  return (
    <Card title="Private links" note={alive.length > 0 ? `${alive.length} in use` : 'none in use'}>
      <div className="space-y-3">
        <LinkList view={view} links={alive.slice(0, fewLinks)} />
        {alive.length > fewLinks && (
          <Disclosure summary={sayCount(alive.length - fewLinks, 'older one', 'older ones')}>
            <LinkList view={view} links={alive.slice(fewLinks)} />
          </Disclosure>
        )}
        {over.length > 0 && (
          <Disclosure
            summary={sayCount(
              over.length,
              'that opens nothing any more',
              'that open nothing any more',
            )}
          >
            <LinkList view={view} links={over} />
          </Disclosure>
        )}
        <div className="flex flex-wrap gap-2">
          <ReplaceDialog view={view} sendNew />
          {alive.length > 0 && <ReplaceDialog view={view} />}
        </div>
      </div>
    </Card>
  )
}

const fewLinks = 3

function LinkList({ view, links }: { view: View; links: readonly CandidateLink[] }) {
  const { now, staffZone } = view
  if (links.length === 0) return null
  const instant = (at: Date) => <TimeText at={at}>{sayInstant(at, staffZone, now)}</TimeText>
  return (
    <ul className="space-y-1.5">
      {links.map((one) => (
        <li key={one.id} className="break-words">
          {one.messageId && view.may('see-messages') ? (
            <Link href={`/messages/${one.messageId}`} className="link">
              {sayLinkPurpose(one.purpose)}
            </Link>
          ) : (
            sayLinkPurpose(one.purpose)
          )}
          <span className="block text-sm text-ink-soft">
            Sent {instant(one.sentAt)}
            {one.toAddress && <> to {one.toAddress}</>},{' '}
            {one.openedAt ? <>first opened {instant(one.openedAt)}</> : 'never opened'};{' '}
            {endOf(one, now, staffZone)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function endOf({ revokedAt, expiresAt }: CandidateLink, now: Date, timeZone: string): string {
  if (revokedAt) return `revoked ${sayDate(revokedAt, timeZone, now)}`
  const day = sayDate(expiresAt, timeZone, now)
  return now < expiresAt ? `works until ${day}` : `expired ${day}`
}

/** With `sendNew` their address gets another link in the same act. */
function ReplaceDialog({ view, sendNew = false }: { view: View; sendNew?: boolean }) {
  const { person } = view
  return (
    <ActDialog
      view={view}
      look={{ size: 'small', kind: sendNew ? 'secondary' : 'quiet' }}
      also={{ sendNew: sendNew ? 'yes' : 'no' }}
      preview={sendNew ? 'new-link' : undefined}
      messages={sendNew ? undefined : []}
      label={sendNew ? 'Revoke and send a new one' : 'Revoke only'}
      title={sendNew ? 'Revoke all links and send a new one?' : 'Revoke all links?'}
      description={
        sendNew
          ? `What ${person.name} was sent so far opens nothing any more, also where it is open just now. A new link goes to ${person.email ?? 'their address'}.`
          : `What ${person.name} was sent so far opens nothing any more, also where it is open just now. Nobody is written to, and they cannot get in until you send a new one.`
      }
      action={replaceLinks}
      confirmLabel={sendNew ? 'Revoke all, and send a new one' : 'Revoke all'}
      confirmKind={sendNew ? 'primary' : 'harm'}
    >
      <Field
        name="reason"
        label="Why"
        hint="For the timeline; the candidate never sees it."
        required
      >
        <TextInput />
      </Field>
    </ActDialog>
  )
}
