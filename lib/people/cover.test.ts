import { describe, expect, test } from 'vitest'
import { type Cover, coversAt, whoseDay } from '@/lib/people/cover'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
const cover = (personId: string, coverPersonId: string, from = 9, until = 17): Cover => ({
  personId,
  coverPersonId,
  fromAt: at(from),
  untilAt: at(until),
})

describe('cover', () => {
  test('begins at its first instant and is over at its last', () => {
    const counts = [8, 9, 16, 17].map((hour) => coversAt([cover('priya', 'tom')], at(hour)).length)
    expect(counts).toEqual([0, 1, 1, 0])
  })

  test('adds the day of whoever is away, each once', () => {
    const covers = [cover('priya', 'tom'), cover('priya', 'tom', 10, 12), cover('gil', 'tom')]
    expect(whoseDay('tom', covers, at(11))).toEqual(['tom', 'priya', 'gil'])
  })

  test('takes nothing from whoever is covered', () => {
    expect(whoseDay('priya', [cover('priya', 'tom')], at(11))).toEqual(['priya'])
  })

  test('is not passed on', () => {
    const covers = [cover('priya', 'tom'), cover('tom', 'gil')]
    expect(whoseDay('gil', covers, at(11))).toEqual(['gil', 'tom'])
  })
})
