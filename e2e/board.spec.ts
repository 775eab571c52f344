import type { Locator, Page } from '@playwright/test'
import { expectNoBarriers } from './support/barriers'
import { bringCandidates, type Candidate, staff } from './support/company'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

const standings = {
  'Board Akbar': 'review',
  'Board Bela': 'review',
  'Board Chandra': 'chat',
  'Board Devi': 'chat',
  'Board Esha': 'review',
} as const

let candidates: Record<keyof typeof standings, Candidate>

test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(installation, standings)
})

const column = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name}`) })
const cardIn = (where: Locator, name: string) => where.getByRole('link', { name, exact: true })

async function openBoard(page: Page): Promise<void> {
  await page.goto('/board')
  await expect(page.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible()
}

test('a card is moved by keys, confirmed with the very email, and moved back', async ({
  mailbox,
  arrive,
}) => {
  const page = await arrive()
  const { name, email } = candidates['Board Akbar']
  await signIn(page, mailbox, staff.priya)
  await openBoard(page)
  await page.keyboard.press('/')
  await page.keyboard.type('akbar')
  await expect(page.getByText(/^1 of \d+ candidates/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^\d+ candidates/)).toBeVisible()
  const first = cardIn(column(page, 'Review'), name)
  await first.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(column(page, 'Initial chat').getByText('Advance to Initial chat')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Advance to Initial chat')).toHaveCount(0)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Advance ${name} to Initial chat` })
  await expect(dialog.getByText(/^Choose a time/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(first).toBeFocused()

  await page.keyboard.press('a')
  await dialog.getByRole('button', { name: 'Advance and email the candidate' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page).toHaveURL(/\/board$/)
  await expect(cardIn(column(page, 'Initial chat'), name)).toBeFocused()
  await mailbox.waitFor(email, { subject: 'Choose a time' })

  await expect(page.getByText(`${name} is in Initial chat now.`)).toBeVisible()
  await page.keyboard.press('u')
  const back = page.getByRole('dialog')
  await back.getByLabel('Reason').fill('Moved by mistake.')
  await back.getByRole('button').last().click()
  await expect(back).toHaveCount(0)
  await expect(cardIn(column(page, 'Review'), name)).toBeVisible()
})

test('a card is dragged to the next stage', async ({ mailbox, arrive }) => {
  const page = await arrive()
  const { name, email } = candidates['Board Bela']
  await signIn(page, mailbox, staff.priya)
  await openBoard(page)
  await page.locator('[data-card]').filter({ hasText: name }).dragTo(column(page, 'Initial chat'))
  const dialog = page.getByRole('dialog', { name: `Advance ${name} to Initial chat` })
  await dialog.getByRole('button', { name: 'Advance and email the candidate' }).click()
  await expect(cardIn(column(page, 'Initial chat'), name)).toBeVisible()
  await mailbox.waitFor(email, { subject: 'Choose a time' })
})

test('the list of stages says what each would do, and why some cannot be', async ({
  mailbox,
  arrive,
}) => {
  const page = await arrive()
  const { name } = candidates['Board Chandra']
  await signIn(page, mailbox, staff.dara)
  await openBoard(page)
  await cardIn(column(page, 'Initial chat'), name).focus()
  await page.keyboard.press('m')
  const stages = page.getByRole('menu', { name: `Move ${name}` })
  await expect(stages.getByRole('menuitem', { name: /^Advance to Take-home/ })).toBeEnabled()
  await expect(stages.getByRole('menuitem', { name: /^Final/ })).toBeDisabled()
  await expect(stages.getByRole('menuitem', { name: /^Final/ })).toContainText('role')
  await page.keyboard.press('Escape')
  await expect(cardIn(column(page, 'Initial chat'), name)).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.getByRole('status').filter({ hasText: name })).toContainText('not finished')
})

test('what others do comes in beside an open dialog, whose words stay', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const page = await arrive()
  const { name } = candidates['Board Devi']
  await signIn(page, mailbox, staff.priya)
  await openBoard(page)
  await cardIn(column(page, 'Initial chat'), name).focus()
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: `Reject ${name}` })
  await dialog.getByLabel('Message to the candidate').fill('Dear Devi, thank you.')
  await bringCandidates(installation, { 'Board Newcomer': 'review' })
  await expect(page.locator('[data-card]').filter({ hasText: 'Board Newcomer' })).toBeAttached()
  await expect(dialog.getByLabel('Message to the candidate')).toHaveValue('Dear Devi, thank you.')
  // What was written is not thrown away by one key.
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await expect(cardIn(column(page, 'Initial chat'), name)).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is shut out of board and palette in ${colorScheme}`, async ({ mailbox, arrive }) => {
    const page = await arrive({ colorScheme })
    await signIn(page, mailbox, staff.priya)
    await openBoard(page)
    await expect(page.locator('[data-card]').first()).toBeVisible()
    await expectNoBarriers(page, 'the board')
    await cardIn(column(page, 'Review'), candidates['Board Esha'].name).focus()
    await page.keyboard.press('Space')
    await expectNoBarriers(page, 'the board with a card picked up')
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find people' }).fill('board')
    await expect(page.getByRole('option', { name: /Board Esha/ })).toBeVisible()
    await expectNoBarriers(page, 'the palette')
  })
}
