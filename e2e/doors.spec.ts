import { bookATime, follow, sayAsPeopleDo } from './support/candidate-acts'
import { bringCandidates, staff } from './support/company'
import { expect, test } from './support/loopline-test'
import { act, signIn } from './support/staff-acts'

test('a link that opens nothing says whether it is unknown, expired or no longer in use', async ({
  installation,
  mailbox,
  arrive,
  candidatePage: page,
}) => {
  const brought = await bringCandidates(installation, { 'Deepa Gurung': 'chat' })
  const { email } = brought['Deepa Gurung']
  const letter = await mailbox.waitFor(email, { subject: 'Choose a time' })
  await page.goto(`${letter.link('Choose a time').slice(0, -4)}zzzz`)
  await expect(page.getByRole('heading', { name: 'We do not know this link' })).toBeVisible()

  await follow(page, letter, 'Choose a time')
  await bookATime(page)
  await expect.poll(() => panelOf('Deepa Gurung')).toHaveLength(1)
  const [invite] = panelOf('Deepa Gurung')
  const leaving = invite?.to[0] === staff.tom.email ? staff.tom : staff.gil
  const admin = await arrive()
  await signIn(admin, mailbox, staff.ada)
  await admin.goto('/people')
  await admin.getByRole('link', { name: leaving.name }).click()
  await admin.getByRole('link', { name: 'Hand over and deactivate' }).click()
  await admin.getByRole('button', { name: 'Close their access now' }).click()
  await expect(admin.getByRole('heading', { name: 'Has left' })).toBeVisible()
  await page.goto(invite?.link('Open the interview') ?? '')
  await expect(page.getByRole('heading', { name: 'This link is no longer in use' })).toBeVisible()

  await installation.moveClock({ days: 15 })
  await follow(page, letter, 'Choose a time')
  await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible()

  function panelOf(name: string) {
    const mails = [staff.tom, staff.gil].flatMap((one) => mailbox.sentTo(one.email))
    return mails.filter(({ subject, calendar }) => calendar !== null && subject.includes(name))
  }
})

test('a candidate’s link opens their own application and no other', async ({
  installation,
  mailbox,
  candidatePage: page,
}) => {
  const brought = await bringCandidates(installation, { 'Eshan Rana': 'chat', 'Farah Sen': 'chat' })
  const [mine, other] = [brought['Eshan Rana'], brought['Farah Sen']]
  await follow(page, await mailbox.waitFor(mine.email, { subject: 'Choose' }), 'Choose a time')
  await expect(page).toHaveURL(new RegExp(mine.applicationId))
  for (const room of ['', '/book', '/message', '/withdraw', '/offer']) {
    await page.goto(`/c/${other.applicationId}${room}`)
    await expect(page.getByText('Farah')).toHaveCount(0)
    await expect(page).toHaveURL(/link-problem/)
  }
})

test('outside a demo the demo’s doors do not exist, and the first page leads to sign-in', async ({
  installation,
  mailbox,
  page,
}) => {
  const brought = await bringCandidates(installation, { 'Gita Lama': 'chat' })
  const { applicationId } = brought['Gita Lama']
  const [admin] = await installation.query<{ id: string }>(
    'SELECT id FROM persons WHERE email = $1',
    [staff.ada.email],
  )
  const asAdmin = await page.request.post('/demo/sign-in', { form: { personId: admin?.id ?? '' } })
  const asHer = await page.request.post('/demo/candidate', { form: { applicationId } })
  expect([asAdmin.status(), asHer.status()]).toEqual([404, 404])
  expect(await page.context().cookies()).toEqual([])
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(mailbox.sentTo(staff.ada.email).filter(({ subject }) => /demo/i.test(subject))).toEqual([])
})

test('a sign-in link signs in by its button alone, however often a scanner opens it before', async ({
  mailbox,
  page,
  arrive,
}) => {
  await page.goto('/people')
  await page.getByLabel('Your work email').fill(staff.dara.email.toUpperCase())
  await page.getByRole('button', { name: 'Send me the link' }).click()
  const letter = await mailbox.waitFor(staff.dara.email, { subject: 'Sign in to' })
  const scanner = await arrive()
  for (const url of [letter.link('Sign in'), letter.link('Sign in')]) {
    expect((await scanner.request.get(url)).status()).toBe(200)
  }
  expect(await scanner.context().cookies()).toEqual([])
  await page.goto(letter.link('Sign in'))
  await expect(page.getByText(staff.dara.email)).toBeVisible()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/sign-in\/confirm/)
  expect((await page.context().cookies()).length).toBeGreaterThan(0)

  const thief = await arrive()
  await thief.goto(letter.link('Sign in'))
  await thief.getByRole('button', { name: 'Sign in' }).click()
  await expect(thief.getByText('This link has been used already')).toBeVisible()
})

test('without JavaScript a candidate books, in their own zone', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const brought = await bringCandidates(installation, { 'Hari Magar': 'chat' })
  const { email } = brought['Hari Magar']
  const page = await arrive({ javaScriptEnabled: false, timezoneId: 'Asia/Kathmandu' })
  await follow(page, await mailbox.waitFor(email, { subject: 'Choose' }), 'Choose a time')
  const [time] = await bookATime(page)
  const { calendar } = await mailbox.waitFor(email, { calendar: 'REQUEST' })
  if (!calendar) throw new Error('no calendar')
  expect(time?.when).toBe(sayAsPeopleDo(calendar, 'Asia/Kathmandu'))
  expect(time?.timeZone).toBe('Kathmandu (UTC+5:45)')
})

test('a revoked link is over at once, and the one that is sent for it opens the page', async ({
  installation,
  mailbox,
  candidatePage,
  arrive,
}) => {
  const brought = await bringCandidates(installation, { 'Ila Thapa': 'chat' })
  const { email, applicationId } = brought['Ila Thapa']
  const letter = await mailbox.waitFor(email, { subject: 'Choose a time' })
  await follow(candidatePage, letter, 'Choose a time')
  const recruiter = await arrive()
  await signIn(recruiter, mailbox, staff.priya)
  await recruiter.goto(`/applications/${applicationId}`)
  await expect(recruiter.getByText(`to ${email}`).first()).toBeVisible()
  // One alone: what it opened is over, and the next letter's link is another.
  await act(recruiter, 'Revoke the link: Choosing a time', 'Revoke', async (dialog) => {
    await dialog.getByLabel('Why').fill('It was forwarded.')
  })
  await expect(recruiter.getByText('revoked one of the candidate’s private links')).toBeVisible()
  await candidatePage.goto(`/c/${applicationId}`)
  const isOver = candidatePage.getByRole('heading', { name: 'This link is no longer in use' })
  await expect(isOver).toBeVisible()
  const [button, confirm] = ['Revoke all and send a new one', 'Revoke all, and send a new one']
  await act(recruiter, button, confirm, async (dialog) => {
    await expect(dialog.getByText('A new link to your page').first()).toBeVisible()
    await dialog.getByLabel('Why').fill('It went to a shared mailbox.')
  })
  await expect(recruiter.getByText('revoked the candidate’s private links')).toBeVisible()
  await candidatePage.goto(`/c/${applicationId}`)
  await expect(isOver).toBeVisible()
  const again = await mailbox.waitFor(email, { subject: 'A new link to your page' })
  await follow(candidatePage, again, 'Open your page')
  await expect(candidatePage).toHaveURL(new RegExp(`/c/${applicationId}`))
})
