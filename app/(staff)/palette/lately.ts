'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

const mostKept = 8

/** Ids alone, no names: what they are called is asked for under the reader's rights when it is shown. */
export function readLately(personId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []
  } catch {
    return []
  }
}

/** Remembers the applications and jobs whose pages somebody opens, the last first. */
export function useLately(personId: string): void {
  const path = usePathname()
  useEffect(() => {
    const [, page, id] = /^\/(applications|jobs)\/([0-9a-f-]{36})$/.exec(path) ?? []
    if (!id) return
    const key = `${page === 'jobs' ? 'job' : 'application'} ${id}`
    const kept = [key, ...readLately(personId).filter((one) => one !== key)]
    try {
      localStorage.setItem(keyOf(personId), JSON.stringify(kept.slice(0, mostKept)))
    } catch {
      // A browser that keeps nothing has no list of what was looked at.
    }
  }, [path, personId])
}

function keyOf(personId: string): string {
  return `loopline-lately-${personId}`
}
