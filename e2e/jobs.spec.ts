import { expectNoBarriersInBoth } from './support/barriers'
import { bringCandidates, staff } from './support/company'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

test('a job pauses when everybody has what was chosen, and says who is left until then', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const brought = await bringCandidates(installation, {
    'Rita Sharma': 'review',
    'Sonam Sherpa': 'review',
    'Kiran Rai': 'review',
  })
  const page = await arrive({ viewport: { width: 1440, height: 900 } })
  const other = await arrive()
  await signIn(page, mailbox, staff.priya)
  await signIn(other, mailbox, staff.tom)
  await page.goto('/jobs')
  await page.getByRole('link', { name: 'Backend engineer' }).click()
  await page.getByRole('link', { name: 'Pause', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Pause Backend engineer' })).toBeVisible()
  await expectNoBarriersInBoth(page, 'pausing a job')
  await expect(page.getByLabel('Message to each of them')).toBeHidden()
  await page.getByLabel('What becomes of Rita Sharma').selectOption({ label: 'Pauses' })
  await page.getByLabel('Until').fill('2027-05-03')
  const reject = { label: 'Is rejected, with a message' }
  await page.getByLabel('What becomes of Sonam Sherpa').selectOption(reject)
  await expect(page.getByLabel('Message to each of them')).toBeVisible()
  await page.getByRole('button', { name: 'Look at what happens to each' }).click()

  await expect(page.getByText('Possible for 2')).toBeVisible()
  await expect(page.getByRole('region', { name: /^Email to Rita Sharma/ })).toContainText(
    'your place in the process is kept',
  )
  await expectNoBarriersInBoth(page, 'what becomes of each when a job pauses')
  await page.getByRole('link', { name: 'Choose otherwise' }).click()
  await expect(page.getByLabel('What becomes of Rita Sharma')).toHaveValue('pause')
  await expect(page.getByLabel('Until')).toHaveValue('2027-05-03')
  await page.goBack()

  // A colleague is quicker with one of them.
  await other.goto(`/applications/${brought['Sonam Sherpa'].applicationId}`)
  const advance = { name: /^Advance and email/ }
  await other.getByRole('button', advance).first().click()
  await other.getByRole('dialog').getByRole('button', advance).click()
  await expect(other.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Pause the job, and do this' }).click()
  await expect(page.getByText('The job is not paused yet')).toBeVisible()
  const failed = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Not done: 1' }) })
  await expect(failed.getByRole('link')).toHaveText(['Sonam Sherpa'])
  await expect(failed.getByText(/changed this application after you had looked/)).toBeVisible()
  await expectNoBarriersInBoth(page, 'a job that could not pause yet')

  await page.getByRole('button', { name: 'Try the failed one again' }).click()
  await expect(page.getByText('Possible for 1')).toBeVisible()
  await page.getByRole('button', { name: 'Pause the job, and do this' }).click()
  await expect(page).toHaveURL(/\/jobs\//)
  await expect(page.getByText('The job is paused').first()).toBeVisible()
  const paused = await mailbox.waitFor(brought['Rita Sharma'].email, { subject: 'paus' })
  expect(paused.text).toContain('your place in the process is kept')
  await page.goto(`/applications/${brought['Rita Sharma'].applicationId}`)
  await expect(page.getByText(/Paused until Mon 3 May/).first()).toBeVisible()

  await page.getByRole('button', { name: 'Change the pause' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Wakes up on')).toHaveValue('2027-05-03')
  await dialog.getByLabel('Wakes up on').fill('2027-06-07')
  await dialog.getByRole('button', { name: 'Change the pause' }).click()
  await expect(page.getByText(/Paused until Mon 7 Jun/).first()).toBeVisible()
  await page.goto(`/applications/${brought['Sonam Sherpa'].applicationId}`)
  await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeVisible()

  await page.goto('/jobs')
  await page.getByRole('link', { name: 'Backend engineer' }).click()
  await page.getByRole('button', { name: 'Open it again' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Take off the public list' })).toBeVisible()
  // Its button is gone, and the keys go on where the page begins.
  await expect(page.getByRole('main')).toBeFocused()
})

test('a job half written waits for whoever looks at something else, and overwrites nobody’s change', async ({
  mailbox,
  arrive,
}) => {
  const [page, other] = [await arrive(), await arrive()]
  await signIn(page, mailbox, staff.priya)
  await signIn(other, mailbox, staff.tom)
  await page.goto('/jobs/new')
  await page.getByLabel('Title').fill('Ledger engineer')
  await page.getByRole('button', { name: 'Another question' }).click()
  await expect(page.getByLabel('Question 6')).toBeFocused()
  await page.keyboard.type('Which ledgers do you know?')
  await page.getByRole('link', { name: 'Candidates' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Candidates' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText('What you had begun here is back.')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Ledger engineer')
  await expect(page.getByLabel('Question 6')).toHaveValue('Which ledgers do you know?')
  await page.getByRole('button', { name: 'Begin anew' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('')

  for (const one of [page, other]) {
    await one.goto('/jobs')
    await one.getByRole('link', { name: 'Backend engineer' }).click()
    await one.getByRole('link', { name: 'Edit' }).click()
  }
  await other.getByLabel('In one sentence').fill('You keep the ledger right.')
  await other.getByRole('button', { name: 'Save the job' }).click()
  await expect(other.getByText('The job is saved.')).toBeVisible()
  await page.getByLabel('Level', { exact: true }).first().fill('L55')
  await page.getByRole('button', { name: 'Save the job' }).click()
  await expect(page.getByText(/Somebody else changed this job/).first()).toBeVisible()
  await expect(page.getByLabel('Level', { exact: true }).first()).toHaveValue('L55')
  await page.getByRole('button', { name: 'Save the job' }).click()
  await expect(page.getByText('The job is saved.')).toBeVisible()
})
