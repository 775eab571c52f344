'use client'

import { useEffect, useRef } from 'react'
import type { CaseView } from '@/app/(staff)/review/load-case'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Disclosure } from '@/app/ui/disclosure'
import { Kbd } from '@/app/ui/kbd'
import { sayRejectionReason } from '@/app/words/acts'
import { addressedTo, firstNameMark, jobMark, rejectionReasons } from '@/lib/pipeline/bulk'

type Reason = (typeof rejectionReasons)[number]
type Props = {
  view: CaseView
  /** With marks for name and job; what is changed here stays changed for the next ones. */
  letter: string
  onLetter: (letter: string) => void
  onReject: (reason: Reason, message: string) => void
}

/** The reason, by one digit, rejects; the letter stands below as it will be read. */
export function RejectDialog({ view, letter, onLetter, onReject }: Props) {
  const { name, firstName, job, told } = view
  const message = addressedTo(letter, { firstName, job })
  const choose = useRef<(index: number) => void>(() => undefined)
  useEffect(() => {
    choose.current = (index) => {
      const reason = rejectionReasons[index]
      if (reason && message.trim() !== '') onReject(reason, message)
    }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('textarea')
      if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (!/^[1-8]$/.test(event.key)) return
      event.preventDefault()
      choose.current(Number(event.key) - 1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <Dialog
      startsOpen
      keepsWords
      label="Reject"
      title={`Reject ${name}`}
      description={`Why? The reason rejects. ${firstName} is told ${told}; until then u takes it back.`}
      width="wide"
    >
      <div className="grid gap-5 sm:grid-cols-[15rem_minmax(0,1fr)]">
        <ul className="space-y-1.5" aria-label="Reason">
          {rejectionReasons.map((reason, index) => (
            <li key={reason}>
              <Button
                size="wide"
                data-first={index === 0 ? '' : undefined}
                onClick={() => choose.current(index)}
              >
                <Kbd>{index + 1}</Kbd>
                <span className="flex-1 text-start">{sayRejectionReason(reason)}</span>
              </Button>
            </li>
          ))}
        </ul>
        <div className="min-w-0 space-y-3">
          <section
            aria-label={`The letter, as ${name} reads it`}
            className="rounded-card border border-line bg-surface px-3.5 py-3"
          >
            {message.trim() === '' ? (
              <p role="alert" className="font-medium text-harm-ink">
                The letter is empty. Write it below; then a reason rejects.
              </p>
            ) : (
              <p className="break-words whitespace-pre-line">{message}</p>
            )}
          </section>
          <Disclosure summary="Change the letter to everybody whom you reject here">
            <label className="block space-y-1.5">
              <span className="text-sm text-ink-soft">
                Write {firstNameMark} and {jobMark} where each candidate’s own is to stand.
              </span>
              <textarea
                rows={9}
                value={letter}
                onChange={(event) => onLetter(event.target.value)}
                className="w-full rounded-control border border-line-strong bg-surface px-3 py-2"
              />
            </label>
          </Disclosure>
        </div>
      </div>
    </Dialog>
  )
}
