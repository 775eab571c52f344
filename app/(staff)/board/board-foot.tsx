'use client'

import type { LastAct, Notice } from '@/app/(staff)/board/use-board-acts'
import { Kbd } from '@/app/ui/kbd'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'

const keys = [
  ['j k h l', 'move'],
  ['Enter', 'opens'],
  ['Space', 'picks up'],
  ['m', 'stages'],
  ['a', 'advance'],
  ['r', 'reject'],
  ['e', 'write'],
  ['/', 'find'],
  ['?', 'all keys'],
] as const

type Props = {
  notice: Notice | null
  waitingFor: string | null
  last: LastAct | null
  onTakeBack: (last: LastAct) => void
}

/** What was done or could not be, how it is taken back, and the keys. */
export function BoardFoot({ notice, waitingFor, last, onTakeBack }: Props) {
  return (
    <footer className="mt-2 flex min-h-7 flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm">
      <div role="status" className="min-w-0">
        {waitingFor !== null && <span>Looking at what this changes for {waitingFor} …</span>}
        {waitingFor === null && notice && (
          <span>
            {notice.words}{' '}
            {notice.applicationId && (
              <Link className="link" href={`/applications/${notice.applicationId}`}>
                Open the application
              </Link>
            )}
          </span>
        )}
        {waitingFor === null && !notice && last && (
          <span>
            <PersonName name={last.card.name} />{' '}
            {last.kind === 'moved' ? `is in ${last.to} now.` : 'is rejected, not told yet.'}{' '}
            <button type="button" className="link" onClick={() => onTakeBack(last)}>
              {last.kind === 'moved' ? 'Move back' : 'Undo'}
            </button>{' '}
            <Kbd>u</Kbd>
          </span>
        )}
      </div>
      <ul aria-label="Keys" className="flex flex-wrap gap-x-3 gap-y-1 text-ink-soft max-lg:hidden">
        {keys.map(([key, does]) => (
          <li key={key}>
            <Kbd>{key}</Kbd> {does}
          </li>
        ))}
      </ul>
    </footer>
  )
}
