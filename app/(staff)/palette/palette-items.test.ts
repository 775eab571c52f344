import { describe, expect, test } from 'vitest'
import { boardWish, matchItems, type PaletteItem } from '@/app/(staff)/palette/palette-items'

const items: PaletteItem[] = [
  ['Today', ''],
  ['Candidates', 'list people'],
  ['Add a candidate', 'new'],
  ['Sign out', 'log leave'],
  ['Use dark colours', 'theme night'],
].map(([label = '', also]) => ({
  key: label,
  group: 'Do',
  label,
  also,
  does: { kind: 'go', href: '/' },
}))
const found = (typed: string) => matchItems(items, typed).map(({ label }) => label)

describe('acts', () => {
  test.each([
    ['tod', ['Today']],
    ['add cand', ['Add a candidate']],
    ['cand add', ['Add a candidate']],
    ['log out', ['Sign out']],
    ['theme', ['Use dark colours']],
    ['cándidates', ['Candidates']],
  ])('are found by "%s"', (typed, labels) => {
    expect(found(typed)).toEqual(labels)
  })

  test.each([
    ['todya', 'Today'],
    ['candiates', 'Candidates'],
    ['sgin', 'Sign out'],
    ['coolours', 'Use dark colours'],
    ['ad cadidate', 'Add a candidate'],
  ])('are found by "%s", which has one slip', (typed, label) => {
    expect(found(typed)).toContain(label)
  })

  test('are not found by what only resembles them from afar', () => {
    expect(found('noor')).toEqual([])
    expect(found('zzzz')).toEqual([])
  })
})

describe('acts on somebody', () => {
  const reject: PaletteItem = {
    key: 'press 1',
    group: 'On this page',
    label: 'Reject',
    about: 'Žofie Přibylová',
    does: { kind: 'press', nth: 1 },
  }

  test.each(['zofie', 'zofie pribylova', 'zofie pribilova', 'prib'])(
    'are not met by whoever is looked for as "%s"',
    (typed) => {
      expect(matchItems([reject], typed)).toEqual([])
    },
  )

  test.each(['rej', 'rejct', 'reject zofie', 'zofie reject'])('are found by "%s"', (typed) => {
    expect(matchItems([reject], typed)).toEqual([reject])
  })
})

test.each([
  ['board of senior', 'senior'],
  ['Go to board of senior backend', 'senior backend'],
  ['board senior', 'senior'],
])('"%s" asks for boards', (typed, wish) => {
  expect(boardWish(typed)).toBe(wish)
})

test.each(['board', 'boards of', 'senior board'])('"%s" does not ask for boards', (typed) => {
  expect(boardWish(typed)).toBe(null)
})
