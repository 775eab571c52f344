'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { v7 } from 'uuid'
import type { Decided, decideCase, ReviewWish } from '@/app/(staff)/review/actions'
import type { CaseView } from '@/app/(staff)/review/load-case'
import {
  beginReview,
  type DoneByMe,
  isToRead,
  moveReview,
  type ReviewState,
} from '@/app/(staff)/review/review-state'
import { caseKey, fetchCase } from '@/app/(staff)/review/use-case'
import { say } from '@/app/ui/said'
import { nextToRead } from '@/lib/pipeline/reviewing'

/** So long what writes to the candidate at once can still be taken back. */
const heldMilliseconds = 5_000

type Sending = { id: string; name: string; version: number; wish: ReviewWish; commandId: string }
const noAnswer: Decided = {
  ok: false,
  why: 'The server did not answer. Try it again.',
  elsewhere: false,
}

/**
 * The acts of a review. Each shows at once; what the server refuses comes back. Advancing and asking write to
 * the candidate in the same minute, so they are held for a moment, or until the next act, for second thoughts.
 */
export function useReview(
  ids: readonly string[],
  firstId: string | null,
  decide: typeof decideCase,
) {
  const [state, move] = useReducer(moveReview, firstId, beginReview)
  const latest = useRef({ state, ids })
  useEffect(() => {
    latest.current = { state, ids }
  })
  const client = useQueryClient()
  const held = useRef<{ sending: Sending; timer: ReturnType<typeof setTimeout> } | null>(null)
  const sent = useRef(new Map<string, Promise<Decided>>())
  const undoing = useRef(new Set<string>())

  const nextAfter = useCallback((id: string | null) => nextOf(latest.current, id), [])

  /** Whoever decided meanwhile is named; a case that still waits comes back instead. */
  const lookAgain = useCallback(
    async (id: string, version: number, why: string | null) => {
      const found = await fetchCase(id, version).catch(() => undefined)
      if (found === undefined) return
      client.setQueryData(caseKey(id), found)
      if (found?.waiting) {
        if (why !== null) move({ kind: 'refused', id, why, name: found.name })
        return
      }
      const who = found?.happened.join(' ') || 'Somebody else decided meanwhile.'
      const name = found?.name ?? 'This application'
      const words = `${name} was decided meanwhile. ${who}`
      move({ kind: 'elsewhere', id, words, next: nextAfter(id) })
    },
    [client, nextAfter],
  )

  const send = useCallback(
    async (sending: Sending): Promise<Decided> => {
      const { id, name, version, wish, commandId } = sending
      const asked = decide({ applicationId: id, commandId, expectedVersion: version, wish })
      const answer = asked.catch(() => noAnswer)
      sent.current.set(id, answer)
      const decided = await answer
      if (!decided.ok && decided.elsewhere) await lookAgain(id, version, decided.why)
      else if (!decided.ok) move({ kind: 'refused', id, why: decided.why, name })
      return decided
    },
    [decide, lookAgain],
  )

  const sendHeld = useCallback(() => {
    if (!held.current) return
    clearTimeout(held.current.timer)
    const { sending } = held.current
    held.current = null
    void send(sending)
  }, [send])

  const act = useCallback(
    (view: CaseView, wish: Exclude<ReviewWish, { act: 'undo-rejection' }>) => {
      sendHeld()
      const { applicationId: id, name, version } = view
      const sending = { id, name, version, wish, commandId: v7() }
      undoing.current.delete(id)
      const kind = kindOf(wish)
      move({ kind: 'do', done: { id, kind }, next: nextAfter(id), words: sayDone(view, kind) })
      if (wish.act === 'reject') void send(sending)
      else held.current = { sending, timer: setTimeout(sendHeld, heldMilliseconds) }
    },
    [nextAfter, send, sendHeld],
  )

  const undo = useCallback(async () => {
    // Pressed again before the first answer is there: the next one back, not the same once more.
    const last = latest.current.state.done.findLast(({ id }) => !undoing.current.has(id))
    if (!last) {
      say('You have done nothing here that could be taken back.')
      return
    }
    const { id } = last
    if (held.current?.sending.id === id) {
      clearTimeout(held.current.timer)
      const { name } = held.current.sending
      held.current = null
      move({ kind: 'undo', id, words: `${name} is back, and nothing was sent.` })
      return
    }
    undoing.current.add(id)
    const decided = await sent.current.get(id)
    if (!decided?.ok) {
      undoing.current.delete(id)
      return
    }
    const name = client.getQueryData<CaseView>(caseKey(id))?.name ?? 'The candidate'
    if (last.kind !== 'rejected') {
      const words = `${name} has been written to already. Open the application to change course.`
      // What has left cannot come back; the next time it is the turn of what was done before.
      move({ kind: 'left', id, words })
      return
    }
    move({ kind: 'undo', id, words: `${name} is back; the rejection never leaves.` })
    const wish = { act: 'undo-rejection' } as const
    const undone = await send({ id, name, version: decided.version, wish, commandId: v7() })
    if (undone.ok) await client.invalidateQueries({ queryKey: caseKey(id) })
  }, [client, send])

  useLeaving(held, sendHeld)
  return {
    state,
    act,
    undo,
    lookAgain,
    mark: useCallback((id: string, next: string | null) => move({ kind: 'mark', id, next }), []),
    open: useCallback((id: string | null) => move({ kind: 'open', id }), []),
    nextAfter,
  }
}
export type Review = ReturnType<typeof useReview>

/** What is held leaves with the reviewer. */
function useLeaving(held: { current: unknown }, sendHeld: () => void): void {
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && sendHeld()
    const onLeaving = (event: BeforeUnloadEvent) => {
      if (!held.current) return
      event.preventDefault()
      sendHeld()
    }
    document.addEventListener('visibilitychange', onHidden)
    window.addEventListener('beforeunload', onLeaving)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      window.removeEventListener('beforeunload', onLeaving)
      sendHeld()
    }
  }, [held, sendHeld])
}

function nextOf(
  { state, ids }: { state: ReviewState; ids: readonly string[] },
  from: string | null,
): string | null {
  return nextToRead(ids, from, (id) => id !== from && isToRead(state, id))
}

function kindOf(wish: ReviewWish): DoneByMe['kind'] {
  if (wish.act === 'advance') return 'advanced'
  return wish.act === 'ask' ? 'asked' : 'rejected'
}

function sayDone({ name, ahead, told }: CaseView, kind: DoneByMe['kind']): string {
  switch (kind) {
    case 'advanced':
      return `${name} goes on to ${ahead.stage}; the email leaves in a moment.`
    case 'asked':
      return `Your question to ${name} leaves in a moment.`
    case 'rejected':
      return `${name} is rejected and will be told ${told}.`
  }
}
