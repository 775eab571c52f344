'use client'

import { type KeyboardEvent, useState } from 'react'
import type { CaseView } from '@/app/(staff)/review/load-case'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Kbd } from '@/app/ui/kbd'

type Props = { view: CaseView; onAsk: (body: string) => void }

/** A question to the candidate by email; their answer comes to Today. */
export function AskDialog({ view, onAsk }: Props) {
  const { name, firstName } = view
  const [body, setBody] = useState(`Dear ${firstName},\n\n`)
  const ready = body.trim() !== '' && body.trim() !== `Dear ${firstName},`
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !ready) return
    event.preventDefault()
    onAsk(body)
  }
  return (
    <Dialog
      startsOpen
      label="Ask"
      title={`Ask ${name}`}
      description="By email. Their answer comes to Today, and the application still waits for your review."
    >
      <div className="space-y-4">
        <label className="block space-y-1.5">
          <span className="font-medium">Question</span>
          <textarea
            rows={8}
            value={body}
            maxLength={10_000}
            autoFocus
            onFocus={(event) => event.target.setSelectionRange(body.length, body.length)}
            onChange={(event) => setBody(event.target.value)}
            onKeyDown={onKey}
            className="w-full rounded-control border border-line-strong bg-surface px-3 py-2"
          />
        </label>
        <Button kind="primary" disabled={!ready} onClick={() => onAsk(body)}>
          Email {name} <Kbd>Ctrl Enter</Kbd>
        </Button>
      </div>
    </Dialog>
  )
}
