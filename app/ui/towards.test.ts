import { describe, expect, test } from 'vitest'
import { type Box, towards } from '@/app/ui/towards'

const box = (left: number, top: number, width = 40, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const at = (name: string, place: Box) => ({ name, box: place })

describe('the arrows', () => {
  const grid = [
    at('mon morning', box(0, 0)),
    at('wed morning', box(100, 0)),
    at('tue afternoon', box(50, 30)),
    at('fri afternoon', box(200, 30)),
  ]
  const from = (name: string) => grid.find((one) => one.name === name)?.box ?? box(0, 0)
  const to = (key: Parameters<typeof towards>[0], name: string) =>
    towards(
      key,
      from(name),
      grid.filter((one) => one.name !== name),
    )?.name

  test('sideways lead along the line, over what is empty, and never into another line', () => {
    expect(to('ArrowRight', 'mon morning')).toBe('wed morning')
    expect(to('ArrowRight', 'wed morning')).toBeUndefined()
    expect(to('ArrowLeft', 'fri afternoon')).toBe('tue afternoon')
  })

  test('up and down lead to the next line, to what stands nearest there', () => {
    expect(to('ArrowDown', 'mon morning')).toBe('tue afternoon')
    expect(to('ArrowUp', 'fri afternoon')).toBe('wed morning')
    expect(to('ArrowUp', 'mon morning')).toBeUndefined()
  })

  test('a box and a name of one row, a little higher than the other, stand in one line', () => {
    const row = [at('name', box(30, 4, 100, 18)), at('next box', box(0, 34, 16, 16))]
    const tick = box(0, 6, 16, 16)
    expect(towards('ArrowDown', tick, row)?.name).toBe('next box')
    expect(towards('ArrowRight', tick, row)?.name).toBe('name')
  })
})
