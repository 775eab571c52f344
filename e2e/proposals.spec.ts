import type { Page } from '@playwright/test'
import { expectNoBarriersInBoth } from './support/barriers'
import { bookATime, follow } from './support/candidate-acts'
import { bringCandidates, type Candidate, staff } from './support/company'
import type { Installation } from './support/installation'
import { expect, test } from './support/loopline-test'
import type { MailSink } from './support/mail-sink'
import { act, signIn } from './support/staff-acts'

const standings = {
  'Asha Limbu': 'chat',
  'Bina Rai': 'chat',
  'Chandra Sen': 'chat',
  'Devi Pun': 'chat',
  'Esha Lama': 'chat',
} as const
let candidates: Record<keyof typeof standings, Candidate>

test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(installation, standings)
})

const foot = (page: Page) => page.getByRole('region', { name: 'What to do' })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const declines = 'None of these suits'

test('a recruiter swaps one of three times, leaves one out and adds another; the candidate picks one', async ({
  installation,
  mailbox,
  page,
  candidatePage,
}) => {
  const { applicationId, email } = candidates['Asha Limbu']
  await signIn(page, mailbox, staff.priya)
  await page.goto(`/schedule/${applicationId}`)
  await expect(foot(page).locator('[data-proposed]')).toHaveCount(3)
  const [first = '', ...others] = await startsToPropose(page)

  await foot(page).getByText('change', { exact: true }).click()
  await foot(page)
    .getByRole('link', { name: /^Swap / })
    .first()
    .click()
  await expect(foot(page)).toContainText('Choose an option above instead of')
  await expectNoBarriersInBoth(page, 'one of three times is swapped')
  const instead = page.locator('[data-option]').filter({ hasText: 'Propose this instead' })
  const second = (await instead.first().getAttribute('data-option')) ?? ''
  await instead.first().getByRole('link', { name: 'Propose this instead' }).press('Enter')
  await expect.poll(() => startsToPropose(page)).toEqual([second, ...others].sort())
  expect(await startsToPropose(page)).not.toContain(first)

  await foot(page).getByText('change', { exact: true }).click()
  await foot(page)
    .getByRole('link', { name: /^Leave out / })
    .first()
    .click()
  await expect(foot(page).getByRole('button', { name: 'Propose these two' })).toBeVisible()
  await page.getByRole('link', { name: 'Propose this too' }).first().click()
  await expect(foot(page).getByRole('button', { name: 'Propose these three' })).toBeVisible()
  const starts = await startsToPropose(page)
  await propose(page)

  await openProposal(candidatePage, mailbox, email)
  await expect(heading(candidatePage, 'Priya proposes three times')).toBeVisible()
  const cards = candidatePage.locator('a[href*="book/confirm?start="]')
  const hrefs = await cards.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(hrefs.map((href) => new URLSearchParams(href?.split('?')[1]).get('start'))).toEqual(starts)
  await expectNoBarriersInBoth(candidatePage, 'proposed times')
  await cards.nth(1).click()
  await expect(heading(candidatePage, 'Confirm your time')).toBeVisible()
  await expectNoBarriersInBoth(candidatePage, 'a proposed time before it is confirmed')
  await candidatePage.getByRole('button', { name: /^Confirm/ }).click()
  await expect(candidatePage.getByRole('heading', { name: 'Your interview' })).toBeVisible()
  const invite = await mailbox.waitFor(email, { calendar: 'REQUEST' })
  expect(invite.calendar?.startsAt).toBe(starts[1])
  expect(await keptFor(installation, applicationId)).toBe(0)
})

test('none suits: the candidate says what does, and the recruiter’s screen knows it', async ({
  installation,
  mailbox,
  page,
  candidatePage,
}) => {
  const { applicationId, email } = candidates['Bina Rai']
  await signIn(page, mailbox, staff.priya)
  await page.goto(`/schedule/${applicationId}`)
  await propose(page)
  expect(await keptFor(installation, applicationId)).toBeGreaterThan(0)

  await openProposal(candidatePage, mailbox, email)
  await candidatePage.getByRole('button', { name: declines }).click()
  await expect(heading(candidatePage, /^Choose a time for/)).toBeVisible()
  expect(await keptFor(installation, applicationId)).toBe(0)
  await candidatePage.locator('summary', { hasText: 'Say what suits you best' }).click()
  const best = candidatePage.getByRole('form', { name: 'What suits you best' })
  await best.getByRole('checkbox', { name: 'Thursday' }).check()
  await best.getByRole('checkbox', { name: 'Afternoon' }).check()
  await best.getByRole('button', { name: 'Show times that suit me' }).click()
  await expect(candidatePage.getByText('Noted: what suits you best comes first.')).toBeVisible()
  await expect(best.getByRole('checkbox', { name: 'Thursday' })).toBeChecked()
  const offered = candidatePage.getByRole('region', { name: 'Three good times' })
  await expect(offered.getByRole('link').first()).toContainText(/^Thu /)
  await candidatePage.reload()
  await expect(best.getByRole('checkbox', { name: 'Afternoon' })).toBeChecked()
  await expectNoBarriersInBoth(candidatePage, 'what suits a candidate best')

  await page.goto(`/schedule/${applicationId}`)
  await expect(page.getByText('suits them best: Thursdays, afternoons')).toBeVisible()
  await page.goto(`/applications/${applicationId}`)
  await expect(page.getByText('none of the proposed times suits').first()).toBeVisible()
})

test('times that are kept stand among what falls away, and are free once they are taken back', async ({
  installation,
  mailbox,
  page,
  candidatePage,
}) => {
  const { applicationId, name, email } = candidates['Devi Pun']
  await signIn(page, mailbox, staff.priya)
  await page.goto(`/schedule/${applicationId}`)
  await propose(page)
  await openProposal(candidatePage, mailbox, email)
  await expect(heading(candidatePage, 'Priya proposes three times')).toBeVisible()

  const dialog = page.getByRole('dialog')
  for (const label of ['Pause', 'Reject']) {
    await page.getByRole('button', { name: label, exact: true }).first().click()
    const lines = dialog.getByRole('region', { name: 'What becomes of everything' })
    const kept = lines.getByRole('listitem').filter({ hasText: 'Proposed time, kept free' })
    await expect(kept).toHaveCount(3)
    await expect(kept.first()).toContainText('Is free again')
    await expectNoBarriersInBoth(page, `what falls away: ${label} ${name}`)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }

  await page.goto(`/schedule/${applicationId}`)
  const card = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Proposed to the candidate' }) })
  await expect(card).toContainText('Kept free until')
  await expectNoBarriersInBoth(page, 'times that are proposed already')
  await card.getByRole('button', { name: 'Take them back' }).click()
  await expect(page.getByText(/^Taken back\./).first()).toBeVisible()
  expect(await keptFor(installation, applicationId)).toBe(0)

  // The page of the proposal is still open: what it shows leads to a time that is free for anybody now.
  await candidatePage.locator('a[href*="book/confirm?start="]').last().click()
  await expect(heading(candidatePage, 'Confirm your time')).toBeVisible()
  await candidatePage.goBack()
  await candidatePage.reload()
  await expect(heading(candidatePage, /^Choose a time for/)).toBeVisible()
  await expectNoBarriersInBoth(candidatePage, 'times after a proposal was taken back')
})

test('whoever books anyway reads what speaks against it, and says that it shall be', async ({
  mailbox,
  page,
}) => {
  const { applicationId, email } = candidates['Esha Lama']
  await signIn(page, mailbox, staff.priya)
  await page.goto(`/schedule/${applicationId}`)
  await page.locator('summary', { hasText: 'Book anyway…' }).click()
  const form = page.getByRole('form', { name: /^Book anyway: / })
  await form.getByLabel('Day').fill('2027-03-06')
  await form.getByLabel('Time, London').fill('20:00')
  await form.getByLabel('Interviewer').selectOption({ label: staff.gil.name })
  const against = form.getByRole('status').filter({ hasText: 'What speaks against it' })
  await expect(against).toContainText('Gil Torres does not work at that hour')
  await expectNoBarriersInBoth(page, 'what speaks against a booking')
  await form.getByLabel('Reason').fill('They fly on Sunday.')
  await form.getByRole('button', { name: 'Book anyway and email everybody' }).click()
  await expect(form.getByText(/Tick this to book in spite of it/).first()).toBeVisible()
  await expect(form.getByLabel('Reason')).toHaveValue('They fly on Sunday.')
  await expectNoBarriersInBoth(page, 'a booking that was refused for its warnings')
  await form.getByRole('checkbox', { name: 'Book in spite of what speaks against it' }).check()
  await form.getByRole('button', { name: 'Book anyway and email everybody' }).click()
  await expect(page).toHaveURL(`/applications/${applicationId}`)
  const invite = await mailbox.waitFor(email, { calendar: 'REQUEST' })
  expect(invite.calendar?.startsAt).toBe('2027-03-06T20:00:00.000Z')
})

test('the load says both limits, and measures by the one that binds', async ({
  installation,
  mailbox,
  page,
}) => {
  await installation.query('UPDATE persons SET weekly_limit_minutes = 20 WHERE email = $1', [
    staff.gil.email,
  ])
  await signIn(page, mailbox, staff.priya)
  await page.goto('/load')
  await page.getByLabel('Qualified for').selectOption({ label: 'Recruiters' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/pool=/)
  const gil = page.getByRole('row', { name: /^Gil Torres/ })
  await expect(gil).toContainText('12, and 20 min')
  await expect(gil).toContainText(/\d of 12/)
  await expect(gil).toContainText(/(30 min|1 h.*) of 20 min/)
  await expect(gil).toContainText(/(10|40) min over|1 h.* over/)
  await expect(page.getByRole('row', { name: /^Tom Barker/ })).toContainText('12')
  await page.locator('summary', { hasText: 'How this is counted' }).click()
  await expectNoBarriersInBoth(page, 'the load with limits in minutes')
  await gil.getByRole('link', { name: /what Gil Torres has in this week/ }).click()
  await expect(heading(page, staff.gil.name)).toBeVisible()
  await expect(
    page.getByText('At most 12 interviews and 20 min a week, 4 interviews a day.'),
  ).toBeVisible()
  await expectNoBarriersInBoth(page, 'the load of one person with two limits')
})

test('what nobody answers in two working days lapses, and the candidate chooses freely', async ({
  installation,
  mailbox,
  page,
  candidatePage,
}) => {
  const { applicationId, email } = candidates['Chandra Sen']
  await signIn(page, mailbox, staff.priya)
  await page.goto(`/schedule/${applicationId}`)
  await propose(page)
  await openProposal(candidatePage, mailbox, email)
  await expect(candidatePage.getByRole('button', { name: declines })).toBeVisible()

  await installation.moveClock({ days: 3 })
  await expect.poll(() => keptFor(installation, applicationId)).toBe(0)
  // Pressed on the page of before: the way on is the same.
  await candidatePage.getByRole('button', { name: declines }).click()
  await expect(heading(candidatePage, /^Choose a time for/)).toBeVisible()
  await bookATime(candidatePage)
  await page.goto(`/applications/${applicationId}`)
  await expect(
    page.getByText('Nobody picked one of the proposed times in time').first(),
  ).toBeVisible()
})

/** What the schedule would propose now, in its order. */
async function startsToPropose(page: Page): Promise<string[]> {
  const times = await foot(page).locator('[data-proposed]').all()
  return Promise.all(times.map(async (one) => (await one.getAttribute('data-proposed')) ?? ''))
}

async function propose(page: Page): Promise<void> {
  await act(page, 'Propose these three', 'Propose these three and email the candidate')
  await expect(page).toHaveURL(/\/applications\//)
}

/** The mail's own way to all of them at once. */
async function openProposal(page: Page, mailbox: MailSink, email: string): Promise<void> {
  const letter = await mailbox.waitFor(email, { subject: 'Three times for your' })
  await follow(page, letter, 'None of these suits: see other times')
}

/** How many stretches of anybody's time are reserved for an application. */
async function keptFor({ query }: Installation, applicationId: string): Promise<number> {
  const rows = await query(
    `SELECT 1 FROM occupancies o JOIN reservations r ON r.id = o.reservation_id
       JOIN stage_runs s ON s.id = r.stage_run_id WHERE s.application_id = $1`,
    [applicationId],
  )
  return rows.length
}
