'use client'

import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import type { Outcome, ReviewState } from '@/app/(staff)/review/review-state'
import { Roving } from '@/app/ui/roving'

export type CaseLine = {
  applicationId: string
  name: string
  /** Answers that speak against them, in words; empty for most. */
  against: string
}

type Props = {
  lines: CaseLine[]
  state: ReviewState
  onOpen: (id: string) => void
  onMark: (id: string) => void
}

const words: Record<Outcome, string> = {
  advanced: 'advanced',
  rejected: 'rejected',
  asked: 'asked',
  elsewhere: 'by others',
}

/** Everybody of the job beside the case, to be picked and marked by hand. */
export function CaseList({ lines, state, onOpen, onMark }: Props) {
  const { currentId, outcomes, marked } = state
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const shown = list.current?.querySelector(`[data-case="${currentId ?? ''}"]`)
    shown?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <nav
      aria-label="Applications of this job"
      className="hidden self-start overflow-hidden rounded-card border border-line bg-surface xl:block"
    >
      <Roving>
        <ul ref={list} className="h-(--desk) min-h-96 overflow-y-auto py-1">
          {lines.map(({ applicationId, name, against }) => {
            const outcome = outcomes[applicationId]
            const current = applicationId === currentId
            // Who was asked something still waits for the review.
            const isOver = outcome !== undefined && outcome !== 'asked'
            return (
              <li
                key={applicationId}
                data-case={applicationId}
                className={clsx(
                  'flex items-center gap-2 ps-3 pe-2 [contain-intrinsic-size:auto_1.875rem] [content-visibility:auto]',
                  current && 'bg-accent-soft',
                )}
              >
                <input
                  type="checkbox"
                  aria-label={`Mark ${name} for a rejection`}
                  checked={marked.has(applicationId)}
                  disabled={isOver}
                  onChange={() => onMark(applicationId)}
                  className="size-[1.05em] shrink-0 accent-accent"
                />
                <button
                  type="button"
                  aria-current={current ? 'true' : undefined}
                  disabled={isOver}
                  onClick={() => onOpen(applicationId)}
                  className={clsx(
                    'flex min-h-7.5 min-w-0 flex-1 items-center gap-2 text-start text-sm',
                    isOver ? 'text-ink-soft' : 'text-ink',
                    current && 'font-medium',
                  )}
                >
                  <span className="min-w-0 flex-1 truncate text-left">
                    <bdi>{name}</bdi>
                  </span>
                  {outcome !== undefined ? (
                    <span className="shrink-0 text-xs">{words[outcome]}</span>
                  ) : (
                    against && (
                      <span title={against} className="shrink-0 text-xs text-attention-ink">
                        against
                      </span>
                    )
                  )}
                </button>
              </li>
            )
          })}
        </ul>
      </Roving>
    </nav>
  )
}
