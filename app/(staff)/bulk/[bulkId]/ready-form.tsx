'use client'

import { useEffect, useRef, useState } from 'react'
import { start } from '@/app/(staff)/bulk/actions'
import type { PersonInView } from '@/app/(staff)/bulk/load-bulk'
import { ActionForm } from '@/app/ui/action-form'
import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { PersonName } from '@/app/ui/person-name'
import { SubmitButton } from '@/app/ui/submit-button'

type Props = {
  bulkId: string
  /** Those for whom it is possible. */
  people: PersonInView[]
  /** "id:refusal" of those for whom it is not. */
  cannot: string[]
  /** What the button says, by how many are ticked. */
  labels: Record<number, string>
  kind: 'primary' | 'harm'
  /** Everybody has been chosen one by one before: nobody is unticked here. */
  fixed?: boolean
}

/** Everybody for whom it is possible, ticked; a tick less is one person less. */
export function ReadyForm({ bulkId, people, cannot, labels, kind, fixed = false }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // The button that asked for this is gone: whoever uses keys goes on with the first of them.
    if (document.activeElement !== document.body) return
    list.current?.querySelector<HTMLElement>('input:not([hidden])')?.focus()
  }, [])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const count = people.length - left.size
  const toggle = (applicationId: string) => {
    const next = new Set(left)
    if (!next.delete(applicationId)) next.add(applicationId)
    setLeft(next)
  }
  const everybody = () =>
    setLeft(left.size > 0 ? new Set() : new Set(people.map(({ applicationId }) => applicationId)))
  return (
    <ActionForm action={start} fields={{ bulkId }} label="Do it">
      {cannot.map((line) => (
        <input key={line} type="hidden" name="cannot" value={line} />
      ))}
      <Card
        title={`Possible for ${people.length}`}
        flush
        acts={
          <>
            {!fixed && (
              <Button kind="quiet" size="small" onClick={everybody}>
                {left.size > 0 ? 'Tick everybody' : 'Tick nobody'}
              </Button>
            )}
            <SubmitButton kind={kind} disabled={count === 0} pendingLabel="Starting …">
              {labels[count] ?? ''}
            </SubmitButton>
          </>
        }
      >
        <ul ref={list} className="max-h-[60dvh] divide-y divide-line overflow-y-auto">
          {people.map(({ applicationId, version, name, job, stage, words }) => (
            <li key={applicationId} className="[content-visibility:auto]">
              <label
                className={`flex gap-3 px-4 py-2 ${fixed ? '' : 'cursor-pointer hover:bg-sunken'}`}
              >
                <input
                  type="checkbox"
                  name="person"
                  hidden={fixed}
                  value={`${applicationId}:${version}`}
                  checked={!left.has(applicationId)}
                  onChange={() => toggle(applicationId)}
                  className="mt-[0.2em] size-[1.1em] shrink-0 accent-accent"
                />
                <span className="min-w-0">
                  <span className="flex flex-wrap items-baseline gap-x-2">
                    <PersonName name={name} strong />
                    <span className="text-sm text-ink-soft">
                      {[job, stage].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <span className="block text-sm text-ink-soft">{words}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </Card>
    </ActionForm>
  )
}
