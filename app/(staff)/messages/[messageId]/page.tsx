import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NoMailServer } from '@/app/(staff)/messages/no-mail-server'
import { requireStaff } from '@/app/session'
import { Status } from '@/app/ui/badge'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { type KeyValue, KeyValues } from '@/app/ui/key-values'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { TimeText } from '@/app/ui/time-text'
import { messageTone, sayCalendarPart, sayMessageKind, sayMessageState } from '@/app/words/messages'
import { openMessageLinks } from '@/lib/outbox/commands/open-message-links'
import { findMessage, type MessageDetail } from '@/lib/outbox/data/messages'
import { visibleMessages } from '@/lib/people/data/visible-applications'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { mailServerConfigured } from '@/lib/platform/mailer'
import { sayInstant } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Message' }

type Props = { params: Promise<{ messageId: string }> }

export default async function MessagePage({ params }: Props) {
  const scope = await requireStaff('see-messages')
  const { messageId } = await params
  const stored = /^[0-9a-f-]{36}$/i.test(messageId)
    ? await findMessage(messageId, database(), visibleMessages(scope))
    : null
  if (!stored) notFound()
  // The links of others are theirs alone; in the demo everybody is invented, and one wants to follow them.
  const opened = environment().demo ? await openMessageLinks(messageId) : null
  const message = opened?.ok ? opened.message : stored
  const mailServer = mailServerConfigured()
  return (
    <div className="max-w-3xl space-y-5">
      <PageHeader
        title={<bdi>{message.subject}</bdi>}
        sentence={sayMessageKind(message.kind)}
        above={
          <Link href="/messages" className="link">
            Messages
          </Link>
        }
      />
      {!mailServer && message.state === 'queued' && <NoMailServer />}
      {message.lastError && (
        <Callout tone="harm" title="The last attempt failed">
          {message.lastError}
        </Callout>
      )}
      <Card
        title="Headers"
        acts={
          message.applicationId && (
            <Link href={`/applications/${message.applicationId}`} className="link text-sm">
              To the application
            </Link>
          )
        }
      >
        <KeyValues lines={headersOf(message, scope.timeZone, mailServer)} />
      </Card>
      {!opened?.ok && message.placeholders.length > 0 && (
        <p className="text-sm text-ink-soft">
          Where it says {'{{link:…}}'}, the reader gets a private link of their own. It is made as
          the email leaves and is not kept here.
        </p>
      )}
      <Card title="As most people read it" flush>
        <iframe
          title="The email as HTML"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={inNewTabs(message.html)}
          className="h-[32rem] w-full rounded-b-card"
        />
      </Card>
      <Card title="As plain text">
        <pre className="font-sans whitespace-pre-wrap">{message.text}</pre>
      </Card>
      {message.calendar && message.calendarMethod && (
        <Card title="Calendar part" note={sayCalendarPart(message.calendarMethod)}>
          <pre className="overflow-x-auto font-mono text-sm">{message.calendar}</pre>
        </Card>
      )}
    </div>
  )
}

function headersOf(message: MessageDetail, timeZone: string, mailServer: boolean): KeyValue[] {
  const { mailFrom } = environment()
  return [
    {
      key: 'State',
      value: (
        <Status tone={messageTone(message.state)}>
          {sayMessageState(message.state, mailServer)}
        </Status>
      ),
    },
    { key: 'From', value: `${message.fromName} <${mailFrom.address}>` },
    { key: 'To', value: `${message.toName} <${message.toAddress}>` },
    { key: 'Subject', value: message.subject },
    { key: 'Message-ID', value: <code className="text-sm">{message.headerMessageId}</code> },
    {
      key: 'Written',
      value: <TimeText at={message.createdAt}>{sayInstant(message.createdAt, timeZone)}</TimeText>,
    },
    ...(message.sentAt
      ? [
          {
            key: 'Sent',
            value: <TimeText at={message.sentAt}>{sayInstant(message.sentAt, timeZone)}</TimeText>,
          },
        ]
      : []),
  ]
}

/** Links of the framed email open beside it, since the frame itself may go nowhere. */
function inNewTabs(html: string): string {
  return html.replace('<head>', '<head>\n<base target="_blank">')
}
