import { expect, test } from 'vitest'
import { sayCell, sayLoss, sayProgress } from '@/app/words/training'
import type { Loss } from '@/lib/people/losses'

const needs = { shadowsNeeded: 2, reverseShadowsNeeded: 3 }
const at = (state: 'qualified' | 'shadowing' | 'reverse-shadowing' | 'awaiting-sign-off') => ({
  state,
  shadowsDone: 1,
  reverseShadowsDone: 0,
})

test.each([
  [at('qualified'), 'Q', 'Qualified'],
  [at('shadowing'), 'S 1/2', 'Shadowing 1 of 2'],
  [at('reverse-shadowing'), 'R 0/3', 'Reverse shadow 0 of 3'],
  [at('awaiting-sign-off'), 'A', 'Awaiting sign-off'],
])('%j stands in a cell as %s, and in words', (progress, cell, words) => {
  expect(sayCell(progress, needs)).toBe(cell)
  expect(sayProgress(progress, needs)).toBe(words)
})

const around = { name: 'Nell', pool: 'Pairing', timeZone: 'Europe/London' }
const lost = (change: Partial<Loss>): Loss => ({ booked: [], left: 3, plans: [], ...change })
const session = { session: 'Pair programming', startsAt: new Date('2026-11-25T14:00:00Z') }

test.each([
  [{}, []],
  [
    { booked: [session] },
    [
      'Nell is booked for 1 interview from Pairing, next Pair programming on Wed 25 Nov, 14:00 London. It stays theirs: find somebody else where that is wrong.',
    ],
  ],
  [
    { left: 0, plans: [{ name: 'Engineers', needed: 1 }] },
    [
      'Nobody qualified would be left in Pairing, and Engineers needs 1: nothing could be booked there.',
    ],
  ],
  [
    { left: 1, plans: [{ name: 'Engineers', needed: 2 }] },
    ['Engineers needs 2 from Pairing, and 1 would be left: its loop could not be booked.'],
  ],
  [{ left: 0 }, ['Nobody qualified would be left in Pairing. No plan in use asks for it.']],
])('what is lost is said once, in words: %j', (change, sentences) => {
  expect(sayLoss(lost(change), around)).toEqual(sentences)
})
