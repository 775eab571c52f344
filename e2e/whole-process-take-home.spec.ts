import { follow } from './support/candidate-acts'
import { layCompany, staff } from './support/company'
import { expectOneIdPerThing } from './support/expect-mail'
import {
  bookFromMail,
  findTeam,
  holdInterviews,
  type Journey,
  makeOffer,
  openApplication,
  zoneOf,
} from './support/journey'
import { expect, test } from './support/loopline-test'
import { advance, advanceWords, signIn, submitScorecard } from './support/staff-acts'

test.use({ begins: 'empty' })

const name = 'Sujata Gurung'
const email = 'sujata@mail.example'
const cv = Buffer.from(
  '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
)

test('from an empty installation to an accepted offer, with a take-home', async ({
  installation,
  mailbox,
  page: recruiter,
  candidatePage,
  arrive,
}) => {
  test.setTimeout(300_000)
  await test.step('the first visit makes the first admin, with the code of the server’s console', async () => {
    const admin = await arrive()
    await admin.goto('/')
    await expect(admin.getByRole('heading', { name: 'Set up Loopline' })).toBeVisible()
    const [, code = ''] = await installation.waitForOutput(/enter the code (\S+)/)
    await admin.getByLabel('Code').fill('WRNG-WRNG-WRNG')
    await admin.getByLabel('Your company').fill('Larkfield')
    await admin.getByLabel('Your name').fill(staff.ada.name)
    await admin.getByLabel('Your work email').fill(staff.ada.email)
    await admin.getByRole('button', { name: 'Set up and sign in' }).click()
    await expect(admin.getByText('This is not the code.').first()).toBeVisible()
    await admin.getByLabel('Code').fill(code)
    await admin.getByRole('button', { name: 'Set up and sign in' }).click()
    await expect(admin).toHaveURL('/today')
    await admin.goto('/people/new')
    await admin.getByLabel('Name', { exact: true }).fill(staff.priya.name)
    await admin.getByLabel('Work email').fill(staff.priya.email)
    await admin.getByRole('checkbox', { name: /^Recruiter/ }).check()
    await admin.getByRole('button', { name: 'Add this person' }).click()
    await expect(admin.getByText(`${staff.priya.name} is added`).first()).toBeVisible()
    await layCompany(installation)
  })

  const applicationId = await test.step('somebody in Kathmandu applies', async () => {
    const page = candidatePage
    await page.goto('/careers')
    await page.getByRole('link', { name: 'Backend engineer' }).click()
    await page.getByLabel('Your name').fill(name)
    await page.getByLabel('Email').fill(email)
    const zone = page.getByLabel('Your time zone').locator('option:checked')
    await expect(zone, 'guessed by the browser').toHaveText('Kathmandu')
    await page.getByLabel('Your CV').setInputFiles({
      name: 'sujata.pdf',
      mimeType: 'application/pdf',
      buffer: cv,
    })
    await page.getByRole('button', { name: 'Send my application' }).click()
    await expect(page.getByRole('heading', { name: 'Thank you, that arrived' })).toBeVisible()
    const letter = await mailbox.waitFor(email, { subject: 'We have your application' })
    await follow(page, letter, 'See where your application is')
    await expect(page.getByRole('heading', { name: 'We have your application' })).toBeVisible()
    return page.url().split('/c/')[1]?.slice(0, 36) ?? ''
  })
  const journey: Journey = {
    installation,
    mailbox,
    candidate: { name, email, page: candidatePage },
    applicationId,
    recruiter,
    arrive,
  }

  await test.step('the recruiter reads it and lets it go on with one act', async () => {
    await signIn(recruiter, mailbox, staff.priya)
    const places = recruiter.getByRole('navigation', { name: 'Places' })
    await places.getByRole('link', { name: 'Review' }).click()
    await expect(recruiter.getByRole('heading', { name })).toBeVisible()
    await expect(recruiter.getByRole('link', { name: 'Open sujata.pdf' })).toBeVisible()
    await recruiter.getByRole('button', { name: advanceWords }).click()
    await expect(recruiter.getByText('Nothing waits to be reviewed')).toBeVisible()
  })

  await test.step('the first conversation is booked, held and scored', async () => {
    const panel = await bookFromMail(journey, 'Choose a time: A first conversation')
    await openApplication(recruiter, journey)
    await expect(recruiter.getByText(/is booked\. Nothing to do until it is over/)).toBeVisible()
    await holdInterviews(journey, panel)
    await openApplication(recruiter, journey)
    await advance(recruiter)
  })

  await test.step('the candidate chooses the take-home and hands it in', async () => {
    const page = candidatePage
    await follow(page, await mailbox.waitFor(email, { subject: 'Your choice' }), 'Choose')
    await page.getByRole('link', { name: 'See the options' }).click()
    await page.getByRole('radio', { name: /^A small task at home/ }).check()
    await page.getByRole('button', { name: 'Choose this' }).click()
    const brief = await mailbox.waitFor(email, { subject: 'the brief, due' })
    expect(brief.text).toContain('A pot for a household')
    await follow(page, brief, 'Open the task and hand in')
    await page.getByRole('link', { name: 'Open the task' }).click()
    await page.getByLabel('A link to your work').fill('https://code.example/sujata/pot')
    await page.getByLabel('Or a file').setInputFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('What I left out.'),
    })
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByRole('heading', { name: 'We have your task' })).toBeVisible()
    await mailbox.waitFor(email, { subject: 'Received' })
  })

  await test.step('two reviewers, in London and St John’s, read it on their own', async () => {
    for (const who of [staff.ines, staff.nell]) {
      const asked = await mailbox.waitFor(who.email, {
        subject: `Please review: Take-home from ${name}`,
      })
      const page = await arrive({ timezoneId: zoneOf(who) })
      await follow(page, asked, 'Open the review')
      await expect(page.getByText('https://code.example/sujata/pot')).toBeVisible()
      await submitScorecard(page, `What ${who.name} read.`)
      await page.context().close()
    }
    await openApplication(recruiter, journey)
    await advance(recruiter)
  })

  await test.step('both interviews of the final are booked in one act, with different people and a break', async () => {
    const [early, late] = await bookFromMail(journey, 'Choose a time: Two interviews', 2)
    if (!early || !late) throw new Error('not both were booked')
    expect(early.who).not.toBe(late.who)
    expect(Date.parse(late.calendar.startsAt)).toBeGreaterThan(Date.parse(early.calendar.endsAt))
    await holdInterviews(journey, [early, late])
  })

  await test.step('the decider is told, reads them side by side and decides, with a reason', async () => {
    await mailbox.waitFor(staff.dara.email, { subject: 'it is yours to decide' })
    const decider = await arrive()
    await signIn(decider, mailbox, staff.dara)
    await decider.goto('/today')
    await expect(decider.locator('[data-line]').filter({ hasText: name })).toContainText(
      'Final: 2 of 2 in',
    )
    await openApplication(decider, journey)
    await expect(decider.getByText('2 of 2 written, each before reading the others')).toBeVisible()
    await advance(decider, 'Finds what matters first.')
  })

  await test.step('team and candidate find each other', () => findTeam(journey))
  await test.step('the offer is approved, made and accepted', () => makeOffer(journey))

  await test.step('the log, the tables and the mail agree about all of it', async () => {
    const [application] = await installation.query<{ status: string }>(
      'SELECT status FROM applications WHERE id = $1',
      [applicationId],
    )
    expect(application?.status).toBe('hired')
    await installation.settled()
    expectOneIdPerThing(mailbox, { name, email })
    expect(await installation.run('scripts/verify.ts')).toContain('all true')
  })
})
