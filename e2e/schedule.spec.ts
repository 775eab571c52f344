import type { Page } from '@playwright/test'
import { expectNothingUnderTheBand } from './support/band'
import { expectNoBarriersInBoth } from './support/barriers'
import { follow } from './support/candidate-acts'
import { bringCandidates, type Candidate, staff } from './support/company'
import { calendarOf, lettersToStaff } from './support/expect-mail'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

const standings = { 'Asha Limbu': 'final', 'Bina Gurung': 'final' } as const
let candidates: Record<keyof typeof standings, Candidate>

test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(installation, standings)
})

const seat = (page: Page, session: string) =>
  page.getByRole('region', { name: `${session}: Interviewer` })
const foot = (page: Page) => page.getByRole('region', { name: 'What to do' })
const rows = (page: Page) => page.locator('[data-option]')

test('a recruiter leaves somebody out, sees the counts change, and books by hand', async ({
  mailbox,
  arrive,
}) => {
  const page = await arrive()
  await signIn(page, mailbox, staff.priya)
  const { applicationId, name, email } = candidates['Asha Limbu']
  await page.goto(`/schedule/${applicationId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Book: /)
  await expect(page).toHaveTitle(/Schedule/)
  const design = seat(page, 'System design')
  await expect(design).toContainText('2 qualified: 2 free')
  const panelDay = page.getByRole('region', { name: 'The panel’s day' })
  await expect(panelDay.getByText(/^Hatched: nothing is known of/).first()).toBeVisible()
  await expectNoBarriersInBoth(page, 'the schedule')

  await design.getByRole('link', { name: 'leave out Mei Lin' }).click()
  await expect(design).toContainText('2 qualified: 1 free, 1 left out by you')
  await expect(page).toHaveURL(/without=/)
  await expect(rows(page).first()).toContainText('System design with Kofi Mensah')
  await page.goBack()
  await expect(design).toContainText('2 qualified: 2 free')
  await design.getByRole('link', { name: 'choose Mei Lin' }).click()
  await expect(design).toContainText('1 chosen by you, 1 free')
  const behavioural = seat(page, 'Behavioural')
  await behavioural.getByRole('link', { name: 'choose Ines Duarte' }).click()
  await expect(behavioural).toContainText('1 chosen by you, 1 free')

  const halfDay = page.getByRole('link', { name: /, morning: \d+ options?$/ }).first()
  await halfDay.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /, morning: \d+ options?$/ })).toBeVisible()
  await expect(halfDay).toBeFocused()
  await page.keyboard.press('1')
  await expect(foot(page)).toContainText('Chosen:')
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: `Email to ${name}` })).not.toHaveCount(0)
  await expect(dialog.getByRole('region', { name: 'Email to Mei Lin' })).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Book and email everybody' }).click()
  await expect(page).toHaveURL(`/applications/${applicationId}`)
  await mailbox.waitFor(email, { calendar: 'REQUEST' })
  await expect
    .poll(() => lettersToStaff(mailbox, name).map(({ to }) => to[0]))
    .toContain(staff.mei.email)
})

test('a decline is repaired at the same time, with the least disturbance and the right emails', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const page = await arrive()
  await signIn(page, mailbox, staff.priya)
  const { applicationId, name, email } = candidates['Asha Limbu']
  const invite = lettersToStaff(mailbox, name).find(({ to }) => to[0] === staff.mei.email)
  if (!invite) throw new Error('Mei was not invited')
  const { startsAt } = calendarOf(invite)
  const mei = await arrive()
  await follow(mei, invite, "I can't make it")
  await mei.getByLabel('Why, in a word or two').fill('I am ill.')
  await mei.getByRole('button', { name: /^Tell the recruiter/ }).click()
  await expect(mei.getByRole('heading', { name: 'You said that you can’t make it' })).toBeVisible()

  await page.goto(`/schedule/${applicationId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Repair: System design')
  const strip = page.getByRole('region', { name: 'To repair' })
  await expect(strip).toContainText('Mei Lin declined')
  await expect(strip).toContainText('I am ill.')
  await expect(strip).toContainText(
    'Candidate: another interviewer · Kofi Mensah comes · 2 invites',
  )
  await expect(rows(page).first()).toContainText('Candidate: new time, must agree')
  await expect(
    page.getByRole('heading', { name: /^Best .* least disturbing first$/ }),
  ).toBeVisible()
  const mails = strip.getByRole('region', { name: 'Emails that leave' })
  await expect(mails).toContainText('To Kofi Mensah')
  await expect(mails).toContainText(`To ${name}`)
  await expectNoBarriersInBoth(page, 'a repair')

  const before = mailbox.sentTo(email).length
  await strip.getByRole('button', { name: /^Put Kofi Mensah there and email/ }).click()
  await expect(page).toHaveURL(`/applications/${applicationId}`)
  await expect
    .poll(() => lettersToStaff(mailbox, name).filter(({ to }) => to[0] === staff.kofi.email).length)
    .toBe(1)
  const kofi = lettersToStaff(mailbox, name).find(({ to }) => to[0] === staff.kofi.email)
  expect(kofi && calendarOf(kofi).startsAt).toBe(startsAt)
  await installation.settled()
  expect(mailbox.sentTo(email).length).toBe(before + 1)
  await page.goto(`/schedule/${applicationId}`)
  await expect(page.getByText('Nothing to book')).toBeVisible()
  await expectNoBarriersInBoth(page, 'nothing to book')
})

test('an empty answer says why and is opened by one of its changes; three times are proposed from it', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const page = await arrive({ viewport: { width: 1024, height: 768 } })
  await installation.query(
    `INSERT INTO busy_intervals (id, person_id, starts_at, ends_at, hardness, source)
     SELECT gen_random_uuid(), id, '2027-02-01', '2027-06-01', 'soft', 'test'
       FROM persons WHERE email IN ($1, $2)`,
    [staff.mei.email, staff.kofi.email],
  )
  await signIn(page, mailbox, staff.priya)
  const { applicationId, email } = candidates['Bina Gurung']
  await page.goto(`/schedule/${applicationId}`)
  await expect(page.getByRole('heading', { name: 'No time fits' })).toBeVisible()
  await expect(page.getByText('System design: 2 qualified: 2 busy.')).toBeVisible()
  const opens = page.getByRole('link', { name: /^Allow tentative and focus time: \+\d+ options$/ })
  const yields = /\+(\d+)/.exec((await opens.textContent()) ?? '')?.[1]
  await expectNoBarriersInBoth(page, 'an empty answer')
  await opens.click()
  await expect(page.getByRole('heading', { name: `${yields} options`, exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Allowed for this booking' })).toContainText(
    'Allow tentative and focus time',
  )
  await expect(page.getByText('one of the three')).toHaveCount(3)
  const { height = 0 } = (await foot(page).boundingBox()) ?? {}
  expect(height).toBeLessThan(115)
  await foot(page).getByRole('button', { name: 'Propose these three' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: 'Email to Bina Gurung' })).toHaveCount(1)
  await dialog.getByRole('button', { name: /^Propose these three and email/ }).click()
  await expect(page).toHaveURL(`/applications/${applicationId}`)
  await expectNothingUnderTheBand(page)
  await page.goto(`/schedule/${applicationId}`)
  await expectNothingUnderTheBand(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNothingUnderTheBand(page)
  await mailbox.waitFor(email, { subject: 'Three times for your' })
  // Panels of options that overlap are kept by one claim: how many there are says nothing.
  const kept = await installation.query(
    `SELECT 1 FROM occupancies WHERE purpose = 'reservation' AND expires_at IS NOT NULL`,
  )
  expect(kept.length).toBeGreaterThan(0)
})
