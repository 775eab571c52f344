import type { Page } from '@playwright/test'
import { bringCandidates, type Candidate, staff } from './support/company'
import { expect, test } from './support/loopline-test'
import { act, signIn } from './support/staff-acts'

const standings = {
  'Asha Tamang': 'chat',
  'Bimal Thapa': 'chat',
  'Chandra Lama': 'chat',
  'Deepa Magar': 'review',
} as const
type Name = keyof typeof standings

let candidates: Record<Name, Candidate>

/** Their links lie unused for longer than the plan's first nudge: all three are to be chased. */
test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(installation, standings)
  await installation.moveClock({ days: 3 })
  await installation.settled()
})

const lineOf = (page: Page, name: string) =>
  page.getByRole('list').getByRole('link', { name: new RegExp(`^${name}`) })
const preview = (page: Page) => page.getByRole('complementary', { name: 'The selected line' })

async function walkTo(page: Page, name: Name): Promise<void> {
  const heading = preview(page).getByRole('heading', { level: 2, name })
  const lines = await page.locator('[data-line]').count()
  for (let step = 0; step < lines; step++) {
    if ((await lineOf(page, name).getAttribute('aria-current')) === 'true') break
    await page.keyboard.press('j')
    await expect(page.locator('[data-line][aria-current]')).toHaveCount(1)
  }
  await expect(heading).toBeVisible()
}

test('a day is run by keyboard alone: walk, snooze, decide, take back, open', async ({
  page,
  mailbox,
}) => {
  await signIn(page, mailbox, staff.priya)
  await page.goto('/today')
  await expect(page.getByText(/\d+ to chase/)).toBeVisible()

  await walkTo(page, 'Bimal Thapa')
  await expect(page).toHaveURL(new RegExp(`line=${candidates['Bimal Thapa'].applicationId}`))
  // The list is one stop: what can be done with the line follows it, however many lines there are.
  await page.keyboard.press('Tab')
  await expect(preview(page).getByRole('link', { name: 'Bimal Thapa' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(lineOf(page, 'Bimal Thapa')).toBeFocused()
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog', { name: 'Snooze Bimal Thapa' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(lineOf(page, 'Bimal Thapa')).toHaveCount(0)
  await expect(page.getByText('Snoozed: 1')).toBeVisible()
  await page.keyboard.press('u')
  await expect(lineOf(page, 'Bimal Thapa')).toHaveAttribute('aria-current', 'true')

  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Reject Bimal Thapa' })
  await expect(dialog.getByLabel('Reason')).toBeFocused()
  await page.keyboard.type('No reply')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(lineOf(page, 'Bimal Thapa')).toHaveCount(0)
  const undo = page.getByRole('region', { name: 'Can still be undone' })
  await expect(undo).toContainText('Bimal Thapa rejected, to be told')
  await page.keyboard.press('u')
  await expect(lineOf(page, 'Bimal Thapa')).toHaveAttribute('aria-current', 'true')
  await expect(undo).toHaveCount(0)

  await page.keyboard.press('k')
  await page.keyboard.press('j')
  await expect(preview(page).getByRole('heading', { name: 'Bimal Thapa' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/applications/${candidates['Bimal Thapa'].applicationId}`)
  await page.goBack()
  await expect(lineOf(page, 'Bimal Thapa')).toHaveAttribute('aria-current', 'true')
  await expect(lineOf(page, 'Bimal Thapa')).toBeFocused()
})

test('what somebody else does appears by itself, and the selection stays', async ({
  page,
  mailbox,
  arrive,
}) => {
  await signIn(page, mailbox, staff.priya)
  const { applicationId } = candidates['Asha Tamang']
  await page.goto(`/today?line=${applicationId}`)
  await expect(preview(page).getByRole('heading', { name: 'Asha Tamang' })).toBeVisible()
  await expect(lineOf(page, 'Chandra Lama')).toBeVisible()

  const colleague = await arrive()
  await signIn(colleague, mailbox, staff.tom)
  await colleague.goto(`/today/team?line=${candidates['Chandra Lama'].applicationId}`)
  await act(colleague, 'Reject', 'Reject and email Chandra Lama', async (dialog) => {
    await dialog.getByLabel('Reason').selectOption('No reply from them')
  })
  await expect(lineOf(page, 'Chandra Lama')).toHaveCount(0, { timeout: 2_000 })
  await expect(lineOf(page, 'Asha Tamang')).toHaveAttribute('aria-current', 'true')
  await expect(preview(page).getByRole('heading', { name: 'Asha Tamang' })).toBeVisible()
})

test('without JavaScript the day is made of links', async ({ arrive, page, mailbox }) => {
  await signIn(page, mailbox, staff.priya)
  const plain = await arrive({ javaScriptEnabled: false })
  await plain.context().addCookies(await page.context().cookies())
  await plain.goto('/today')
  await lineOf(plain, 'Asha Tamang').click()
  await expect(preview(plain).getByRole('heading', { name: 'Asha Tamang' })).toBeVisible()
  await expect(preview(plain).getByRole('link', { name: 'Open' })).toBeVisible()
})

test('whom nothing waits for is told so, and nothing else', async ({ page, mailbox }) => {
  await signIn(page, mailbox, staff.dara)
  await page.goto('/today')
  await expect(page.getByText('Nothing waits for you.', { exact: true })).toBeVisible()
  await expect(page.locator('[data-line]')).toHaveCount(0)
  await page.getByRole('link', { name: 'Look at the team’s day' }).click()
  await expect(page).toHaveURL('/today/team')
  await expect(lineOf(page, 'Asha Tamang')).toBeVisible()
})
