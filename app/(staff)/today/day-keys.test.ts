import { describe, expect, test } from 'vitest'
import { pressedAt } from '@/app/(staff)/today/day-keys'

describe('pressedAt', () => {
  const joanna = { selected: 'joanna', held: null }

  test('acts on the selected line once its preview is shown', () => {
    expect(pressedAt('a', { ...joanna, shown: 'joanna' })).toEqual({ kind: 'press' })
  })

  test('waits while another candidate is still shown', () => {
    const held = { key: 'a', id: 'joanna' }
    expect(pressedAt('a', { ...joanna, shown: 'nadia' })).toEqual({ kind: 'hold', held })
  })

  test('remembers one key: Enter typed after it confirms nothing', () => {
    const held = { key: 'a', id: 'joanna' } as const
    expect(pressedAt('Enter', { ...joanna, shown: 'nadia', held })).toEqual({ kind: 'drop' })
  })

  test('forgets a key that was meant for a line that was left', () => {
    const held = { key: 'a', id: 'nadia' } as const
    expect(pressedAt('r', { ...joanna, shown: 'nadia', held })).toEqual({
      kind: 'hold',
      held: { key: 'r', id: 'joanna' },
    })
  })

  test('takes back whatever is selected', () => {
    expect(pressedAt('u', { ...joanna, shown: 'nadia' })).toEqual({ kind: 'press' })
  })
})
