import { expectNoBarriersInBoth } from './support/barriers'
import { bookATime, follow } from './support/candidate-acts'
import { bringCandidates, staff } from './support/company'
import { calendarOf, lettersToStaff } from './support/expect-mail'
import { expect, test } from './support/loopline-test'

test('who is running late says so with one press, and everybody who waits knows', async ({
  installation,
  mailbox,
  candidatePage,
  arrive,
}) => {
  const brought = await bringCandidates(installation, { 'Asha Limbu': 'chat' })
  const { name, email, applicationId } = brought['Asha Limbu']
  const letter = await mailbox.waitFor(email, { subject: 'Choose a time' })
  await follow(candidatePage, letter, 'Choose a time')
  await bookATime(candidatePage)
  await expect(candidatePage.getByText('Running late?')).toHaveCount(0)
  await expect.poll(() => lettersToStaff(mailbox, name).length).toBe(1)
  const [invite] = lettersToStaff(mailbox, name)
  if (!invite) throw new Error('nobody was invited')
  const startsAt = new Date(calendarOf(invite).startsAt)
  const panel = invite.to[0] === staff.tom.email ? staff.tom : staff.gil
  await installation.moveClockTo(new Date(startsAt.getTime() - 10 * 60_000))

  const plain = await arrive({ timezoneId: 'Asia/Kathmandu', javaScriptEnabled: false })
  await follow(plain, letter, 'Choose a time')
  await plain.goto(`/c/${applicationId}`)
  await plain.getByRole('button', { name: '10 min late' }).click()
  await expect(plain.getByText('You come about 10 minutes late').first()).toBeVisible()
  const late = { subject: 'running about 10 minutes late' }
  const toPanel = await mailbox.waitFor(panel.email, late)
  await mailbox.waitFor(staff.priya.email, late)

  await candidatePage.goto(`/c/${applicationId}`)
  await candidatePage.getByRole('button', { name: '15 min late' }).click()
  await expect(candidatePage.getByText('You said so a few minutes ago').first()).toBeVisible()
  await expectNoBarriersInBoth(candidatePage, 'the day of an interview')

  const interviewer = await arrive()
  await follow(interviewer, toPanel, 'Open the interview')
  await expect(interviewer.getByText(`${name} comes about 10 minutes late`)).toBeVisible()
  await interviewer.getByRole('button', { name: '5 min late', exact: true }).click()
  await expect(interviewer.getByText('You come about 5 minutes late').first()).toBeVisible()
  await expectNoBarriersInBoth(interviewer, 'a room before its interview')
  await mailbox.waitFor(email, { subject: 'running about 5 minutes late' })
  await candidatePage.goto(`/c/${applicationId}`)
  await expect(candidatePage.getByText('is running about 5 minutes late')).toBeVisible()
})
