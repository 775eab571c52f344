'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { keepDraft } from '@/app/(staff)/plans/actions'
import { type EditedPlan, editPlan, type PlanEdit } from '@/lib/pipeline/plan-editing'

const pauseMilliseconds = 600
const mostUndone = 100

export type Saving =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'trouble'; message: string }

type Pages = { plan: EditedPlan; past: EditedPlan[]; lastEdit: string }

/** The plan in hand, every change undoable, and kept on the server a moment after each pause in writing. */
export function usePlanDraft(begun: { planId: string; plan: EditedPlan; edition: number }) {
  const { planId } = begun
  const [pages, setPages] = useState<Pages>({ plan: begun.plan, past: [], lastEdit: '' })
  const [saving, setSaving] = useState<Saving>({ kind: 'saved' })
  const [edition, setEdition] = useState(begun.edition)
  const known = useRef({ edition: begun.edition, plan: begun.plan })
  const busy = useRef(false)

  const save = useCallback(
    async (plan: EditedPlan) => {
      if (busy.current || known.current.plan === plan) return
      busy.current = true
      setSaving({ kind: 'saving' })
      try {
        const kept = await keepDraft({ planId, edition: known.current.edition, draft: plan })
        if (kept.ok) {
          known.current = { edition: kept.edition, plan }
          setEdition(kept.edition)
          setSaving({ kind: 'saved' })
        } else {
          setSaving({ kind: 'trouble', message: kept.message })
        }
      } catch {
        setSaving({
          kind: 'trouble',
          message: 'The server did not answer. It is tried again with your next change.',
        })
      } finally {
        busy.current = false
      }
    },
    [planId],
  )

  const { plan } = pages
  useEffect(() => {
    if (known.current.plan === plan) return
    setSaving((now) => (now.kind === 'trouble' ? now : { kind: 'unsaved' }))
    const timer = setTimeout(() => void save(plan), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [plan, save])
  // What was written while a save was under way.
  useEffect(() => {
    if (saving.kind !== 'saved' || known.current.plan === plan) return
    void save(plan)
  }, [saving, plan, save])

  const isKept = saving.kind === 'saved' && known.current.plan === plan
  useEffect(() => {
    if (isKept) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isKept])

  const apply = useCallback((edit: PlanEdit) => {
    // Letter after letter in one field is one step back.
    const name = edit.kind.startsWith('change-')
      ? JSON.stringify({ ...edit, change: Object.keys((edit as { change: object }).change) })
      : ''
    setPages((now) => ({
      plan: editPlan(now.plan, edit),
      past:
        name !== '' && name === now.lastEdit
          ? now.past
          : [...now.past, now.plan].slice(-mostUndone),
      lastEdit: name,
    }))
  }, [])
  const undo = useCallback(() => {
    setPages((now) => {
      const before = now.past.at(-1)
      return before ? { plan: before, past: now.past.slice(0, -1), lastEdit: '' } : now
    })
  }, [])
  return { plan, edition, saving, isKept, apply, undo, undoable: pages.past.length > 0 }
}
