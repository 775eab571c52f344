import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { keptValues, refused, refusedByCheck } from '@/app/ui/form-state'

function formOf(...pairs: [string, string | File][]): FormData {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

describe('a refused form', () => {
  test('keeps every text that was typed, and each of several with the same name', () => {
    const form = formOf(['name', 'Noa'], ['team', 'payments'], ['team', 'platform'])
    expect(keptValues(form)).toEqual({ name: 'Noa', team: ['payments', 'platform'] })
  })

  test('keeps neither files nor what React sends along', () => {
    const form = formOf(['cv', new File(['%PDF'], 'cv.pdf')], ['$ACTION_KEY', 'k1'], ['note', ''])
    expect(keptValues(form)).toEqual({ note: '' })
  })

  test('names the first thing wrong with each field', () => {
    const form = formOf(['email', ''])
    const check = z
      .object({ email: z.string().min(1, 'Write your email.').includes('@', 'An email has an @.') })
      .safeParse(Object.fromEntries(form))
    expect(check.error && refusedByCheck(form, check.error)).toEqual({
      status: 'refused',
      message: undefined,
      fieldErrors: { email: 'Write your email.' },
      values: { email: '' },
    })
  })

  test('says what is wrong with all of it as its message', () => {
    const form = formOf(['from', '2'], ['to', '1'])
    const check = z
      .object({ from: z.string(), to: z.string() })
      .refine(({ from, to }) => from <= to, 'The end comes before the beginning.')
      .safeParse(Object.fromEntries(form))
    expect(check.error && refusedByCheck(form, check.error).message).toBe(
      'The end comes before the beginning.',
    )
  })

  test('carries the reason it was given', () => {
    expect(refused(formOf(), { message: 'Just taken.' })).toEqual({
      status: 'refused',
      message: 'Just taken.',
      values: {},
    })
  })
})
