'use client'

import { Disclosure } from '@/app/ui/disclosure'

type Props = { level: number | null; anchor?: string; evidence: string }

/** One cell of the debrief. Drawn here: a whole process has a hundred, and the browser is sent their words alone. */
export function WrittenRating({ level, anchor, evidence }: Props) {
  if (level === null) return <span className="text-ink-soft italic">not assessed</span>
  return (
    <div className="max-w-xs">
      <span className="font-semibold">{level} of 4</span>
      {anchor && <span className="block text-sm text-ink-soft">{anchor}</span>}
      {evidence && (
        <Disclosure summary={<span className="text-sm">Evidence</span>}>
          <p className="text-sm whitespace-pre-line">{evidence}</p>
        </Disclosure>
      )}
    </div>
  )
}
