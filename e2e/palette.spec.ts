import { bringCandidates, staff } from './support/company'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

test('by keys alone: somebody is found in spite of a slip, and their page’s own acts open', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const { 'Žofie Přibylová': candidate } = await bringCandidates(installation, {
    'Žofie Přibylová': 'review',
  })
  const page = await arrive()
  await signIn(page, mailbox, staff.priya)
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  const field = page.getByRole('combobox', { name: 'Find people' })
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('zofie pribilova')
  const option = page.getByRole('option', { name: /Žofie Přibylová/ })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '',
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(candidate.applicationId))
  await expect(page.getByRole('heading', { level: 1, name: /Žofie/ })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('rejct')
  await expect(page.getByRole('option', { name: 'Reject', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Reject Žofie Přibylová' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('board of backend')
  await expect(page.getByRole('option', { name: 'Board of Backend engineer' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/board\?job=/)
  await expect(page.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible()

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Find on this board' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('group', { name: 'Lately' })).toContainText('Žofie Přibylová')
  await page.keyboard.type('team day')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/today/team')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('use dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
