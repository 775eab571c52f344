import type { ReactNode } from 'react'

export type KeyValue = { key: string; value: ReactNode }

/** Facts, each with its name. Lines without a value say "not given" instead of nothing. */
export function KeyValues({ lines, stacked }: { lines: KeyValue[]; stacked?: boolean }) {
  return (
    <dl
      className={
        stacked
          ? 'space-y-3'
          : 'grid grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)] gap-x-5 gap-y-1.5'
      }
    >
      {lines.map(({ key, value }) => (
        <div key={key} className={stacked ? undefined : 'contents'}>
          <dt className="text-ink-soft">{key}</dt>
          <dd className="min-w-0">{value ?? <span className="text-ink-faint">not given</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
