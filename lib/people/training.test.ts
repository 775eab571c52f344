import { describe, expect, test } from 'vitest'
import {
  beginTraining,
  countSitting,
  placeTraining,
  settleTraining,
  sittingsOf,
  stepBackTraining,
  type Training,
  type TrainingProgress,
} from '@/lib/people/training'

const twoAndTwo = { shadowsNeeded: 2, reverseShadowsNeeded: 2 }
const at = (state: Training, shadowsDone = 0, reverseShadowsDone = 0): TrainingProgress => ({
  state,
  shadowsDone,
  reverseShadowsDone,
})

test('the set number of each leads from the first interview to the question for a sign-off, and no further', () => {
  let progress = beginTraining(twoAndTwo)
  const path = [progress.state]
  for (let sitting = 0; sitting < 6; sitting += 1) {
    progress = countSitting(progress, twoAndTwo)
    path.push(progress.state)
  }
  expect(path).toEqual([
    'shadowing',
    'shadowing',
    'reverse-shadowing',
    'reverse-shadowing',
    'awaiting-sign-off',
    'awaiting-sign-off',
    'awaiting-sign-off',
  ])
  expect(progress).toEqual(at('awaiting-sign-off', 2, 2))
})

test.each([
  ['no shadowing', { shadowsNeeded: 0, reverseShadowsNeeded: 1 }, 'reverse-shadowing'],
  ['no reverse shadowing', { shadowsNeeded: 1, reverseShadowsNeeded: 0 }, 'shadowing'],
  ['nothing at all', { shadowsNeeded: 0, reverseShadowsNeeded: 0 }, 'awaiting-sign-off'],
] as const)('a pool that asks for %s begins at what it does ask for', (_, needs, state) => {
  expect(beginTraining(needs).state).toBe(state)
})

test('whoever is qualified counts nothing and is moved by nothing', () => {
  expect(countSitting(at('qualified', 1, 0), twoAndTwo)).toEqual(at('qualified', 1, 0))
  expect(settleTraining(at('qualified', 2, 2), twoAndTwo)).toEqual(at('qualified', 2, 2))
})

test('lower numbers move on whoever has done enough; higher ones take nobody back', () => {
  expect(settleTraining(at('shadowing', 1), { shadowsNeeded: 1, reverseShadowsNeeded: 2 })).toEqual(
    at('reverse-shadowing', 1),
  )
  const more = { shadowsNeeded: 5, reverseShadowsNeeded: 5 }
  expect(settleTraining(at('awaiting-sign-off', 2, 2), more)).toEqual(at('awaiting-sign-off', 2, 2))
})

describe('stepping back', () => {
  test.each([
    [
      'from the sign-off to one more to lead',
      at('awaiting-sign-off', 2, 2),
      at('reverse-shadowing', 2, 1),
    ],
    ['from leading to one more to listen to', at('reverse-shadowing', 2, 1), at('shadowing', 1, 0)],
    ['from listening to nothing', at('shadowing', 1), null],
    ['from being qualified to nothing', at('qualified', 2, 2), null],
  ])('goes %s', (_, before, after) => {
    expect(stepBackTraining(before, twoAndTwo)).toEqual(after)
  })

  test('passes over what the pool does not ask for', () => {
    const onlyListening = { shadowsNeeded: 2, reverseShadowsNeeded: 0 }
    expect(stepBackTraining(at('awaiting-sign-off', 2), onlyListening)).toEqual(at('shadowing', 1))
    const nothing = { shadowsNeeded: 0, reverseShadowsNeeded: 0 }
    expect(stepBackTraining(at('awaiting-sign-off'), nothing)).toBeNull()
  })
})

test('whoever is placed by hand keeps what they did, and has at least one to do', () => {
  const done = { shadowsDone: 4, reverseShadowsDone: 3 }
  expect(placeTraining('shadowing', done, twoAndTwo)).toEqual(at('shadowing', 1, 0))
  expect(placeTraining('reverse-shadowing', done, twoAndTwo)).toEqual(at('reverse-shadowing', 4, 1))
  expect(placeTraining('qualified', done, twoAndTwo)).toEqual(at('qualified', 4, 3))
})

test('what is counted now is told, and nothing where nothing is counted', () => {
  expect(sittingsOf(at('shadowing', 1), twoAndTwo)).toEqual({ done: 1, needed: 2 })
  expect(sittingsOf(at('reverse-shadowing', 2, 0), twoAndTwo)).toEqual({ done: 0, needed: 2 })
  expect(sittingsOf(at('awaiting-sign-off', 2, 2), twoAndTwo)).toBeNull()
})
