import { bookATime, follow, shownTimes, takeOption } from './support/candidate-acts'
import { bringCandidates, type Candidate, decentMomentAfter, staff } from './support/company'
import { calendarOf, lettersToStaff } from './support/expect-mail'
import { expect, test } from './support/loopline-test'
import type { MailSink } from './support/mail-sink'
import { act, sayWhatHappened, signIn } from './support/staff-acts'

const standings = {
  'Jaya Basnet': 'final',
  'Kiran Shah': 'chat',
  'Laxmi Karki': 'chat',
  'Milan Bista': 'chat',
  'Nisha Rawal': 'chat',
  'Om Pandey': 'chat',
} as const

let candidates: Record<keyof typeof standings, Candidate>

test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(installation, standings)
})

test('one interview of a final moves: its invite grows, its old time is free, the other stays', async ({
  installation,
  mailbox,
  candidatePage: page,
}) => {
  const { name, email } = candidates['Jaya Basnet']
  await follow(page, await mailbox.waitFor(email, { subject: 'Choose a time: Two' }), 'Choose')
  await bookATime(page)
  const both = [
    await mailbox.waitFor(email, { calendar: 'REQUEST' }),
    await mailbox.waitFor(email, { calendar: 'REQUEST' }),
  ].map(calendarOf)
  const before = both.find(({ summary }) => summary.includes('How you work'))
  const stays = page.getByRole('region', { name: 'System design' })
  const staysWhen = await stays.locator('dl').textContent()
  await expect.poll(() => lettersToStaff(mailbox, name).length).toBe(2)
  const panelBefore = lettersToStaff(mailbox, name).find(({ subject }) =>
    /^Behavioural/.test(subject),
  )

  await page.getByRole('link', { name: 'Move How you work' }).click()
  const [time] = await takeOption(page)
  await page.getByRole('button', { name: 'Move the interview' }).click()
  await expect(page.getByRole('heading', { name: 'Your interviews' })).toBeVisible()
  expect((await shownTimes(page)).map(({ when }) => when)).toContain(time?.when)
  expect(await stays.locator('dl').textContent()).toBe(staysWhen)

  const news = await mailbox.waitFor(email, { subject: 'New time: “How you work”' })
  const after = calendarOf(news)
  expect(after).toMatchObject({ uid: before?.uid, sequence: 1, method: 'REQUEST' })
  expect(after.startsAt).not.toBe(before?.startsAt)
  expect(news.text).toContain(time?.when)
  await installation.settled()
  expect(mailbox.sentTo(email).filter(({ subject }) => /^New time/.test(subject))).toHaveLength(1)
  const panel = lettersToStaff(mailbox, name)
    .map(calendarOf)
    .filter(({ uid }) => uid === panelBefore?.calendar?.uid)
  const invited = panel.filter(({ method }) => method === 'REQUEST').at(-1)
  expect(invited).toMatchObject({ startsAt: after.startsAt, sequence: 1 })
  const occupied = await installation.query<{ starts_at: Date }>(
    `SELECT DISTINCT starts_at FROM occupancies WHERE interview_id = $1`,
    [after.uid.slice(0, 36)],
  )
  expect(occupied.map((row) => row.starts_at.toISOString())).toEqual([after.startsAt])
})

test('a time that the candidate cancels leaves both calendars, and they choose another', async ({
  mailbox,
  candidatePage: page,
}) => {
  const { name, email } = candidates['Kiran Shah']
  await book(page, mailbox, email)
  const booked = calendarOf(await mailbox.waitFor(email, { calendar: 'REQUEST' }))
  await expect.poll(() => lettersToStaff(mailbox, name).length).toBe(1)
  await page.getByRole('link', { name: 'Cancel First conversation' }).click()
  await page.getByLabel('Is there anything').fill('I am ill.')
  await page.getByRole('button', { name: 'Cancel this interview' }).click()
  await expect(page.getByRole('heading', { name: 'Choose a time', exact: true })).toBeVisible()
  const gone = calendarOf(await mailbox.waitFor(email, { calendar: 'CANCEL' }))
  expect(gone).toMatchObject({ uid: booked.uid, sequence: 1, status: 'CANCELLED' })
  await expect.poll(() => methodsToStaff(mailbox, name)).toEqual(['REQUEST', 'CANCEL'])
  await page.getByRole('link', { name: 'Choose a time' }).click()
  await bookATime(page, 1)
  const again = calendarOf(await mailbox.waitFor(email, { calendar: 'REQUEST' }))
  expect(again.sequence === 0 || again.uid === booked.uid).toBe(true)
  expect(`${again.uid} ${again.sequence}`).not.toBe(`${gone.uid} ${gone.sequence}`)
})

test('a candidate who does not come gets one kind new link; the second time the recruiter decides', async ({
  installation,
  mailbox,
  candidatePage: page,
  arrive,
}) => {
  const { name, email, applicationId } = candidates['Laxmi Karki']
  const interviewer = await arrive()
  const missIt = async () => {
    const invite = calendarOf(await mailbox.waitFor(email, { calendar: 'REQUEST' }))
    await installation.moveClockTo(new Date(Date.parse(invite.endsAt) + 5 * 60_000))
    const asked = await waitForStaff(mailbox, new RegExp(`^Did it take place\\?.*${name}`))
    await sayWhatHappened(interviewer, asked, /^The candidate did not come/)
  }
  await book(page, mailbox, email)
  await missIt()
  const kind = await mailbox.waitFor(email, { subject: 'We missed you' })
  expect(kind.text).toContain('These things happen')
  await follow(page, kind, 'Choose a new time')
  await bookATime(page)
  await missIt()
  await installation.settled()
  const missed = mailbox.sentTo(email).filter(({ subject }) => /We missed you/.test(subject))
  expect(missed).toHaveLength(1)
  const recruiter = await arrive()
  await signIn(recruiter, mailbox, staff.priya)
  await recruiter.goto(`/applications/${applicationId}`)
  await expect(recruiter.getByText(/did not come .* and it was not the first time/)).toBeVisible()
  await act(recruiter, 'Send the link', 'Send it')
  await mailbox.waitFor(email, { subject: 'Choose a time' })
})

test('a rejection counts inside at once, can be undone, and reaches the candidate as one moment', async ({
  installation,
  mailbox,
  candidatePage: page,
  page: recruiter,
}) => {
  const { name, email, applicationId } = candidates['Milan Bista']
  await book(page, mailbox, email)
  await mailbox.waitFor(email, { calendar: 'REQUEST' })
  const before = await pageAsSeen()
  await signIn(recruiter, mailbox, staff.priya)
  const reject = async () => {
    await recruiter.goto(`/applications/${applicationId}`)
    await act(recruiter, 'Reject', `Reject and email ${name}`, async (dialog) => {
      await dialog.getByLabel('Reason').selectOption('Level does not fit')
      await dialog.getByLabel('Message to the candidate').fill('Dear Milan, not this time.')
    })
    await expect(recruiter.getByText(/^Decided; will be told/)).toBeVisible()
  }
  await reject()
  await expect.poll(() => methodsToStaff(mailbox, name)).toEqual(['REQUEST', 'CANCEL'])
  expect(await pageAsSeen()).toEqual(before)
  await act(recruiter, 'Undo', 'Undo the decision')
  await expect.poll(() => methodsToStaff(mailbox, name)).toEqual(['REQUEST', 'CANCEL', 'REQUEST'])
  await reject()
  expect(await pageAsSeen()).toEqual(before)
  await installation.settled()
  expect(mailbox.sentTo(email).at(-1)?.calendar?.method).toBe('REQUEST')

  await installation.moveClockTo(decentMomentAfter(await installation.now(), 1))
  const letter = await mailbox.waitFor(email, { subject: 'Your application for' })
  expect(letter.text).toContain('Dear Milan, not this time.')
  await mailbox.waitFor(email, { calendar: 'CANCEL' })
  const order = mailbox.sentTo(email).slice(-2)
  expect(order.map(({ subject }) => subject.split(':')[0])).toEqual([
    letter.subject.split(':')[0],
    'Cancelled',
  ])
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Thank you for applying, Milan' })).toBeVisible()
  await expect(page.getByText('Dear Milan, not this time.')).toBeVisible()

  async function pageAsSeen() {
    await page.reload()
    return page.getByRole('main').textContent()
  }
})

test('who withdraws is confirmed at once, and everybody’s calendar is free again', async ({
  mailbox,
  candidatePage: page,
}) => {
  const { name, email } = candidates['Nisha Rawal']
  await book(page, mailbox, email)
  await expect.poll(() => lettersToStaff(mailbox, name).length).toBe(1)
  await page.getByRole('link', { name: 'Withdraw' }).click()
  await page.getByRole('radio', { name: 'I have taken another offer' }).check()
  await page.getByRole('button', { name: 'Withdraw my application' }).click()
  await expect(
    page.getByRole('heading', { name: 'You have withdrawn your application' }),
  ).toBeVisible()
  await mailbox.waitFor(email, { subject: 'You have withdrawn' })
  await mailbox.waitFor(email, { calendar: 'CANCEL' })
  await expect.poll(() => methodsToStaff(mailbox, name)).toEqual(['REQUEST', 'CANCEL'])
})

test('an interviewer declines by the button behind the link alone, and somebody takes the place', async ({
  installation,
  mailbox,
  candidatePage: page,
  page: interviewer,
  arrive,
}) => {
  const { name, email, applicationId } = candidates['Om Pandey']
  await book(page, mailbox, email)
  const invite = await waitForStaff(mailbox, new RegExp(`^Initial chat with ${name}`))
  const seatStates = async () => {
    const rows = await installation.query<{ state: string }>(
      `SELECT seats.state FROM seats JOIN interviews ON interviews.id = seats.interview_id
       JOIN stage_runs ON stage_runs.id = interviews.stage_run_id WHERE stage_runs.application_id = $1`,
      [applicationId],
    )
    return rows.map(({ state }) => state)
  }
  const scanner = await arrive()
  for (const words of ["I can't make it", 'Accept', "I can't make it"]) {
    expect((await scanner.request.get(invite.link(words))).status()).toBe(200)
  }
  expect(await seatStates()).toEqual(['seated'])
  await follow(interviewer, invite, "I can't make it")
  await interviewer.getByLabel('Why, in a word or two').fill('A funeral.')
  await interviewer.getByRole('button', { name: /^Tell the recruiter/ }).click()
  await expect(
    interviewer.getByRole('heading', { name: 'You said that you can’t make it' }),
  ).toBeVisible()
  expect(await seatStates()).toEqual(['declined'])

  const [leaving, coming] =
    invite.to[0] === staff.tom.email ? [staff.tom, staff.gil] : [staff.gil, staff.tom]
  const recruiter = await arrive()
  await signIn(recruiter, mailbox, staff.priya)
  await recruiter.goto(`/applications/${applicationId}`)
  await act(recruiter, `Replace ${leaving.name}`, 'Replace and email them', async (dialog) => {
    await dialog.getByLabel('Who takes the place').selectOption(coming.name)
  })
  const news = await mailbox.waitFor(email, { subject: 'Same time, another interviewer' })
  expect(news.text).toContain(coming.name)
  const next = calendarOf(await mailbox.waitFor(coming.email, { subject: name }))
  expect(next.startsAt).toBe(invite.calendar?.startsAt)
  await interviewer.goto(invite.link('Open the interview'))
  await expect(
    interviewer.getByRole('heading', { name: 'This link is no longer in use' }),
  ).toBeVisible()
})

async function book(page: Parameters<typeof follow>[0], mailbox: MailSink, email: string) {
  await follow(page, await mailbox.waitFor(email, { subject: 'Choose a time' }), 'Choose a time')
  await bookATime(page)
}

/** What calendars of staff were told about a candidate's interviews, in order. */
function methodsToStaff(mailbox: MailSink, name: string): string[] {
  return lettersToStaff(mailbox, name).map(({ calendar }) => calendar?.method ?? '')
}

/** Either recruiter of the pool may sit: the first of their mails that fits and was not read. */
function waitForStaff(mailbox: MailSink, subject: RegExp) {
  return mailbox.waitFor([staff.tom.email, staff.gil.email], { subject })
}
