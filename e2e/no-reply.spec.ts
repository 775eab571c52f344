import { expectNoBarriersInBoth } from './support/barriers'
import { bookATime } from './support/candidate-acts'
import { bringCandidates, type Candidate, decentMomentAfter, staff } from './support/company'
import { expect, test } from './support/loopline-test'
import { act, signIn } from './support/staff-acts'

const standings = { 'Sita Adhikari': 'chat', 'Tara Joshi': 'chat' } as const

let candidates: Record<keyof typeof standings, Candidate>

test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(installation, standings)
})

test('who does not reply is told kindly, goes on where they stood, and books', async ({
  installation,
  mailbox,
  candidatePage: page,
  page: recruiter,
}) => {
  const { name, email, applicationId } = candidates['Sita Adhikari']
  await installation.moveClockTo(decentMomentAfter(await installation.now(), 8))
  await signIn(recruiter, mailbox, staff.priya)
  await recruiter.goto(`/applications/${applicationId}`)
  await act(recruiter, 'Close, no reply', `Close and email ${name}`, async (dialog) => {
    await expect(dialog.getByText(/^Subject: Closed for now|Closed for now/).first()).toBeVisible()
  })
  await expect(recruiter.getByText(/^Decided; will be told/)).toBeVisible()

  await installation.moveClockTo(decentMomentAfter(await installation.now(), 1))
  const letter = await mailbox.waitFor(email, { subject: 'Closed for now' })
  expect(letter.text).toContain('Nobody will ask why')
  await recruiter.reload()
  await expect(recruiter.getByText(/^Closed, no reply, told/)).toBeVisible()

  // Opening the link changes nothing; the button does.
  await page.goto(letter.link('Go on with my application'))
  await expect(page.getByRole('heading', { name: 'Go on with your application' })).toBeVisible()
  await expectNoBarriersInBoth(page, 'the page that opens an application again')
  await recruiter.reload()
  await expect(recruiter.getByText(/^Closed, no reply, told/)).toBeVisible()

  await page.getByRole('button', { name: 'Go on with my application' }).click()
  await expect(page.getByText('Good to have you back.')).toBeVisible()
  const again = await mailbox.waitFor(email, { subject: 'Open again' })
  expect(again.text).toContain('goes on where you stood')
  await page.getByRole('link', { name: 'Choose a time' }).click()
  await bookATime(page)
  await mailbox.waitFor(email, { subject: 'Confirmed' })
  await recruiter.reload()
  await expect(recruiter.getByText('opened it again.').first()).toBeVisible()
})

test('whose month is over reads kindly that it is, and whom to write to', async ({
  installation,
  mailbox,
  candidatePage: page,
  page: recruiter,
}) => {
  const { name, email, applicationId } = candidates['Tara Joshi']
  await signIn(recruiter, mailbox, staff.priya)
  await recruiter.goto(`/applications/${applicationId}`)
  await act(recruiter, 'Close, no reply', `Close and email ${name}`)
  await installation.moveClockTo(decentMomentAfter(await installation.now(), 1))
  const letter = await mailbox.waitFor(email, { subject: 'Closed for now' })
  await installation.moveClock({ days: 31 })
  await page.goto(letter.link('Go on with my application'))
  await expect(
    page.getByRole('heading', { name: 'Your application is closed for now' }),
  ).toBeVisible()
  await expect(page.getByText(/the time to go on by yourself is over/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go on' })).toHaveCount(0)
})
