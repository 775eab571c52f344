'use client'

import { useCallback, useState, useTransition } from 'react'
import { v7 } from 'uuid'
import { type CellAnswer, setCell } from '@/app/(staff)/qualifications/actions'
import { sayProgress } from '@/app/words/training'
import type { MatrixPerson, MatrixPool } from '@/lib/people/data/matrix'
import type { Training, TrainingProgress } from '@/lib/people/training'

type Cells = (TrainingProgress | null)[]
export type Said =
  | { kind: 'done'; words: string }
  | { kind: 'refused'; words: string[] }
  /** Something would be lost: said once more, it is done. */
  | { kind: 'asks'; words: string[]; setting: Setting }

export type Setting = {
  person: MatrixPerson
  pool: MatrixPool
  state: Training | null
  accepted: boolean
}

/** What the page brought, and over it what was set here since; a fresh page takes over. */
export function useCells(pools: MatrixPool[], people: MatrixPerson[]) {
  const [edited, setEdited] = useState({ of: people, rows: new Map<string, Cells>() })
  const [counts, setCounts] = useState({ of: pools, counts: new Map<string, number>() })
  const [answer, setAnswer] = useState<Said | null>(null)
  const [pending, start] = useTransition()
  if (edited.of !== people) setEdited({ of: people, rows: new Map() })
  if (counts.of !== pools) setCounts({ of: pools, counts: new Map() })

  const forget = useCallback(() => setAnswer(null), [])
  const show = (personId: string, cells: Cells) =>
    setEdited(({ of, rows }) => ({ of, rows: new Map(rows).set(personId, cells) }))

  function set(setting: Setting) {
    const { person, pool, state, accepted } = setting
    // By their ids: the page may have been brought anew since the setting was made.
    const column = pools.findIndex(({ id }) => id === pool.id)
    const row = people.find(({ id }) => id === person.id)
    if (column < 0 || !row) return
    const before = edited.rows.get(person.id) ?? row.cells
    const known = before[column] ?? null
    if ((known?.state ?? null) === state) return
    const put = (progress: TrainingProgress | null) => before.with(column, progress)
    setAnswer(null)
    const done = { shadowsDone: known?.shadowsDone ?? 0, reverseShadowsDone: 0 }
    show(person.id, put(state && { ...done, state }))
    start(async () => {
      const wish = { commandId: v7(), poolId: pool.id, personId: person.id, state, accepted }
      const said = await tryToSet(wish)
      show(person.id, put(said.ok ? said.progress : known))
      if (said.ok) {
        setCounts(({ of, counts: old }) => ({
          of,
          counts: new Map(old).set(pool.id, said.qualified),
        }))
        const words = said.progress ? sayProgress(said.progress, pool) : 'not in it any more'
        setAnswer({ kind: 'done', words: `${person.name}, ${pool.name}: ${words}.` })
      } else {
        const { words } = said
        setAnswer(said.mayAccept ? { kind: 'asks', words, setting } : { kind: 'refused', words })
      }
    })
  }

  return {
    set,
    answer,
    forget,
    pending,
    of: (person: MatrixPerson): readonly (TrainingProgress | null)[] =>
      edited.rows.get(person.id) ?? person.cells,
    qualifiedOf: (pool: MatrixPool) => counts.counts.get(pool.id) ?? pool.qualified,
  }
}

async function tryToSet(wish: Parameters<typeof setCell>[0]): Promise<CellAnswer> {
  try {
    return await setCell(wish)
  } catch {
    const words = ['It could not be saved: the connection failed. Try again.']
    return { ok: false, words, mayAccept: false }
  }
}
