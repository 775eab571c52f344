/**
 * A life is a table: for every state and every verb the state that follows, or why not. A verb that is
 * refused is a cell too, so that no combination is left to chance.
 */
import type { Refusal } from '@/lib/pipeline/decision'

export type Forbidden = { refused: Refusal }
export type Life<S extends string, V extends string> = Readonly<
  Record<S, Readonly<Record<V, S | Forbidden>>>
>

/** Why the verb is not possible in this state; null when it is. */
export function refusalOf<S extends string, V extends string>(
  life: Life<S, V>,
  state: NoInfer<S>,
  verb: NoInfer<V>,
): Refusal | null {
  const cell: S | Forbidden = life[state][verb]
  return typeof cell === 'object' ? cell.refused : null
}

/** The state that follows. Throws for a forbidden verb: decisions refuse before anything is recorded. */
export function follow<S extends string, V extends string>(
  life: Life<S, V>,
  state: NoInfer<S>,
  verb: NoInfer<V>,
): S {
  const cell: S | Forbidden = life[state][verb]
  if (typeof cell === 'object') throw new Error(`no ${verb} from ${state}: ${cell.refused}`)
  return cell
}
