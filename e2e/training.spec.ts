import { expectNoBarriersInBoth } from './support/barriers'
import { staff } from './support/company'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

test('the matrix is filled by keyboard, and warns before a pool is empty', async ({
  mailbox,
  page,
}) => {
  await signIn(page, mailbox, staff.priya)
  await page.goto('/people')
  await page.getByRole('link', { name: 'Qualifications' }).press('Enter')
  await page.getByRole('button', { name: 'Ada Okafor, Behavioural: not in it' }).focus()
  for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown')
  await expect(
    page.getByRole('button', { name: 'Leo Marsh, Behavioural: not in it' }),
  ).toBeFocused()
  await page.keyboard.press('q')
  await expect(page.getByText('Leo Marsh, Behavioural: Qualified.')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Behavioural 3 qualified' })).toBeVisible()

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const nell = page.getByRole('button', { name: 'Nell Power, Pair programming: Qualified' })
  await expect(nell).toBeFocused()
  await page.keyboard.press('Delete')
  const warning = page.getByRole('alert').filter({ hasText: 'Somebody counts on them here' })
  await expect(warning).toContainText(
    /Nobody qualified would be left in Pair programming, and .+ needs 1/,
  )
  await warning.getByRole('button', { name: 'Leave it as it is' }).press('Enter')
  await expect(nell).toBeFocused()
  await expectNoBarriersInBoth(page, 'the matrix')
  await page.reload()
  await expect(
    page.getByRole('button', { name: 'Leo Marsh, Behavioural: Qualified' }),
  ).toBeVisible()
})
