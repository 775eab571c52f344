import { expectNoBarriersInBoth } from './support/barriers'
import { bookATime, follow } from './support/candidate-acts'
import { bringCandidates, staff } from './support/company'
import { calendarOf } from './support/expect-mail'
import { expect, test } from './support/loopline-test'
import { sayWhatHappened, signIn } from './support/staff-acts'

test('somebody is qualified, another learns, and an interview that took place leads to the sign-off', async ({
  installation,
  mailbox,
  page,
  candidatePage,
  arrive,
}) => {
  test.setTimeout(240_000)
  const brought = await bringCandidates(installation, { 'Tara Rai': 'final' })
  const { email } = brought['Tara Rai']
  await signIn(page, mailbox, staff.priya)

  await test.step('the matrix is filled by keyboard, and warns before a pool is empty', async () => {
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

  await test.step('a line of it is a plain form, too', async () => {
    await page.goto('/qualifications')
    await page.getByRole('link', { name: 'Leo Marsh' }).press('Enter')
    await page.getByLabel('Behavioural', { exact: true }).selectOption('Not in it')
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await expect(
      page.getByRole('button', { name: 'Leo Marsh, Behavioural: not in it' }),
    ).toBeVisible()
  })

  await test.step('a training begins: one interview to listen to, and Mei will say yes', async () => {
    await page.goto('/training')
    await page.locator('summary', { hasText: 'Change System design' }).press('Enter')
    const needs = page.getByRole('form', { name: 'What System design asks for' })
    await needs.getByLabel('To shadow').fill('1')
    await needs.getByLabel('To lead').fill('0')
    await needs.getByRole('button', { name: 'Save' }).press('Enter')
    await expect(page.getByText('1 to shadow, 0 to lead')).toBeVisible()
    const start = page.getByRole('form', { name: 'Start training' })
    await start.getByLabel('Who learns').selectOption(staff.gil.name)
    await start.getByLabel('For which pool').selectOption('System design')
    await start.getByLabel('Who signs off').selectOption(staff.mei.name)
    await start.getByRole('button', { name: 'Start and tell them' }).press('Enter')
    await expect(page.getByRole('row', { name: /Gil Torres.*Shadowing 0 of 1/ })).toBeVisible()
    await mailbox.waitFor(staff.gil.email, { subject: 'You begin to learn: System design' })
    await mailbox.waitFor(staff.mei.email, { subject: 'You sign off Gil Torres' })
    await expectNoBarriersInBoth(page, 'the training board')
  })

  const lesson =
    await test.step('the candidate books, and the trainee is invited in addition', async () => {
      const letter = await mailbox.waitFor(email, { subject: 'Choose a time: Two interviews' })
      await follow(candidatePage, letter, 'Choose a time')
      await bookATime(candidatePage)
      const invite = await mailbox.waitFor(staff.gil.email, { subject: 'To learn: System design' })
      expect(invite.text).toContain('you write no scorecard')
      return calendarOf(invite)
    })

  await test.step('the load shows it, with the list behind the number', async () => {
    await page.goto('/training')
    await expect(page.getByRole('row', { name: /Gil Torres.*System design with / })).toBeVisible()
    await page.goto('/load')
    await expectNoBarriersInBoth(page, 'the load')
    await page.getByRole('link', { name: /^1 of 12: what Gil Torres has/ }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Gil Torres' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'System design' })).toContainText(
      'to learn',
    )
    await expectNoBarriersInBoth(page, 'the load of one person')
  })

  await test.step('once it took place it counts, and the signer is asked', async () => {
    await installation.moveClockTo(new Date(Date.parse(lesson.endsAt) + 5 * 60_000))
    const asks = { subject: /^Did it take place\?.*System design with Tara Rai/ }
    const hosts = [staff.mei, staff.kofi]
    const find = () =>
      hosts.flatMap(({ email: to }) =>
        mailbox.sentTo(to).filter(({ subject }) => asks.subject.test(subject)),
      )
    await expect.poll(() => find().length).toBe(1)
    const [asked] = find()
    if (!asked) throw new Error('nobody was asked')
    await sayWhatHappened(await arrive(), asked, /^Yes/)
    await page.goto('/training')
    await expect(page.getByRole('row', { name: /Gil Torres.*Awaiting sign-off/ })).toBeVisible()
  })

  await test.step('the signer signs off, and they are qualified', async () => {
    const asked = await mailbox.waitFor(staff.mei.email, { subject: 'Is Gil Torres ready?' })
    const mei = await arrive()
    await signIn(mei, mailbox, staff.mei)
    await follow(mei, asked, 'Sign off or step back')
    await mei.getByRole('button', { name: 'Sign off Gil Torres' }).press('Enter')
    await expect(mei.getByText('No training is yours')).toBeVisible()
    await mailbox.waitFor(staff.gil.email, { subject: 'You are qualified: System design' })
    await page.goto('/qualifications?who=in-pools')
    await expect(
      page.getByRole('button', { name: 'Gil Torres, System design: Qualified' }),
    ).toBeVisible()
  })

  await test.step('a sign-off that nobody was named for is a line of the day', async () => {
    await page.goto('/training')
    await page.locator('summary', { hasText: 'Change Behavioural' }).press('Enter')
    const needs = page.getByRole('form', { name: 'What Behavioural asks for' })
    await needs.getByLabel('To shadow').fill('0')
    await needs.getByLabel('To lead').fill('0')
    await needs.getByRole('button', { name: 'Save' }).press('Enter')
    await expect(page.getByText('0 to shadow, 0 to lead')).toBeVisible()
    const start = page.getByRole('form', { name: 'Start training' })
    await start.getByLabel('Who learns').selectOption(staff.tom.name)
    await start.getByLabel('For which pool').selectOption('Behavioural')
    await start.getByRole('button', { name: 'Start and tell them' }).press('Enter')
    await expect(page.getByRole('row', { name: /Tom Barker.*Awaiting sign-off/ })).toBeVisible()

    await page.goto('/today')
    const line = page.getByRole('link', { name: /^Tom Barker is to be signed off/ })
    await line.click()
    const preview = page.getByRole('complementary', { name: 'The selected line' })
    await expect(preview).toContainText('Nobody was named for it, so it is yours')
    // It is half faded while the selection is on its way.
    await expect(preview).toHaveAttribute('aria-busy', 'false')
    await expectNoBarriersInBoth(page, 'a sign-off on the day')
    await preview.getByRole('button', { name: 'Sign off Tom Barker' }).press('Enter')
    await expect(line).toHaveCount(0)
    await expect(page).toHaveURL(/\/today/)
    await mailbox.waitFor(staff.tom.email, { subject: 'You are qualified: Behavioural' })
  })

  await test.step('a training that ends is told', async () => {
    await page.goto('/training')
    const start = page.getByRole('form', { name: 'Start training' })
    await start.getByLabel('Who learns').selectOption(staff.leo.name)
    await start.getByLabel('For which pool').selectOption('Pair programming')
    await start.getByRole('button', { name: 'Start and tell them' }).press('Enter')
    await expect(page.getByRole('row', { name: /Leo Marsh.*Shadowing 0 of 2/ })).toBeVisible()
    await page.getByRole('button', { name: 'More for Leo Marsh' }).press('Enter')
    await page.getByRole('menuitem', { name: 'End' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'End Leo Marsh’s training?' })
    await dialog.getByRole('button', { name: 'End it and tell them' }).press('Enter')
    await expect(page.getByText('Nobody is in training')).toBeVisible()
    await mailbox.waitFor(staff.leo.email, { subject: 'Your training has ended' })
  })
})
