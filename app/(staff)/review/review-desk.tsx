'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import { beginBulkAct } from '@/app/(staff)/bulk/actions'
import { decideCase } from '@/app/(staff)/review/actions'
import { AskDialog } from '@/app/(staff)/review/ask-dialog'
import { type CaseLine, CaseList } from '@/app/(staff)/review/case-list'
import type { CaseView } from '@/app/(staff)/review/load-case'
import { RejectDialog } from '@/app/(staff)/review/reject-dialog'
import { ReviewCase } from '@/app/(staff)/review/review-case'
import { ReviewFoot } from '@/app/(staff)/review/review-foot'
import { reviewKeys } from '@/app/(staff)/review/review-keys'
import { isToRead } from '@/app/(staff)/review/review-state'
import { useCase } from '@/app/(staff)/review/use-case'
import { useOthersDecisions } from '@/app/(staff)/review/use-others-decisions'
import { useReview } from '@/app/(staff)/review/use-review'
import { useReviewKeys } from '@/app/(staff)/review/use-review-keys'
import { LinkButton } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { DialogHost } from '@/app/ui/dialog'
import { EmptyState } from '@/app/ui/empty-state'
import { KeySheet } from '@/app/ui/key-sheet'
import { say } from '@/app/ui/said'
import { nextToRead } from '@/lib/pipeline/reviewing'

type Props = {
  /** Of this job's review; the case is added to it. */
  address: string
  /** In reading order. */
  lines: CaseLine[]
  first: CaseView | null
  /** The rejection's letter, with marks for name and job. */
  letter: string
}

/** A job's new applications, one after the other, by keys. */
export function ReviewDesk({ address, lines: given, first, letter: draft }: Props) {
  const lines = useGrowing(given)
  const ids = useMemo(() => lines.map(({ applicationId }) => applicationId), [lines])
  const review = useReview(ids, first?.applicationId ?? null, decideCase)
  const { state } = review
  const { currentId } = state
  const ahead = useMemo(() => {
    const isOpen = (id: string) => id !== currentId && isToRead(state, id)
    const next = nextToRead(ids, currentId, isOpen)
    const second = nextToRead(ids, next, (id) => id !== next && isOpen(id))
    return [next, second].filter((id) => id !== null)
  }, [ids, state, currentId])
  const { data: view, isError } = useCase(currentId, ahead, first)
  const [letter, setLetter] = useState(draft)
  const [asking, setAsking] = useState<'reject' | 'ask' | null>(null)
  const bulkForm = useRef<HTMLFormElement>(null)
  useAddress(address, currentId)
  useFocusAtCase(view?.applicationId)
  useOthersDecisions(ids, state, review.lookAgain)
  const beside = (step: 1 | -1) => {
    const open = ids.filter((id) => state.outcomes[id] === undefined || id === currentId)
    const at = currentId === null ? -1 : open.indexOf(currentId)
    const to = open[at + step]
    if (to !== undefined) review.open(to)
  }
  /** Acts on the case where that is possible, else says why not. */
  const onCase = (whyNot: (view: CaseView) => string | null, act: (view: CaseView) => void) => {
    const onItsWay = 'The application is on its way. Press it again once it is there.'
    const why = view ? whyNot(view) : currentId === null ? 'All are read.' : onItsWay
    if (why !== null) say(why)
    else if (view) act(view)
  }
  const rejectMarked = () => {
    if (state.marked.size > 0) bulkForm.current?.requestSubmit()
    else say('Nobody is marked. Press x on those who are to be rejected together.')
  }
  useReviewKeys({
    a: () => onCase(whyNotAdvance, (one) => review.act(one, { act: 'advance' })),
    r: () =>
      onCase(
        (one) => whyNot(one, one.may.reject),
        () => setAsking('reject'),
      ),
    e: () =>
      onCase(
        (one) => whyNot(one, one.may.ask),
        () => setAsking('ask'),
      ),
    x: () => currentId !== null && review.mark(currentId, review.nextAfter(currentId)),
    X: rejectMarked,
    u: () => void review.undo(),
    j: () => beside(1),
    n: () => beside(1),
    k: () => beside(-1),
  })
  return (
    <>
      <KeySheet title="Keys of the review" keys={reviewKeys} />
      <div className="grid gap-4 [--desk:calc(100dvh-var(--toast-room)-15.5rem)] xl:grid-cols-[15rem_minmax(0,1fr)] [main:has(+aside)_&]:[--desk:calc(100dvh-var(--toast-room)-17rem)]">
        <CaseList
          lines={lines}
          state={state}
          onOpen={review.open}
          onMark={(id) => review.mark(id, currentId)}
        />
        {currentId === null ? (
          <AllRead state={state} />
        ) : view ? (
          <ReviewCase
            key={view.applicationId}
            view={view}
            place={`${ids.indexOf(view.applicationId) + 1} of ${ids.length}`}
            refusal={state.refusals[view.applicationId] ?? null}
            isMarked={state.marked.has(view.applicationId)}
            onAdvance={() => review.act(view, { act: 'advance' })}
            onReject={() => setAsking('reject')}
            onAsk={() => setAsking('ask')}
            onMark={() => review.mark(view.applicationId, review.nextAfter(view.applicationId))}
            onStep={beside}
          />
        ) : (
          <div data-focus-home tabIndex={-1}>
            <Card>
              <EmptyState
                title={isError || view === null ? 'This case did not arrive' : 'One moment'}
              >
                {isError || view === null
                  ? 'Press j for the next one, or reload the page.'
                  : 'The application is on its way.'}
              </EmptyState>
            </Card>
          </div>
        )}
      </div>
      <form ref={bulkForm} action={beginBulkAct}>
        <input type="hidden" name="act" value="reject" />
        <input type="hidden" name="back" value={address} />
        {[...state.marked].map((id) => (
          <input key={id} type="hidden" name="applicationId" value={id} />
        ))}
        <ReviewFoot state={state} onOpen={review.open} onUndo={() => void review.undo()} />
      </form>
      {asking && view && (
        <DialogHost onClosed={() => setAsking(null)}>
          {asking === 'reject' ? (
            <RejectDialog
              view={view}
              letter={letter}
              onLetter={setLetter}
              onReject={(reason, message) => {
                setAsking(null)
                review.act(view, { act: 'reject', reason, message })
              }}
            />
          ) : (
            <AskDialog
              view={view}
              onAsk={(body) => {
                setAsking(null)
                review.act(view, { act: 'ask', body })
              }}
            />
          )}
        </DialogHost>
      )}
    </>
  )
}

function whyNot({ name, waiting }: CaseView, may: boolean): string | null {
  if (!waiting) return `${name} is decided already.`
  return may ? null : 'Your role does not allow this. Ask the owner to do it.'
}

function whyNotAdvance(view: CaseView): string | null {
  return whyNot(view, view.may.advance) ?? view.ahead.refusal
}

/** New ones come last, and nobody who was there leaves while the page is open. */
function useGrowing(given: CaseLine[]): CaseLine[] {
  const [lines, setLines] = useState(given)
  const [seen, setSeen] = useState(given)
  if (seen === given) return lines
  const known = new Set(lines.map(({ applicationId }) => applicationId))
  const added = given.filter(({ applicationId }) => !known.has(applicationId))
  const grown = added.length > 0 ? [...lines, ...added] : lines
  setSeen(given)
  setLines(grown)
  return grown
}

/** The address names the case, so that a reload and a colleague open the same. */
function useAddress(address: string, currentId: string | null): void {
  useEffect(() => {
    const full = currentId ? `${address}&application=${currentId}` : address
    window.history.replaceState(null, '', full)
  }, [address, currentId])
}

/** A button that was pressed goes with its case; whoever is not at the keys alone goes on from the next one's name. */
function useFocusAtCase(shownId: string | undefined): void {
  const before = useRef(shownId)
  useEffect(() => {
    if (before.current === shownId) return
    before.current = shownId
    if (document.activeElement !== document.body || document.querySelector('[role="dialog"]'))
      return
    document.querySelector<HTMLElement>('[data-focus-home]')?.focus({ preventScroll: true })
  }, [shownId])
}

function AllRead({ state }: { state: Parameters<typeof isToRead>[0] }) {
  const router = useRouter()
  const outcomes = Object.values(state.outcomes)
  const said = (['advanced', 'rejected', 'asked'] as const).flatMap((outcome) => {
    const count = outcomes.filter((one) => one === outcome).length
    return count > 0 ? `${count} ${outcome}` : []
  })
  useEffect(() => {
    if (state.marked.size === 0) router.prefetch('/today')
  }, [router, state.marked.size])
  return (
    <Card>
      <EmptyState
        title={
          state.marked.size > 0
            ? `All are read; ${state.marked.size} wait for their rejection`
            : 'Nothing waits to be reviewed'
        }
        act={
          state.marked.size === 0 ? <LinkButton href="/today">Go to Today</LinkButton> : undefined
        }
      >
        {state.marked.size > 0
          ? 'Write to all of them at once with the button below.'
          : `Of this job: ${said.join(', ') || 'nothing left'}.`}
      </EmptyState>
    </Card>
  )
}
