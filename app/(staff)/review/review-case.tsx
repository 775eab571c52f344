import Link from 'next/link'
import type { ReactNode } from 'react'
import { RejectDialog } from '@/app/(staff)/applications/[applicationId]/closing-dialogs'
import { loadView } from '@/app/(staff)/applications/[applicationId]/load-view'
import { AdvanceDialog } from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { safeLink } from '@/app/(staff)/applications/[applicationId]/side-cards'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { Kbd } from '@/app/ui/kbd'
import { KeyActs } from '@/app/ui/key-acts'
import { KeyValues } from '@/app/ui/key-values'
import { PdfFrame } from '@/app/ui/pdf-frame'
import { PersonName } from '@/app/ui/person-name'
import { type Answer, knockOuts, type PostingQuestion } from '@/lib/pipeline/posting-questions'
import { sayAgo, sayCount, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

type Props = {
  applicationId: string
  /** "2 of 14". */
  place: string
  previous: string | null
  next: string | null
  /** Where to go on once this one is decided. */
  afterwards: string
}

/** One application: the CV beside the answers, and what to do with it, by mouse or by key. */
export async function ReviewCase({ applicationId, place, previous, next, afterwards }: Props) {
  const loaded = await loadView(applicationId)
  const view = { ...loaded, fields: { ...loaded.fields, next: afterwards } }
  const { person, state, job, now, staffZone, files, links, others } = view
  const cv = files.find(({ kind }) => kind === 'cv') ?? files[0]
  const answers = (Array.isArray(view.answers) ? view.answers : []) as Answer[]
  const against = knockOuts((job.posting?.questions ?? []) as PostingQuestion[], answers)
  const today = localDateAt(now, staffZone)
  return (
    <>
      <KeyActs />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 className="text-xl font-semibold">
            <Link href={`/applications/${applicationId}`} className="link">
              <PersonName name={person.name} spoken={person.sayName ?? undefined} />
            </Link>
          </h2>
          <p className="text-sm text-ink-soft">
            {place} · came {sayAgo(state.receivedAt, now, staffZone)} · answer by{' '}
            {sayLocalDate(state.answerByDate, today)} · {state.levelAsked ?? job.level}
            {others.length > 0 && ` · ${sayCount(others.length, 'other application')}`}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Keyed keys="k">{previous && <LinkButton href={previous}>Previous</LinkButton>}</Keyed>
          <Keyed keys="j">{next && <LinkButton href={next}>Next</LinkButton>}</Keyed>
          <Keyed keys="r">
            <RejectDialog view={view} />
          </Keyed>
          <Keyed keys="a">
            <AdvanceDialog view={view} look={{ kind: 'primary' }} />
          </Keyed>
        </div>
      </div>
      <p className="mb-4 text-sm text-ink-soft max-lg:hidden">
        Keys: <Kbd>a</Kbd> advance, <Kbd>r</Kbd> reject, <Kbd>j</Kbd> next, <Kbd>k</Kbd> previous
      </p>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card
          title="CV"
          flush
          acts={
            cv && (
              <a href={`/files/${cv.id}`} target="_blank" rel="noreferrer" className="link text-sm">
                Open {cv.name}
              </a>
            )
          }
        >
          {cv?.mediaType === 'application/pdf' ? (
            <PdfFrame href={`/files/${cv.id}`} title={`CV of ${person.name}`} />
          ) : (
            <EmptyState title={cv ? 'This file cannot be shown here' : 'No CV was sent'}>
              {cv ? 'Open it with the link above.' : 'Look at the answers and links beside.'}
            </EmptyState>
          )}
        </Card>
        <div className="space-y-5">
          {against.length > 0 && (
            <Callout tone="attention" title="Look at this first">
              {against.map(({ key, label, answer }) => (
                <p key={key}>
                  {label} <strong>{answer}</strong>
                </p>
              ))}
            </Callout>
          )}
          <Card title="Answers">
            {answers.length === 0 ? (
              <p className="text-ink-soft">No questions were answered.</p>
            ) : (
              <KeyValues
                stacked
                lines={answers.map(({ label, answer }) => ({ key: label, value: answer || null }))}
              />
            )}
          </Card>
          {links.length > 0 && (
            <Card title="Links">
              <ul className="space-y-1">
                {links.map((link) => (
                  <li key={link} className="break-words">
                    <a
                      href={safeLink(link)}
                      target="_blank"
                      rel="noreferrer nofollow"
                      className="link"
                    >
                      {link}
                    </a>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </>
  )
}

function Keyed({ keys, children }: { keys: string; children: ReactNode }) {
  return children ? <span data-key={keys}>{children}</span> : null
}
