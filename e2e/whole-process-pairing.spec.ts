import { follow } from './support/candidate-acts'
import { bringCandidates, staff } from './support/company'
import {
  bookFromMail,
  bookHere,
  findTeam,
  holdInterviews,
  type Journey,
  makeOffer,
  openApplication,
} from './support/journey'
import { expect, test } from './support/loopline-test'
import { advance, signIn } from './support/staff-acts'

test('from the application to an accepted offer, with pairing across three zones', async ({
  installation,
  mailbox,
  page: recruiter,
  candidatePage,
  arrive,
}) => {
  test.setTimeout(240_000)
  const brought = await bringCandidates(installation, { 'Indra Shahi': 'review' })
  const { name, email, applicationId } = brought['Indra Shahi']
  const candidate = { name, email, page: candidatePage }
  const journey: Journey = {
    installation,
    mailbox,
    candidate,
    applicationId,
    recruiter,
    arrive,
  }
  const goOn = async () => {
    await openApplication(recruiter, journey)
    await advance(recruiter)
  }

  await signIn(recruiter, mailbox, staff.priya)
  await goOn()
  await holdInterviews(journey, await bookFromMail(journey, 'Choose a time: A first conversation'))
  await goOn()

  await test.step('the candidate chooses pairing, and changes their mind for free', async () => {
    const page = candidatePage
    await follow(page, await mailbox.waitFor(email, { subject: 'Your choice' }), 'Choose')
    await page.getByRole('link', { name: 'See the options' }).click()
    await page.getByRole('radio', { name: /^A small task at home/ }).check()
    await page.getByRole('button', { name: 'Choose this' }).click()
    await page.getByRole('link', { name: 'Change your choice' }).click()
    await page.getByRole('radio', { name: /^An hour of pairing/ }).check()
    await page.getByRole('button', { name: 'Change my choice' }).click()
    await expect(page.getByRole('heading', { name: 'Choose a time', exact: true })).toBeVisible()
  })
  await test.step('it is booked with an engineer in St John’s, each in their own zone', async () => {
    await candidatePage.getByRole('link', { name: 'Choose a time' }).click()
    const panel = await bookHere(journey)
    expect(panel.map(({ who }) => who)).toEqual([staff.nell])
    await holdInterviews(journey, panel)
  })
  await goOn()

  const final = await bookFromMail(journey, 'Choose a time: Two interviews', 2)
  await holdInterviews(journey, final)
  await openApplication(recruiter, journey)
  await advance(recruiter, 'Two good conversations.')
  await findTeam(journey)
  await makeOffer(journey)
  expect(await installation.run('scripts/verify.ts')).toContain('all true')
})
