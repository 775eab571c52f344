import { describe, expect, test } from 'vitest'
import { type Mentionable, mentionsIn } from '@/lib/people/mentions'

const person = (personId: string, name: string, maySee = true): Mentionable => ({
  personId,
  name,
  maySee,
})
const people = [
  person('mei', 'Mei Tanaka'),
  person('ross', 'Mei Tanaka-Ross'),
  person('kofi', 'Kofi Mensah', false),
  person('dan', 'דניאל אברמוב'),
  person('sam-1', 'Sam Okafor'),
  person('sam-2', 'Sam Okafor'),
]

describe('a mention', () => {
  test.each([
    ['stands anywhere, in any case', 'please look, @mei tanaka.', ['mei']],
    ['is the longest name that fits', 'Ask @Mei Tanaka-Ross first', ['ross']],
    ['is in any script', 'תודה @דניאל אברמוב!', ['dan']],
    ['is no address', 'write to a@mei tanakaexample', []],
    ['is nobody without the at', 'Mei Tanaka said so', []],
    ['may be several', '@Mei Tanaka and @Mei Tanaka-Ross', ['ross', 'mei']],
  ])('%s', (_, body, expected) => {
    expect(mentionsIn(body, people)).toEqual({ mentionedIds: expected, blind: [] })
  })

  test('of who may not see it is told by name', () => {
    expect(mentionsIn('@Kofi Mensah, what do you think?', people)).toEqual({
      mentionedIds: [],
      blind: ['Kofi Mensah'],
    })
  })

  test('of one of two with a name is the one that was picked', () => {
    expect(mentionsIn('@Sam Okafor', people, ['sam-2']).mentionedIds).toEqual(['sam-2'])
    expect(mentionsIn('@Sam Okafor', people).mentionedIds).toEqual(['sam-1', 'sam-2'])
  })
})
