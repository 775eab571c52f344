import { expect, test } from 'vitest'
import { isOpen } from '@/app/sign-in/doors'

test('an email link signs in by the button alone: opening its address does nothing', () => {
  expect(isOpen('GET', ['callback', 'email'])).toBe(false)
  expect(isOpen('POST', ['callback', 'email'])).toBe(true)
})

test('links are asked for on our own page, where requests are limited', () => {
  expect(isOpen('POST', ['signin', 'email'])).toBe(false)
})

test('there is no way in by a password', () => {
  expect(isOpen('POST', ['callback', 'credentials'])).toBe(false)
})
