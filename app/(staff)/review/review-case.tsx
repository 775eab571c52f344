'use client'

import type { CaseView } from '@/app/(staff)/review/load-case'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { EmptyState } from '@/app/ui/empty-state'
import { KeyValues } from '@/app/ui/key-values'
import { Link } from '@/app/ui/link'
import { MessagePreview } from '@/app/ui/message-preview'
import { PdfFrame } from '@/app/ui/pdf-frame'
import { PersonName } from '@/app/ui/person-name'

type Props = {
  view: CaseView
  /** "12 of 41". */
  place: string
  /** Why it came back. */
  refusal: string | null
  isMarked: boolean
  onAdvance: () => void
  onReject: () => void
  onAsk: () => void
  onMark: () => void
  onStep: (step: 1 | -1) => void
}

/** One application: the CV beside the answers, and what to do with it. */
export function ReviewCase(props: Props) {
  const { view, place, refusal, isMarked, onStep } = props
  const { name, sayName, facts, applicationId, tags, others } = view
  return (
    <article aria-label={name} className="@container min-w-0">
      {/* By the width alone, never by the length of a name: the buttons stand still from case to case. */}
      <div className="mb-3 flex flex-col gap-x-6 gap-y-2 @4xl:flex-row @4xl:items-start @4xl:justify-between">
        <div className="min-w-0">
          <h2 data-focus-home tabIndex={-1} className="text-xl font-semibold outline-none">
            <Link href={`/applications/${applicationId}`} className="link">
              <PersonName name={name} spoken={sayName ?? undefined} />
            </Link>{' '}
            {isMarked && <Badge tone="attention">marked for a rejection</Badge>}
            {tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </h2>
          <p className="text-sm text-ink-soft">
            {place} · {facts}
          </p>
          {others.map(({ id, words }) => (
            <p key={id} className="text-sm">
              <Link href={`/applications/${id}`} className="link">
                Also {words}
              </Link>
            </p>
          ))}
        </div>
        <CaseActs {...props} onStep={onStep} />
      </div>
      {refusal && (
        <div className="mb-3">
          <Callout tone="attention" title="It came back">
            {refusal}
          </Callout>
        </div>
      )}
      {view.cv ? (
        <div className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Cv cv={view.cv} name={name} />
          <div className="space-y-4 lg:h-[calc(var(--desk)-6rem)] lg:min-h-96 lg:overflow-y-auto">
            <Answers view={view} />
          </div>
        </div>
      ) : (
        <div className="max-w-3xl space-y-4">
          <Answers view={view} />
        </div>
      )}
    </article>
  )
}

function CaseActs(props: Props) {
  const { view, isMarked, onAdvance, onReject, onAsk, onMark, onStep } = props
  const { may, ahead, waiting } = view
  return (
    <div className="flex flex-wrap items-center gap-2 @4xl:shrink-0">
      <div className="flex gap-2 @max-4xl:-ms-3">
        <Button kind="quiet" aria-keyshortcuts="k" onClick={() => onStep(-1)}>
          Previous
        </Button>
        <Button kind="quiet" aria-keyshortcuts="j n" onClick={() => onStep(1)}>
          Next
        </Button>
      </div>
      <Button aria-keyshortcuts="x" onClick={onMark}>
        {isMarked ? 'Unmark' : 'Mark'}
      </Button>
      {may.ask && (
        <Button aria-keyshortcuts="e" onClick={onAsk}>
          Ask
        </Button>
      )}
      {may.reject && (
        <Button aria-keyshortcuts="r" onClick={onReject} disabled={!waiting}>
          Reject
        </Button>
      )}
      {may.advance && (
        <Button
          kind="primary"
          aria-keyshortcuts="a"
          onClick={onAdvance}
          disabled={!waiting || ahead.refusal !== null}
          title={ahead.refusal ?? undefined}
        >
          {ahead.email ? 'Advance and email the candidate' : 'Advance'}
        </Button>
      )}
    </div>
  )
}

function Cv({ cv, name }: { cv: NonNullable<CaseView['cv']>; name: string }) {
  return (
    <Card
      title="CV"
      flush
      acts={
        <a href={cv.href} target="_blank" rel="noreferrer" className="link text-sm">
          Open {cv.name}
        </a>
      }
    >
      {cv.pdf ? (
        <div className="lg:h-[calc(var(--desk)-8.75rem)] lg:min-h-96">
          <PdfFrame href={cv.href} title={`CV of ${name}`} size="filling" />
        </div>
      ) : (
        <EmptyState title="This file cannot be shown here">Open it with the link above.</EmptyState>
      )}
    </Card>
  )
}

function Answers({ view }: { view: CaseView }) {
  const { answers, links, files, ahead } = view
  const against = answers.filter((answer) => answer.against)
  return (
    <>
      {against.length > 0 && (
        <Callout tone="attention" title="Look at this first">
          {against.map(({ key, label, answer }) => (
            <p key={key}>
              {label} <strong>{answer}</strong>
            </p>
          ))}
        </Callout>
      )}
      <Card title="Answers" note={view.cv ? undefined : 'No CV was sent.'}>
        {answers.length === 0 ? (
          <p className="text-ink-soft">No questions were answered.</p>
        ) : (
          <KeyValues
            stacked
            lines={answers.map(({ label, answer }) => ({ key: label, value: answer || null }))}
          />
        )}
      </Card>
      {links.length + files.length > 0 && (
        <Card title="Links and files">
          <ul className="space-y-1">
            {[...links.map((href) => ({ href, name: href })), ...files].map(({ href, name }) => (
              <li key={href} className="break-words">
                <a
                  href={/^(https?:\/)?\//i.test(href) ? href : undefined}
                  target="_blank"
                  rel="noreferrer nofollow"
                  className="link"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {ahead.email && (
        <Disclosure summary={`The email of advancing, to ${ahead.stage}`}>
          <MessagePreview message={ahead.email} />
        </Disclosure>
      )}
    </>
  )
}
