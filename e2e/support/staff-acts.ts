import { expect, type Page } from '@playwright/test'
import type { MailSink } from './mail-sink'

/** Signs in as staff do: by the link in an email, and the button behind it. */
export async function signIn(
  page: Page,
  mailbox: MailSink,
  { email }: { email: string },
): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Your work email').fill(email)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  const letter = await mailbox.waitFor(email, { subject: 'Sign in to' })
  await page.goto(letter.link('Sign in'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}
