/** What a reviewer has done since the page was opened; the server knows the rest. */

/** What became of a case for this reviewer; `elsewhere`: somebody else decided it. */
export type Outcome = 'advanced' | 'rejected' | 'asked' | 'elsewhere'
export type DoneByMe = { id: string; kind: Exclude<Outcome, 'elsewhere'> }
export type Notice = { words: string; tone: 'ok' | 'attention'; id?: string }

export type ReviewState = {
  currentId: string | null
  outcomes: Readonly<Record<string, Outcome>>
  /** To be rejected together. */
  marked: ReadonlySet<string>
  /** Why a case came back, by its id. */
  refusals: Readonly<Record<string, string>>
  /** The newest last. */
  done: readonly DoneByMe[]
  notice: Notice | null
}

export type ReviewMove =
  | { kind: 'open'; id: string | null }
  | { kind: 'do'; done: DoneByMe; next: string | null; words: string }
  | { kind: 'undo'; id: string; words: string }
  | { kind: 'refused'; id: string; why: string; name: string }
  | { kind: 'elsewhere'; id: string; words: string; next: string | null }
  | { kind: 'mark'; id: string; next: string | null }
  | { kind: 'left'; id: string; words: string }
  | { kind: 'say'; notice: Notice }

export function beginReview(currentId: string | null): ReviewState {
  return { currentId, outcomes: {}, marked: new Set(), refusals: {}, done: [], notice: null }
}

export function moveReview(state: ReviewState, move: ReviewMove): ReviewState {
  switch (move.kind) {
    case 'open':
      return { ...state, currentId: move.id }
    case 'do': {
      const { done, next, words } = move
      return {
        ...state,
        currentId: next,
        outcomes: { ...state.outcomes, [done.id]: done.kind },
        refusals: without(state.refusals, done.id),
        marked: unmarked(state.marked, done.id),
        done: [...state.done, done],
        notice: { words, tone: 'ok', id: done.id },
      }
    }
    case 'undo':
      return {
        ...state,
        currentId: move.id,
        outcomes: without(state.outcomes, move.id),
        done: state.done.filter(({ id }) => id !== move.id),
        notice: { words: move.words, tone: 'ok' },
      }
    case 'refused':
      return {
        ...state,
        currentId: state.currentId ?? move.id,
        outcomes: without(state.outcomes, move.id),
        done: state.done.filter(({ id }) => id !== move.id),
        refusals: { ...state.refusals, [move.id]: move.why },
        notice: { words: `${move.name} came back: ${move.why}`, tone: 'attention', id: move.id },
      }
    case 'elsewhere':
      return {
        ...state,
        currentId: state.currentId === move.id ? move.next : state.currentId,
        outcomes: { ...state.outcomes, [move.id]: 'elsewhere' },
        marked: unmarked(state.marked, move.id),
        done: state.done.filter(({ id }) => id !== move.id),
        notice: { words: move.words, tone: 'attention', id: move.id },
      }
    case 'mark': {
      const { id, next } = move
      if (state.marked.has(id)) return { ...state, marked: unmarked(state.marked, id) }
      return { ...state, currentId: next ?? id, marked: new Set([...state.marked, id]) }
    }
    case 'left':
      return {
        ...state,
        done: state.done.filter(({ id }) => id !== move.id),
        notice: { words: move.words, tone: 'attention', id: move.id },
      }
    case 'say':
      return { ...state, notice: move.notice }
  }
}

/** Whether a case is still to be read: not decided, not put aside for a rejection. */
export function isToRead({ outcomes, marked }: ReviewState, id: string): boolean {
  return outcomes[id] === undefined && !marked.has(id)
}

function without<Value>(record: Readonly<Record<string, Value>>, id: string) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id))
}

function unmarked(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...marked].filter((one) => one !== id))
}
