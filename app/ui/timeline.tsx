import type { ReactNode } from 'react'

/** What happened, newest first, a sentence each. */
export function Timeline({ entries }: { entries: { id: string | number; at: ReactNode; sentence: ReactNode; body?: ReactNode; marked?: boolean }[] }) {
  return (
    <ol className="grid gap-3 text-sm">
      {entries.map(({ id, at, sentence, body, marked }) => (
        <li key={id} className="grid grid-cols-[7.5rem_1fr] gap-3">
          <span className="text-ink-muted">{at}</span>
          <div className={marked ? 'border-s-2 border-warn ps-2' : undefined}>
            <p>{sentence}</p>
            {body ? <div className="mt-1 text-ink-muted whitespace-pre-line">{body}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
