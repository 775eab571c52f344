import type { Locator, Page } from '@playwright/test'
import { expectNoBarriersInBoth } from './support/barriers'
import { bookATime, follow } from './support/candidate-acts'
import { bringCandidates, staff } from './support/company'
import { calendarOf } from './support/expect-mail'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

/** The company's clock stands at Tue 2 Mar 2027, 9:00. */
const monday = '2027-03-08'

test('hours that an interviewer paints are times that the recruiter finds, until a day off', async ({
  installation,
  page,
  mailbox,
  arrive,
}) => {
  const brought = await bringCandidates(installation, { 'Hari Thapa': 'chat' })
  await signIn(page, mailbox, staff.gil)
  await page.goto('/interviews')
  await page.getByRole('link', { name: 'Hours, days off and limits' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My hours' })).toBeVisible()
  await expect(page.getByText(/You use London’s default hours/)).toBeVisible()
  await expect(page.getByText('Recruiters: Qualified', { exact: false })).toBeVisible()
  await expectNoBarriersInBoth(page, 'my hours')

  await cell(page, 'Monday 17:30 to 18:00').focus()
  await page.keyboard.press('ArrowRight')
  await expect(cell(page, 'Monday 18:00 to 18:30')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(day(page, 'Monday')).toHaveValue('09:00–17:00, 18:00–19:00')
  await expect(cell(page, 'Monday 18:30 to 19:00')).toHaveAttribute('aria-pressed', 'true')
  await drag(page, 'Wednesday 17:00 to 17:30', 'Thursday 17:30 to 18:00')
  await expect(day(page, 'Wednesday')).toHaveValue('09:00–18:00')
  await expect(day(page, 'Thursday')).toHaveValue('09:00–18:00')
  await day(page, 'Tuesday').fill('10-12')
  await expect(cell(page, 'Tuesday 09:30 to 10:00')).toHaveAttribute('aria-pressed', 'false')
  await expect(cell(page, 'Tuesday 10:00 to 10:30')).toHaveAttribute('aria-pressed', 'true')
  await day(page, 'Friday').fill('17-9')
  await page.getByRole('button', { name: 'Save my hours' }).click()
  await expect(page.getByText(/“17-9” ends before it begins/).first()).toBeVisible()
  await expect(day(page, 'Monday')).toHaveValue('09:00–17:00, 18:00–19:00')
  await expectNoBarriersInBoth(page, 'hours that were refused')
  await day(page, 'Friday').fill('9am to 5pm')
  await page.getByRole('button', { name: 'Save my hours' }).click()
  await expect(page.getByText(/^You have hours of your own/)).toBeVisible()
  await expect(day(page, 'Friday')).toHaveValue('09:00–17:00')
  const free = card(page, 'Free for interviews').getByRole('listitem')
  await expect(free.filter({ hasText: 'Mon 8 Mar' })).toContainText('18:00 to 19:00')

  const recruiter = await arrive()
  await signIn(recruiter, mailbox, staff.priya)
  const schedule = `/schedule/${brought['Hari Thapa'].applicationId}?day=${monday}&half=afternoon`
  const options = recruiter.locator('[data-option]')
  const evening = options.filter({ hasText: '18:00 London' }).filter({ hasText: 'Gil Torres' })
  await recruiter.goto(schedule)
  await expect(evening.first()).toBeVisible()

  await page.getByLabel('First day').fill(monday)
  await page.getByLabel('Reason').fill('Moving house')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Mon 8 Mar is off.', { exact: false }).first()).toBeVisible()
  await expect(free.filter({ hasText: 'Mon 8 Mar' })).toContainText('away: Moving house')
  await recruiter.goto(schedule)
  await expect(options.first()).toBeVisible()
  await expect(evening).toHaveCount(0)

  await page.getByLabel('First day').fill(monday)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText(/has an entry already/).first()).toBeVisible()
  await page.getByRole('link', { name: 'Change Mon 8 Mar' }).click()
  const form = page.getByRole('form', { name: 'Change Mon 8 Mar' })
  await expect(form.getByLabel('Reason')).toHaveValue('Moving house')
  await form.getByLabel('Hours on that day').fill('18:00-19:00')
  await form.getByRole('button', { name: 'Save the change' }).click()
  await expect(page.getByText('18:00–19:00 only')).toBeVisible()
  await recruiter.goto(schedule)
  await expect(evening.first()).toBeVisible()

  await recruiter.goto('/people')
  await recruiter.getByRole('link', { name: 'Gil Torres' }).click()
  await recruiter.getByRole('link', { name: 'Hours, days off and limits' }).click()
  await expect(recruiter.getByRole('heading', { name: /Hours of Gil Torres/ })).toBeVisible()
  await expect(recruiter.getByText('Moving house')).toBeVisible()
  await recruiter.getByLabel('Interviews a week').fill('0')
  await recruiter
    .getByRole('form', { name: 'Breathing space and limits' })
    .getByRole('button', { name: 'Save' })
    .click()
  await expect(recruiter.getByText('the week is full, 0 of 0').first()).toBeVisible()
  await expectNoBarriersInBoth(recruiter, 'a colleague’s hours')
  const theirs = recruiter.url()
  await recruiter.goto(schedule)
  await expect(options.first()).toBeVisible()
  await expect(recruiter.getByText(/with Gil Torres/)).toHaveCount(0)
  await recruiter.goto(theirs)
  await recruiter.getByLabel('Interviews a week').fill('')
  await recruiter
    .getByRole('form', { name: 'Breathing space and limits' })
    .getByRole('button', { name: 'Save' })
    .click()
  await expect(recruiter.getByText('the week is full, 0 of 0')).toHaveCount(0)

  const stranger = await arrive()
  await signIn(stranger, mailbox, staff.dara)
  await stranger.goto(theirs)
  await expect(stranger.getByText('Moving house')).toHaveCount(0)
  await expect(stranger).toHaveURL(/not-allowed/)

  await page.reload()
  await page.getByRole('form', { name: 'Remove Mon 8 Mar' }).getByRole('button').click()
  await expect(page.getByText('18:00–19:00 only')).toHaveCount(0)
  await page.getByRole('button', { name: 'Use London’s hours again' }).click()
  await expect(page.getByText(/You use London’s default hours/)).toBeVisible()
  await expect(day(page, 'Monday')).toHaveValue('09:00–17:00')
})

test('a day off on which something is booked says so, with the way out', async ({
  installation,
  mailbox,
  candidatePage,
  arrive,
}) => {
  const { 'Maya Rana': maya } = await bringCandidates(installation, { 'Maya Rana': 'chat' })
  const letter = await mailbox.waitFor(maya.email, { subject: 'Choose a time' })
  await follow(candidatePage, letter, 'Choose a time')
  await bookATime(candidatePage)
  const invited = () =>
    [staff.tom, staff.gil].flatMap((who) =>
      mailbox
        .sentTo(who.email)
        .filter(({ calendar, subject }) => calendar && subject.includes('Maya'))
        .map((invite) => ({ who, invite })),
    )
  await expect.poll(() => invited().length).toBe(1)
  const [{ who, invite } = { who: staff.tom, invite: undefined }] = invited()
  if (!invite) throw new Error('nobody was invited')
  const interviewer = await arrive({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await signIn(interviewer, mailbox, who)
  await interviewer.goto('/interviews/hours')
  await expect(
    interviewer.getByText('booked where you would not be', { exact: false }),
  ).toHaveCount(0)
  expect(
    await interviewer.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await cell(interviewer, 'Saturday 10:00 to 10:30').tap()
  await expect(day(interviewer, 'Saturday')).toHaveValue('10:00–10:30')
  await cell(interviewer, 'Saturday 10:00 to 10:30').tap()
  await expect(day(interviewer, 'Saturday')).toHaveValue('')
  await swipe(interviewer, 'Saturday 10:00 to 10:30', 'Sunday 12:00 to 12:30')
  await expect(day(interviewer, 'Saturday')).toHaveValue('10:00–12:30')
  await expect(day(interviewer, 'Sunday')).toHaveValue('10:00–12:30')
  await expect(interviewer.getByText('Saturday to Sunday, 10:00 to 12:30: open')).toBeVisible()
  // Up the page is scrolling, and paints nothing.
  await swipe(interviewer, 'Sunday 18:00 to 18:30', 'Friday 18:00 to 18:30')
  await expect(day(interviewer, 'Sunday')).toHaveValue('10:00–12:30')
  await expectNoBarriersInBoth(interviewer, 'my hours on a phone')

  await interviewer.getByLabel('First day').fill(calendarOf(invite).startsAt.slice(0, 10))
  await interviewer.getByRole('button', { name: 'Add', exact: true }).click()
  const warning = interviewer.getByText('1 interview booked where you would not be booked now')
  await expect(warning).toBeVisible()
  await expectNoBarriersInBoth(interviewer, 'something is booked on a day off')
  await interviewer.goto('/interviews')
  await expect(warning).toBeVisible()
  await interviewer
    .getByRole('listitem')
    .filter({ hasText: 'you are off that day' })
    .getByRole('link', { name: 'I can’t make it' })
    .click()
  await expect(interviewer).toHaveURL(/interviews\/[0-9a-f-]{36}#cannot-come$/)
})

test('a place takes its holidays from a file, looked at before and replaced by the next one', async ({
  installation,
  page,
  mailbox,
  arrive,
}) => {
  const { 'Asha Giri': asha } = await bringCandidates(installation, { 'Asha Giri': 'chat' })
  await signIn(page, mailbox, staff.ada)
  await page.goto('/places')
  await page.getByRole('link', { name: 'London', exact: true }).click()
  // What was begun on the place waits for whoever looks at its holidays first.
  await day(page, 'Monday').fill('10:00–12:00')
  await page.getByRole('link', { name: 'Holidays and shutdowns' }).click()
  const calendarHead = page.getByRole('heading', {
    level: 1,
    name: /Holidays and shutdowns of London/,
  })
  await expect(calendarHead).toBeVisible()
  await page.goBack()
  await expect(page.getByText('What you had begun here is back.')).toBeVisible()
  await expect(day(page, 'Monday')).toHaveValue('10:00–12:00')
  await expect(cell(page, 'Monday 09:30 to 10:00')).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('button', { name: 'Begin anew' }).click()
  await expect(day(page, 'Monday')).toHaveValue('09:00–17:00')
  await expect(cell(page, 'Monday 09:30 to 10:00')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('link', { name: 'Holidays and shutdowns' }).click()
  await expect(calendarHead).toBeVisible()
  await expectNoBarriersInBoth(page, 'a working calendar')

  await choose(page, 'Date,Name\n2027-03-09,Founders')
  await expect(page.getByText(/This is not an .ics file/).first()).toBeVisible()
  await choose(page, calendar(['20270309', 'Founders’ day'], ['20270310', 'Carnival']))
  await expect(page.getByRole('heading', { name: 'Days off from holidays.ics' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Wed 10 Mar Carnival/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /2030 Founders/ })).toBeChecked()
  await expectNoBarriersInBoth(page, 'holidays before they are taken over')
  await page.getByRole('button', { name: 'Take over the ticked days' }).click()
  const off = card(page, 'Days off and other hours')
  await expect(off.getByText('Founders’ day').first()).toBeVisible()

  const recruiter = await arrive()
  await signIn(recruiter, mailbox, staff.priya)
  const days = recruiter.getByRole('table', { name: /^Options by half-day/ })
  await recruiter.goto(`/schedule/${asha.applicationId}`)
  await expect(days.getByRole('link', { name: /^Mon 8 Mar, / }).first()).toBeVisible()
  await expect(days.getByRole('link', { name: /^(Tue 9|Wed 10) Mar/ })).toHaveCount(0)

  await page.getByLabel('First day').fill('2027-03-11')
  await page.getByRole('button', { name: 'Add the shutdown' }).click()
  await expect(off.getByText('Company shutdown')).toBeVisible()
  await choose(page, calendar(['20270310', 'Carnival Wednesday']))
  const goes = card(page, /^Goes/)
  await expect(goes.getByText('Founders’ day').first()).toBeVisible()
  await expect(goes.getByText('Company shutdown')).toHaveCount(0)
  await page.getByRole('button', { name: 'Take over the ticked days' }).click()
  await expect(off.getByText('Carnival Wednesday').first()).toBeVisible()
  await expect(off.getByText('Company shutdown')).toBeVisible()
  await expect(off.getByText('Founders’ day')).toHaveCount(0)
  await recruiter.goto(`/schedule/${asha.applicationId}`)
  await expect(days.getByRole('link', { name: /^Tue 9 Mar, / }).first()).toBeVisible()
  await expect(days.getByRole('link', { name: /^(Wed 10|Thu 11) Mar/ })).toHaveCount(0)

  const noon = page.getByRole('form', { name: 'Give a day other hours' })
  await noon.getByLabel('Which day').fill('2027-03-12')
  await noon.getByLabel('Hours on it').fill('9-25')
  await noon.getByLabel('What it is').fill('Spring fair')
  await noon.getByRole('button', { name: 'Give it these hours' }).click()
  await expect(noon.getByText(/has a time that no clock shows/).first()).toBeVisible()
  await expectNoBarriersInBoth(page, 'hours of a day that were refused')
  await noon.getByLabel('Hours on it').fill('9-12')
  await noon.getByRole('button', { name: 'Give it these hours' }).click()
  await expect(off.getByText('Spring fair, 09:00–12:00 only')).toBeVisible()
  await recruiter.goto(`/schedule/${asha.applicationId}?day=2027-03-12&half=morning`)
  await expect(recruiter.locator('[data-option]').first()).toBeVisible()
  await expect(days.getByRole('link', { name: /^Fri 12 Mar, morning/ })).toBeVisible()
  await expect(days.getByRole('link', { name: /^Fri 12 Mar, afternoon/ })).toHaveCount(0)

  await recruiter.goto(page.url())
  await expect(recruiter.getByText('Carnival Wednesday').first()).toBeVisible()
  await expect(recruiter.getByRole('button', { name: 'Look at the days' })).toHaveCount(0)
})

function cell(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true })
}

function day(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true })
}

function card(page: Page, name: string | RegExp): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) })
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  await cell(page, from).hover()
  await page.mouse.down()
  await cell(page, to).hover()
  await page.mouse.up()
}

/** A finger's way, sideways first, as the browser itself gets it: Playwright's own finger only taps. */
async function swipe(page: Page, from: string, to: string): Promise<void> {
  await cell(page, from).scrollIntoViewIfNeeded()
  const [start, end] = [await middleOf(cell(page, from)), await middleOf(cell(page, to))]
  const corner = { x: end.x, y: start.y }
  const steps = Array.from({ length: 12 }, (_, at) => (at + 1) / 12)
  const way = [[start, corner] as const, [corner, end] as const].flatMap(([a, b]) =>
    a.x === b.x && a.y === b.y
      ? []
      : steps.map((part) => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part })),
  )
  const finger = await page.context().newCDPSession(page)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start] })
  for (const point of way) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function middleOf(one: Locator): Promise<{ x: number; y: number }> {
  const box = await one.boundingBox()
  if (!box) throw new Error('it is not in sight')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function choose(page: Page, text: string): Promise<void> {
  await page.getByLabel('Calendar file (.ics)').setInputFiles({
    name: 'holidays.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(text),
  })
  await page.getByRole('button', { name: 'Look at the days' }).click()
}

/** Whole days that come again every year. */
function calendar(...days: [string, string][]): string {
  const events = days.flatMap(([date, name], at) => [
    'BEGIN:VEVENT',
    `UID:${at}@invented.example`,
    'DTSTAMP:20270101T000000Z',
    `DTSTART;VALUE=DATE:${date}`,
    'RRULE:FREQ=YEARLY',
    `SUMMARY:${name}`,
    'END:VEVENT',
  ])
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//invented//EN',
    ...events,
    'END:VCALENDAR',
  ].join('\r\n')
}
