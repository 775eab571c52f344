import type { Page } from '@playwright/test'
import { expectNoBarriers } from './support/barriers'
import { expect, test } from './support/loopline-test'

test('the landing page lets a visitor in as each person and each candidate', async ({ arrive }) => {
  test.setTimeout(240_000)
  const page = await arrive()
  const rooms = [
    { heading: /^Be somebody at/, address: /\/(today|interviews)$/, shown: 0 },
    { heading: 'Be a candidate', address: /\/c\/[0-9a-f-]{36}$/, shown: 1 },
  ]
  for (const { heading, address, shown } of rooms) {
    await page.goto('/')
    const doors = page.getByRole('region', { name: heading }).getByRole('listitem')
    const count = await doors.count()
    expect(count).toBeGreaterThan(4)
    for (let nth = 0; nth < count; nth++) {
      await page.goto('/')
      // Staff find their own name on their page, candidates the job that they applied for.
      const words = (await doors.nth(nth).locator('span').allTextContents())[shown] ?? ''
      await doors.nth(nth).getByRole('button').click()
      await expect(page).toHaveURL(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText(words).first()).toBeAttached()
    }
  }
})

/** What other tests do not look at in both themes on their way. */
const addresses = [
  '/qualifications',
  '/jobs/new',
  '/places',
  '/pools',
  '/teams',
  '/plans',
  '/messages',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is shut out of the main pages in ${colorScheme}`, async ({ arrive }) => {
    test.setTimeout(180_000)
    const staff = await arrive({ colorScheme })
    await staff.goto('/')
    await expectNoBarriers(staff, 'the landing page')
    await staff
      .getByRole('button', { name: /Recruiter/ })
      .first()
      .click()
    await expect(staff).toHaveURL(/\/today/)
    await expectNoBarriers(staff, 'today')
    await staff.goto('/candidates')
    await expectNoBarriers(staff, 'the candidates')
    await staff.getByRole('rowheader').getByRole('link').first().click()
    await expect(staff).toHaveURL(/\/applications\//)
    await expectNoBarriers(staff, 'the application')
    await staff.goto('/schedule')
    await expectNoBarriers(staff, 'the schedule')
    for (const address of addresses) {
      await staff.goto(address)
      await expect(staff.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoBarriers(staff, address)
    }
    for (const list of ['/jobs', '/people']) {
      await staff.goto(list)
      await expectNoBarriers(staff, list)
      await staff.getByRole('rowheader').getByRole('link').first().click()
      await expect(staff).toHaveURL(new RegExp(`${list}/[0-9a-f-]{36}$`))
      await expectNoBarriers(staff, `one of ${list}`)
    }

    const candidate = await arrive({ colorScheme, viewport: { width: 390, height: 844 } })
    await comeToBook(candidate)
    await expectNoBarriers(candidate, 'the candidate’s page')
    await candidate.getByRole('link', { name: 'Choose a time' }).click()
    await expect(candidate.getByRole('heading', { level: 1, name: /^Choose a time/ })).toBeVisible()
    await expectNoBarriers(candidate, 'the booking page')
  })
}

/** As the first candidate of the landing page who has a time to choose. */
async function comeToBook(page: Page): Promise<void> {
  await page.goto('/')
  const doors = page.getByRole('region', { name: 'Be a candidate' }).getByRole('button')
  const count = await doors.count()
  for (let nth = 0; nth < count; nth++) {
    await page.goto('/')
    await doors.nth(nth).click()
    await expect(page).toHaveURL(/\/c\//)
    if (await page.getByRole('link', { name: 'Choose a time' }).isVisible()) return
  }
  throw new Error('no candidate of the landing page has a time to choose')
}
