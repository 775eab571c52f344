import type { Metadata } from 'next'
import { NoMailServer } from '@/app/(staff)/messages/no-mail-server'
import { SearchForm } from '@/app/(staff)/search-form'
import { requireStaff } from '@/app/session'
import { Status } from '@/app/ui/badge'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { PersonName } from '@/app/ui/person-name'
import { TabLinks } from '@/app/ui/tab-links'
import { type Column, Table } from '@/app/ui/table'
import { TimeText } from '@/app/ui/time-text'
import { messageTone, sayMessageKind, sayMessageState } from '@/app/words/messages'
import {
  countMessages,
  listMessages,
  type MessageLine,
  messageStates,
} from '@/lib/outbox/data/messages'
import { visibleMessages } from '@/lib/people/data/visible-applications'
import { readClock } from '@/lib/platform/clock'
import { mailServerConfigured } from '@/lib/platform/mailer'
import { sayInstantBare, sayZone } from '@/lib/time/wording'

export const metadata: Metadata = { title: 'Messages' }

type Asked = Promise<Record<'q' | 'state' | 'after', string | string[] | undefined>>

export default async function MessagesPage({ searchParams }: { searchParams: Asked }) {
  const scope = await requireStaff('see-messages')
  const asked = await searchParams
  const search = typeof asked.q === 'string' ? asked.q : ''
  const state = messageStates.find((one) => one === asked.state)
  const after = typeof asked.after === 'string' && isId(asked.after) ? asked.after : undefined
  const who = { search, within: visibleMessages(scope) }
  const { messages, nextAfter } = await listMessages({ ...who, state }, { after })
  const counts = await countMessages(who)
  const mailServer = mailServerConfigured()
  const hrefOf = (change: { state?: string; after?: string }) => addressOf({ q: search, ...change })
  return (
    <>
      <PageHeader
        title="Messages"
        sentence={`Every email that was or will be sent, as its reader gets it. Times are for ${sayZone(scope.timeZone)}.`}
      />
      {!mailServer && <NoMailServer />}
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <TabLinks
          label="Which messages"
          tabs={[
            { href: hrefOf({}), label: 'All', current: !state },
            ...messageStates.map((one) => ({
              href: hrefOf({ state: one }),
              label: sayMessageState(one, mailServer),
              current: state === one,
              count: counts[one],
            })),
          ]}
        />
        <SearchForm label="Find by recipient" value={search} fields={state ? { state } : {}} />
      </div>
      <Table
        caption="Messages, newest first"
        columns={columnsFor(scope.timeZone, await readClock(), mailServer)}
        rows={messages}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={search || state ? 'No message matches' : 'No message yet'}>
            {search || state
              ? 'Try fewer words, or all states.'
              : 'The first one leaves when a candidate comes in.'}
          </EmptyState>
        }
      />
      {(after || nextAfter) && (
        <nav aria-label="Pages" className="mt-3 flex justify-end gap-2">
          {after && (
            <LinkButton size="small" href={hrefOf({ state })}>
              Newest
            </LinkButton>
          )}
          {nextAfter && (
            <LinkButton size="small" href={hrefOf({ state, after: nextAfter })}>
              Older
            </LinkButton>
          )}
        </nav>
      )}
    </>
  )
}

function columnsFor(timeZone: string, now: Date, mailServer: boolean): Column<MessageLine>[] {
  return [
    {
      key: 'subject',
      head: 'Subject',
      rowHead: true,
      cell: ({ id, subject, kind, hasCalendar, toName }) => (
        <>
          <Link href={`/messages/${id}`} className="link font-medium">
            <bdi>{subject}</bdi>
          </Link>
          <span className="block text-sm text-ink-soft">
            <span className="lg:hidden">
              To <bdi>{toName}</bdi>.{' '}
            </span>
            {sayMessageKind(kind)}
            {hasCalendar && ', with a calendar invite'}
          </span>
        </>
      ),
    },
    {
      key: 'to',
      head: 'To',
      wideOnly: true,
      cell: ({ toName, toAddress }) => (
        <>
          <PersonName name={toName} />
          <span className="block text-sm text-ink-soft">{toAddress}</span>
        </>
      ),
    },
    {
      key: 'state',
      head: 'State',
      cell: ({ state }) => (
        <span className="lg:whitespace-nowrap">
          <Status tone={messageTone(state)}>{sayMessageState(state, mailServer)}</Status>
        </span>
      ),
    },
    {
      key: 'when',
      head: 'Written',
      wideOnly: true,
      cell: ({ createdAt }) => (
        <span className="whitespace-nowrap">
          <TimeText at={createdAt}>{sayInstantBare(createdAt, timeZone, now)}</TimeText>
        </span>
      ),
    },
  ]
}

function addressOf(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  )
  const words = new URLSearchParams(given).toString()
  return words ? `/messages?${words}` : '/messages'
}

function isId(text: string): boolean {
  return /^[0-9a-f-]{36}$/i.test(text)
}
