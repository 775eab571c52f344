import { describe, expect, test } from 'vitest'
import {
  beginReview,
  isToRead,
  moveReview,
  type ReviewMove,
  type ReviewState,
} from '@/app/(staff)/review/review-state'

const after = (...moves: ReviewMove[]): ReviewState => moves.reduce(moveReview, beginReview('a'))
const advanced: ReviewMove = {
  kind: 'do',
  done: { id: 'a', kind: 'advanced' },
  next: 'b',
  words: 'Ana advanced.',
}

describe('a review', () => {
  test('shows an act at once and goes on to the next', () => {
    const state = after(advanced)
    expect(state).toMatchObject({ currentId: 'b', outcomes: { a: 'advanced' } })
    expect(isToRead(state, 'a')).toBe(false)
  })

  test('brings a refused case back with its reason, and leaves the reviewer where they are', () => {
    const refused = { kind: 'refused', id: 'a', why: 'It is paused.', name: 'Ana' } as const
    const state = after(advanced, refused)
    expect(state).toMatchObject({ currentId: 'b', refusals: { a: 'It is paused.' }, done: [] })
    expect(isToRead(state, 'a')).toBe(true)
    expect(state.notice?.words).toContain('Ana')
  })

  test('goes back to what is undone', () => {
    const state = after(advanced, { kind: 'undo', id: 'a', words: 'Ana is back.' })
    expect(state).toMatchObject({ currentId: 'a', outcomes: {}, done: [] })
  })

  test('lets go of what has left, so that what was done before it can be taken back', () => {
    const rejected: ReviewMove = {
      kind: 'do',
      done: { id: 'b', kind: 'rejected' },
      next: 'a',
      words: 'Bo is rejected.',
    }
    const state = after(rejected, advanced, { kind: 'left', id: 'a', words: 'Ana has it already.' })
    expect(state.done.map(({ id }) => id)).toEqual(['b'])
    expect(state.outcomes).toMatchObject({ a: 'advanced', b: 'rejected' })
    expect(state.notice).toMatchObject({ words: 'Ana has it already.', tone: 'attention' })
  })

  test('leads on from a case that somebody else decided, and says so', () => {
    const elsewhere = { kind: 'elsewhere', id: 'a', words: 'Tom was faster.', next: 'b' } as const
    expect(after(elsewhere)).toMatchObject({ currentId: 'b', outcomes: { a: 'elsewhere' } })
    const state = after({ kind: 'open', id: 'c' }, elsewhere)
    expect(state.currentId).toBe('c')
  })

  test('marks and unmarks; a marked one is no longer to be read', () => {
    const marked = after({ kind: 'mark', id: 'a', next: 'b' })
    expect(isToRead(marked, 'a')).toBe(false)
    expect(marked.currentId).toBe('b')
    const again = moveReview(marked, { kind: 'mark', id: 'a', next: 'b' })
    expect(isToRead(again, 'a')).toBe(true)
  })
})
