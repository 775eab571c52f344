import { ActDialog } from '@/app/(staff)/applications/[applicationId]/act-dialog'
import { replaceLinks, revokeLinks } from '@/app/(staff)/applications/[applicationId]/link-actions'
import { type LinkKind, linkKinds } from '@/app/(staff)/applications/[applicationId]/link-kinds'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { TimeText } from '@/app/ui/time-text'
import { sayLinkPurpose } from '@/app/words/messages'
import { type CandidateLink, isAlive } from '@/lib/outbox/data/candidate-links'
import { sayCount, sayDate, sayInstant } from '@/lib/time/wording'

/** The private links that the candidate was sent, a line for each kind that still works, and the way to end them. */
export function LinksCard({ view }: { view: View }) {
  const { privateLinks, now } = view
  if (!view.may('revoke-links')) return null
  const alive = privateLinks.filter((one) => isAlive(one, now))
  const over = privateLinks.filter((one) => !isAlive(one, now))
  return (
    <Card title="Private links" note={alive.length > 0 ? `${alive.length} in use` : 'none in use'}>
      <div className="space-y-3">
        {alive.length > 0 && (
          <ul className="space-y-2">
            {linkKinds(alive).map((kind) => (
              <Kind key={kind.newest.purpose} view={view} kind={kind} />
            ))}
          </ul>
        )}
        {over.length > 0 && (
          <Disclosure
            summary={sayCount(
              over.length,
              'that opens nothing any more',
              'that open nothing any more',
            )}
          >
            <ul className="space-y-1.5">
              {over.map((one) => (
                <li key={one.id} className="break-words">
                  <Name view={view} link={one} />
                  <Facts view={view} link={one} />
                </li>
              ))}
            </ul>
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

function Kind({ view, kind }: { view: View; kind: LinkKind }) {
  const { newest, older } = kind
  return (
    <li className="break-words">
      <div className="flex items-baseline justify-between gap-2">
        <Name view={view} link={newest} />
        <RevokeDialog view={view} kind={kind} />
      </div>
      <Facts view={view} link={newest} />
      {older.length > 0 && (
        <Disclosure summary={`and ${sayCount(older.length, 'older one', 'older ones')}`}>
          <ul className="space-y-1.5">
            {older.map((one) => (
              <li key={one.id}>
                <Facts view={view} link={one} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  )
}

type LinkProps = { view: View; link: CandidateLink }

function Name({ view, link: { messageId, purpose } }: LinkProps) {
  return messageId && view.may('see-messages') ? (
    <Link href={`/messages/${messageId}`} className="link">
      {sayLinkPurpose(purpose)}
    </Link>
  ) : (
    <span>{sayLinkPurpose(purpose)}</span>
  )
}

function Facts({ view: { now, staffZone }, link }: LinkProps) {
  const instant = (at: Date) => <TimeText at={at}>{sayInstant(at, staffZone, now)}</TimeText>
  return (
    <span className="block text-sm text-ink-soft">
      Sent {instant(link.sentAt)}
      {link.toAddress && <> to {link.toAddress}</>},{' '}
      {link.openedAt ? <>first opened {instant(link.openedAt)}</> : 'never opened'};{' '}
      {endOf(link, now, staffZone)}
    </span>
  )
}

function endOf({ revokedAt, expiresAt }: CandidateLink, now: Date, timeZone: string): string {
  if (revokedAt) return `revoked ${sayDate(revokedAt, timeZone, now)}`
  const day = sayDate(expiresAt, timeZone, now)
  return now < expiresAt ? `works until ${day}` : `expired ${day}`
}

/** Ends one of a kind, or all of them; the others go on working. */
function RevokeDialog({ view, kind: { newest, older } }: { view: View; kind: LinkKind }) {
  const { person, staffZone, now } = view
  const what = sayLinkPurpose(newest.purpose)
  const all = [newest, ...older]
  return (
    <ActDialog
      view={view}
      look={{ size: 'small', kind: 'quiet' }}
      messages={[]}
      also={older.length === 0 ? { links: newest.id } : undefined}
      label={
        <>
          Revoke<span className="sr-only"> the link: {what}</span>
        </>
      }
      title={`Revoke a link: ${what}`}
      description={`It opens nothing any more, also where it is open just now. Other links of ${person.name} go on working.`}
      action={revokeLinks}
      confirmLabel="Revoke"
      confirmKind="harm"
    >
      {older.length > 0 && (
        <Field name="links" label="Which" required>
          <Select
            defaultValue={newest.id}
            options={[
              ...all.map(({ id, sentAt, openedAt }) => ({
                value: id,
                label: `Sent ${sayInstant(sentAt, staffZone, now)}, ${openedAt ? 'opened' : 'never opened'}`,
              })),
              { value: all.map(({ id }) => id).join(), label: `All ${all.length} of them` },
            ]}
          />
        </Field>
      )}
      <Why />
    </ActDialog>
  )
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
      label={sendNew ? 'Revoke all and send a new one' : 'Revoke all'}
      title={sendNew ? 'Revoke all links and send a new one?' : 'Revoke all links?'}
      description={
        sendNew
          ? `What ${person.name} was sent so far opens nothing any more, also where it is open just now. A new link goes to ${person.email ?? 'their address'}.`
          : `What ${person.name} was sent so far opens nothing any more, also where it is open just now, and they cannot get in until you send a new one.`
      }
      action={replaceLinks}
      confirmLabel={sendNew ? 'Revoke all, and send a new one' : 'Revoke all'}
      confirmKind={sendNew ? 'primary' : 'harm'}
    >
      <Why />
    </ActDialog>
  )
}

function Why() {
  return (
    <Field name="reason" label="Why" hint="For the timeline; the candidate never sees it." required>
      <TextInput />
    </Field>
  )
}
