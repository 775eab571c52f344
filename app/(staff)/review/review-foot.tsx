'use client'

import clsx from 'clsx'
import { reviewKeys } from '@/app/(staff)/review/review-keys'
import type { ReviewState } from '@/app/(staff)/review/review-state'
import { Kbd } from '@/app/ui/kbd'
import { Link } from '@/app/ui/link'
import { SubmitButton } from '@/app/ui/submit-button'
import { sayCount } from '@/lib/time/wording'

/** The line has no room for second names of a key, and the marked ones have a button of their own. */
const elsewhere: readonly string[] = ['n', 'X']

type Props = { state: ReviewState; onOpen: (id: string) => void; onUndo: () => void }

/** What was done or came back, how it is taken back, what is marked, and the keys. */
export function ReviewFoot({ state, onOpen, onUndo }: Props) {
  const { notice, marked, done, outcomes } = state
  const last = done.at(-1)
  const undoable = notice?.tone === 'ok' && last !== undefined && last.id === notice.id
  const isBack = notice?.id !== undefined && outcomes[notice.id] === undefined
  return (
    <footer className="mt-3 flex min-h-9 flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm">
      <div role="status" className="min-w-80 flex-1">
        {notice && (
          <span className={clsx(notice.tone === 'attention' && 'text-attention-ink')}>
            {notice.words}{' '}
            {undoable && (
              <button type="button" className="link" onClick={onUndo}>
                Undo
              </button>
            )}
            {notice.tone === 'attention' && notice.id && isBack && (
              <button type="button" className="link" onClick={() => onOpen(notice.id ?? '')}>
                Look at it again
              </button>
            )}
            {notice.tone === 'attention' && notice.id && !isBack && (
              <Link className="link" href={`/applications/${notice.id}`}>
                Open the application
              </Link>
            )}
          </span>
        )}
      </div>
      {marked.size > 0 && (
        <SubmitButton kind="harm" size="small" pendingLabel="One moment …">
          Write to the {sayCount(marked.size, 'marked one')} … <Kbd>X</Kbd>
        </SubmitButton>
      )}
      <ul aria-label="Keys" className="flex flex-wrap gap-x-3 gap-y-1 text-ink-soft max-lg:hidden">
        {[...reviewKeys, ['?', 'all keys'] as const]
          .filter(([key]) => !elsewhere.includes(key))
          .map(([key, does]) => (
            <li key={key}>
              <Kbd>{key}</Kbd> {does}
            </li>
          ))}
      </ul>
    </footer>
  )
}
