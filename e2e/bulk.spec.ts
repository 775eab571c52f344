import type { Page } from '@playwright/test'
import { expectNoBarriers } from './support/barriers'
import { bringCandidates, type Candidate, staff } from './support/company'
import type { Installation } from './support/installation'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

const standings = {
  'Many Abha': 'review',
  'Many Bina': 'review',
  'Many Chet': 'review',
  'Many Dipa': 'review',
} as const
type Name = keyof typeof standings
let candidates: Record<Name, Candidate>

test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(installation, standings)
})

/** Marks these in the review and leads to the rejection of all of them. */
async function markAll(page: Page, names: readonly string[]): Promise<void> {
  await page.goto('/review')
  for (const name of names) {
    await page.getByRole('checkbox', { name: `Mark ${name} for a rejection` }).check()
  }
  await page.keyboard.press('Shift+X')
  await expect(
    page.getByRole('heading', { level: 1, name: `Reject: ${names.length} people` }),
  ).toBeVisible()
}

async function statusOf(installation: Installation, name: Name): Promise<string | undefined> {
  const [row] = await installation.query<{ status: string }>(
    'SELECT status FROM applications WHERE id = $1',
    [candidates[name].applicationId],
  )
  return row?.status
}

test('of four rejected at once two fail with their sentence, and the two that did not are undone', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const page = await arrive({ viewport: { width: 1440, height: 900 } })
  const other = await arrive()
  await signIn(page, mailbox, staff.priya)
  await signIn(other, mailbox, staff.tom)
  await markAll(page, Object.keys(standings))
  await page.getByLabel('Reason').selectOption({ label: 'Skills do not fit' })
  await page.getByRole('button', { name: 'Look at what happens' }).click()
  await expect(page.getByText('Possible for 4')).toBeVisible()
  await expect(page.getByRole('region', { name: /^Email to Many Abha/ })).toContainText('Dear Many')

  // A colleague advances two of them after the preview was made.
  for (const name of ['Many Bina', 'Many Dipa'] as const) {
    await other.goto(`/applications/${candidates[name].applicationId}`)
    await other
      .getByRole('button', { name: /^Advance and email/ })
      .first()
      .click()
    await other
      .getByRole('dialog')
      .getByRole('button', { name: /^Advance and email/ })
      .click()
    await expect(other.getByRole('dialog')).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Reject 4 people and email them later' }).click()
  await expect(page.getByText(/^2 rejected, 2 not\./)).toBeVisible()
  const failed = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Not done: 2' }) })
  await expect(failed.getByRole('link')).toHaveText(['Many Bina', 'Many Dipa'])
  await expect(failed.getByText(/changed this application after you had looked/)).toHaveCount(2)
  await expectNoBarriers(page, 'outcome of a bulk act')

  await page.getByRole('button', { name: 'Try the 2 failed ones again' }).click()
  await expect(page.getByText('Possible for 2')).toBeVisible()
  await page.goBack()

  await page.getByRole('button', { name: 'Undo those who have not been told' }).click()
  await page.getByRole('button', { name: 'Undo 2 rejections' }).click()
  await expect(page.getByText('2 active again.')).toBeVisible()
  expect(await statusOf(installation, 'Many Abha')).toBe('active')
  expect(await statusOf(installation, 'Many Chet')).toBe('active')
  await installation.settled()
  for (const name of ['Many Abha', 'Many Chet'] as const) {
    expect(mailbox.sentTo(candidates[name].email)).toHaveLength(1)
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`acts on many have no barriers in the ${colorScheme}`, async ({
    installation,
    mailbox,
    arrive,
  }) => {
    const names = [`First ${colorScheme}`, `Second ${colorScheme}`]
    await bringCandidates(
      installation,
      Object.fromEntries(names.map((name) => [name, 'review' as const])),
    )
    const page = await arrive({ colorScheme, viewport: { width: 1440, height: 900 } })
    await signIn(page, mailbox, staff.priya)
    await markAll(page, names)
    await expectNoBarriers(page, 'what to do with many')
    await page.getByRole('link', { name: 'Advance' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Advance: 2 people' })).toBeVisible()
    await page.getByRole('button', { name: 'Look at what happens' }).click()
    await expect(page.getByText('Possible for 2')).toBeVisible()
    await expectNoBarriers(page, 'preview of a bulk act')
    await page.goto('/bulk')
    await expectNoBarriers(page, 'list of bulk acts')
  })
}
