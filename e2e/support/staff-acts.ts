import { expect, type Locator, type Page } from '@playwright/test'
import type { Letter } from './letter'
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

/** An act of the application's page: its button, what its dialog asks for, the button that does it. */
export async function act(
  page: Page,
  button: string | RegExp,
  confirm: string | RegExp,
  fill: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name: confirm, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

export const advanceWords = /^Advance( and email the candidate)?$/

export async function advance(page: Page, why?: string): Promise<void> {
  await act(page, advanceWords, advanceWords, async (dialog) => {
    if (why) await dialog.getByLabel('Why').fill(why)
  })
}

/** In an interviewer's room after its end, opened from the mail that asks. */
export async function sayWhatHappened(page: Page, asked: Letter, what: RegExp): Promise<void> {
  await page.goto(asked.link('Answer'))
  const question = page.getByRole('form', { name: 'Did it take place?' })
  await question.getByRole('radio', { name: what }).check()
  await question.getByRole('button', { name: 'Answer' }).click()
  await expect(question).toHaveCount(0)
}

/** In a room whose scorecard is due. */
export async function submitScorecard(page: Page, words: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Scorecard' })
  await expect(form.getByRole('button', { name: 'Submit' })).toBeVisible()
  await form.getByLabel('Notes').fill(words)
  for (const level of await form.getByRole('radio', { name: /^3 · / }).all()) await level.check()
  await form.getByRole('radio', { name: 'Yes', exact: true }).check()
  await form.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('Submitted. It stands as you wrote it.')).toBeVisible()
}
