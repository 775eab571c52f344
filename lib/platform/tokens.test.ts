import { beforeAll, describe, expect, test } from 'vitest'
import { hashToken, tokenFor } from '@/lib/platform/tokens'

beforeAll(() => {
  process.env.LOOPLINE_SECRET = 'a-secret-with-more-than-thirty-two-letters'
})

describe('the token of a link', () => {
  test('is the same whenever the message is sent again, and another for another link', () => {
    expect(tokenFor('a')).toBe(tokenFor('a'))
    expect(tokenFor('a')).not.toBe(tokenFor('b'))
  })

  test('is safe in an address and has 256 bits', () => {
    expect(tokenFor('a')).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test('cannot be read from what the database keeps', () => {
    expect(hashToken(tokenFor('a'))).not.toContain(tokenFor('a'))
    expect(hashToken('x')).toBe(hashToken('x'))
  })
})
