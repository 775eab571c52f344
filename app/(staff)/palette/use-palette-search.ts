'use client'

import { useEffect, useState } from 'react'
import { readLately } from '@/app/(staff)/palette/lately'
import { type PaletteItem, wordMatches } from '@/app/(staff)/palette/palette-items'

const restMilliseconds = 70

type Answer = { asked: string; items: PaletteItem[] }

/** What the server knows for these letters, or what was looked at lately; the last answer stays until the next. */
export function usePaletteSearch(typed: string, personId: string) {
  const [answer, setAnswer] = useState<Answer>({ asked: '', items: [] })
  const [failed, setFailed] = useState(false)
  const asked = typed.trim()
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(
      () => {
        ask(asked, personId, stop.signal).then(
          (items) => {
            setAnswer({ asked, items })
            setFailed(false)
          },
          () => {
            if (!stop.signal.aborted) setFailed(true)
          },
        )
      },
      asked === '' ? 0 : restMilliseconds,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked, personId])
  const waiting = answer.asked !== asked
  return {
    items: waiting ? stillFitting(answer, asked) : answer.items,
    waiting: waiting && !failed,
    failed,
  }
}

/** Until the next answer, of the last one only what these letters mean as well: Enter must not open another. */
function stillFitting({ asked: before, items }: Answer, asked: string): PaletteItem[] {
  return before === '' || asked === '' ? [] : wordMatches(items, asked)
}

async function ask(asked: string, personId: string, signal: AbortSignal): Promise<PaletteItem[]> {
  const params = new URLSearchParams()
  if (asked === '') for (const key of readLately(personId)) params.append('recent', key)
  else params.append('q', asked)
  if (params.size === 0) return []
  const answer = await fetch(`/api/search?${params}`, { signal })
  if (!answer.ok) throw new Error(`search: ${answer.status}`)
  return ((await answer.json()) as { items: PaletteItem[] }).items
}
