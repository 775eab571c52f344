'use client'

import { useContext, useEffect, useRef, useState } from 'react'
import { keepWriting, type Saving } from '@/app/interviews-room/keep-writing'
import { buttonLook } from '@/app/ui/button-look'
import { FormContext } from '@/app/ui/form-context'
import { notSaved, signedOut } from '@/app/words/interviews'

const words: Record<Saving, string> = {
  untouched: '',
  changed: 'saving',
  saving: 'saving',
  saved: 'saved',
  'not-saved': 'not saved',
  'signed-out': 'not saved',
  submitted: 'submitted already',
}

/**
 * Saves the form around it a moment after the last stroke, when the tab is left and on its button; tries again
 * by itself when that failed. Without JavaScript the button submits the form, which saves the same draft.
 */
export function DraftKeeper({ savedAlready }: { savedAlready: boolean }) {
  const [saving, setSaving] = useState<Saving>(savedAlready ? 'saved' : 'untouched')
  const button = useRef<HTMLButtonElement>(null)
  const keeper = useRef<ReturnType<typeof keepWriting>>(null)
  const { attempt } = useContext(FormContext)
  useEffect(() => {
    const form = button.current?.form
    if (!form) return
    keeper.current = keepWriting(form, setSaving)
    return keeper.current.stop
  }, [])
  // React resets a form after each answer of its action.
  useEffect(() => {
    if (attempt > 0) keeper.current?.restoreLate()
  }, [attempt])
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <button
        ref={button}
        type="submit"
        name="intent"
        value="draft"
        className={buttonLook('secondary')}
        onClick={(event) => {
          event.preventDefault()
          keeper.current?.saveNow()
        }}
      >
        Save draft
      </button>
      <span role="status" className={isLost(saving) ? 'text-harm-ink' : 'text-ink-soft'}>
        {words[saving]}
      </span>
      {saving === 'signed-out' && <p className="basis-full text-harm-ink">{signedOut}</p>}
      {saving === 'not-saved' && <p className="basis-full text-harm-ink">{notSaved}</p>}
    </div>
  )
}

function isLost(saving: Saving): boolean {
  return saving === 'not-saved' || saving === 'signed-out'
}
