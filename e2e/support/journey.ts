import { expect, type Page } from '@playwright/test'
import { bookATime, follow, sayAsPeopleDo } from './candidate-acts'
import { type StaffKey, staff } from './company'
import { calendarOf } from './expect-mail'
import type { Installation } from './installation'
import type { MailSink } from './mail-sink'
import { act, advance, sayWhatHappened, signIn, submitScorecard } from './staff-acts'

export const candidateZone = 'Asia/Kathmandu'

/** Who takes part in a whole process, each in a browser of their own. */
export type Journey = {
  installation: Installation
  mailbox: MailSink
  candidate: { name: string; email: string; page: Page }
  applicationId: string
  /** Signed in, on the application's page whenever a step begins. */
  recruiter: Page
  /** A browser of somebody else's. */
  arrive: (who?: { timezoneId: string }) => Promise<Page>
}

export async function openApplication(page: Page, journey: Pick<Journey, 'applicationId'>) {
  await page.goto(`/applications/${journey.applicationId}`)
}

/** The candidate follows the link of the mail and books. */
export async function bookFromMail(journey: Journey, subject: string, count = 1) {
  const { candidate, mailbox } = journey
  await follow(candidate.page, await mailbox.waitFor(candidate.email, { subject }), 'Choose a time')
  return bookHere(journey, count)
}

/**
 * From the page that offers times: the candidate books, and everybody gets their invite. Page, mail and calendar
 * say the same time, in each reader's zone. Answers the invites of the panel, in order.
 */
export async function bookHere(journey: Journey, count = 1) {
  const { candidate, mailbox } = journey
  const { page, email, name } = candidate
  const shown = await bookATime(page)
  expect(shown).toHaveLength(count)
  const invites = []
  for (const _ of shown) {
    const mine = await mailbox.waitFor(email, { calendar: 'REQUEST' })
    const calendar = calendarOf(mine)
    const when = sayAsPeopleDo(calendar, candidateZone)
    expect(shown.map((time) => time.when)).toContain(when)
    expect(mine.subject).toContain(when)
    expect(mine.text).toContain(when)
    expect(calendar).toMatchObject({ method: 'REQUEST', sequence: 0 })
    expect(calendar.attendees.join()).toContain(email)
    invites.push(calendar)
  }
  const panel = await invitesOfPanel(journey, count)
  for (const { calendar, who } of panel) {
    expect(invites.map(({ startsAt }) => startsAt)).toContain(calendar.startsAt)
    expect(invites.map(({ uid }) => uid)).not.toContain(calendar.uid)
    expect(calendar.summary).toContain(name)
    const mail = mailbox.sentTo(who.email).find(({ calendar: its }) => its?.uid === calendar.uid)
    expect(mail?.text).toContain(sayAsPeopleDo(calendar, zoneOf(who)))
    expect(mail?.text).toContain(sayAsPeopleDo(calendar, candidateZone))
  }
  return panel.toSorted((a, b) => a.calendar.startsAt.localeCompare(b.calendar.startsAt))
}

/** The panel's newest invites of so many interviews. */
async function invitesOfPanel({ mailbox, candidate, installation }: Journey, count: number) {
  const find = () =>
    (Object.keys(staff) as StaffKey[]).flatMap((key) =>
      mailbox
        .sentTo(staff[key].email)
        .filter(({ subject, calendar }) => calendar && subject.includes(candidate.name))
        .map((letter) => ({ who: staff[key], letter, calendar: calendarOf(letter) })),
    )
  const now = (await installation.now()).toISOString()
  const ahead = () => find().filter(({ calendar }) => calendar.startsAt > now)
  await expect.poll(() => ahead().length).toBe(count)
  return ahead()
}

export function zoneOf(who: (typeof staff)[StaffKey]): string {
  return 'place' in who ? 'America/St_Johns' : 'Europe/London'
}

/** Time goes by until an interview is over; its interviewer says that it took place, and writes. */
export async function holdInterviews(
  journey: Journey,
  panel: Awaited<ReturnType<typeof bookFromMail>>,
): Promise<void> {
  const { installation, mailbox, candidate, arrive } = journey
  for (const { who, calendar } of panel) {
    await installation.moveClockTo(new Date(Date.parse(calendar.endsAt) + 5 * 60_000))
    const asked = await mailbox.waitFor(who.email, {
      subject: new RegExp(`^Did it take place\\?.*${candidate.name}`),
    })
    const page = await arrive({ timezoneId: zoneOf(who) })
    await sayWhatHappened(page, asked, /^Yes/)
    await submitScorecard(page, `What ${who.name} heard and saw.`)
    await page.context().close()
  }
}

/** Both teams and candidate say what they would like; one team is proposed, and it is a yes. */
export async function findTeam(journey: Journey): Promise<void> {
  const { mailbox, candidate, recruiter, arrive } = journey
  const asked = await mailbox.waitFor(candidate.email, { subject: 'Which teams interest you?' })
  await follow(candidate.page, asked, 'Say what interests you')
  await candidate.page.getByRole('link', { name: 'Say what interests you' }).click()
  await candidate.page.getByLabel('First choice').selectOption('Ledger')
  await candidate.page.getByRole('button', { name: 'Send' }).click()
  await expect(
    candidate.page.getByRole('heading', { name: 'We are looking for your team' }),
  ).toBeVisible()

  const lead = await arrive()
  await signIn(lead, mailbox, staff.leo)
  await openApplication(lead, journey)
  await act(lead, 'Record a team’s interest', 'Save', async (dialog) => {
    await dialog.getByLabel('Team', { exact: true }).selectOption('Ledger')
    await dialog.getByRole('radio', { name: 'Yes' }).check()
    await dialog.getByLabel('Why').fill('We need exactly this.')
  })
  await expect(lead.getByText('would like to have them', { exact: true })).toBeVisible()

  await openApplication(recruiter, journey)
  await act(recruiter, 'Propose a team', `Propose and email ${candidate.name}`, async (dialog) => {
    await dialog.getByLabel('Team and opening').selectOption({ label: 'Ledger: L50, London' })
    await dialog.getByLabel('Why this team suits them').fill('You like money that adds up.')
  })
  const proposal = await mailbox.waitFor(candidate.email, { subject: 'A team for you: Ledger' })
  expect(proposal.text).toContain('You like money that adds up.')
  await follow(candidate.page, proposal, 'Answer')
  await candidate.page.getByRole('link', { name: 'Read and answer' }).click()
  await candidate.page.getByRole('button', { name: 'Yes, I would like to join Ledger' }).click()
  await expect(
    candidate.page.getByRole('heading', { name: 'You and Ledger have agreed' }),
  ).toBeVisible()
  await openApplication(recruiter, journey)
  await advance(recruiter)
}

/** Drafted within the band, approved by somebody else, made, accepted. */
export async function makeOffer(journey: Journey): Promise<void> {
  const { mailbox, candidate, recruiter, arrive } = journey
  await openApplication(recruiter, journey)
  await act(recruiter, 'Draft the offer', 'Keep the draft', async (dialog) => {
    await dialog.getByLabel('Salary per year').fill('105000')
  })
  await act(recruiter, 'Ask for approval', 'Ask for approval', async (dialog) => {
    await dialog.getByLabel('Who approves').selectOption(staff.dara.name)
  })
  const asked = await mailbox.waitFor(staff.dara.email, {
    subject: `Please approve an offer: ${candidate.name}`,
  })
  const approver = await arrive()
  await signIn(approver, mailbox, staff.dara)
  await follow(approver, asked, 'Read and approve')
  await expect(approver.getByText(/^inside the band/)).toBeVisible()
  await act(approver, 'Approve the offer', 'Approve')

  await openApplication(recruiter, journey)
  await act(recruiter, 'Make the offer and email the candidate', `Email ${candidate.name}`)
  const offer = await mailbox.waitFor(candidate.email, { subject: 'Our offer to you' })
  expect(offer.text).toContain('GBP 105,000')
  await follow(candidate.page, offer, 'Read and answer the offer')
  await candidate.page.getByRole('link', { name: 'Read and answer the offer' }).click()
  await candidate.page.getByRole('link', { name: 'Accept the offer' }).click()
  await candidate.page.getByRole('button', { name: 'Yes, I accept' }).click()
  await expect(candidate.page.getByRole('heading', { name: /^Welcome to/ })).toBeVisible()
  await mailbox.waitFor(candidate.email, { subject: 'Welcome to' })
  await openApplication(recruiter, journey)
  await expect(recruiter.getByText('Hired.', { exact: true })).toBeVisible()
}
