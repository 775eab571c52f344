import { readFileSync, writeFileSync } from 'node:fs'
import { expectNoBarriersInBoth } from './support/barriers'
import { bookATime, follow } from './support/candidate-acts'
import { bringCandidates, staff } from './support/company'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

test('whoever leaves hands everything over first, and is out at once then', async ({
  installation,
  mailbox,
  candidatePage,
  arrive,
}) => {
  const brought = await bringCandidates(installation, { 'Deepa Gurung': 'chat' })
  const letter = await mailbox.waitFor(brought['Deepa Gurung'].email, { subject: 'Choose a time' })
  await follow(candidatePage, letter, 'Choose a time')
  await bookATime(candidatePage)
  const invitesTo = (email: string) =>
    mailbox.sentTo(email).filter(({ calendar, subject }) => calendar && subject.includes('Deepa'))
  await expect
    .poll(() => [...invitesTo(staff.tom.email), ...invitesTo(staff.gil.email)].length)
    .toBe(1)
  const tomSits = invitesTo(staff.tom.email).length === 1
  const [leaving, coming] = tomSits ? [staff.tom, staff.gil] : [staff.gil, staff.tom]
  const [invite] = invitesTo(leaving.email)
  const leaver = await arrive()
  await signIn(leaver, mailbox, leaving)

  const admin = await arrive()
  await signIn(admin, mailbox, staff.ada)
  await admin.goto('/people')
  await admin.getByRole('link', { name: leaving.name }).click()
  await admin.getByRole('link', { name: 'Hand over and deactivate' }).click()
  await expect(admin.getByRole('heading', { name: `Leaving: ${leaving.name}` })).toBeVisible()
  await expect(admin.getByRole('button', { name: `Deactivate ${leaving.name}` })).toHaveCount(0)
  const seat = admin.getByLabel(/^New home of .* with Deepa Gurung$/)
  const suggested = seat.locator('option:checked')
  await expect(suggested).toHaveText(new RegExp(`^${coming.name}: free`))
  await expectNoBarriersInBoth(admin, "the leaver's list")
  await admin.getByRole('button', { name: /^Hand over as chosen/ }).click()

  await expect(admin.getByText('Everything has a new home')).toBeVisible()
  await expect.poll(() => invitesTo(coming.email).length).toBe(1)
  await admin.getByRole('button', { name: `Deactivate ${leaving.name}` }).click()
  await expect(admin.getByRole('heading', { name: 'Has left' })).toBeVisible()

  await leaver.goto('/today')
  await expect(leaver).toHaveURL(/sign-in/)
  await leaver.goto(invite?.link('Open the interview') ?? '')
  await expect(leaver.getByRole('heading', { name: 'This link is no longer in use' })).toBeVisible()
})

test('people come in from a list, and what cannot comes back with its reason', async ({
  page,
  mailbox,
}) => {
  await signIn(page, mailbox, staff.ada)
  await page.goto('/people/import')
  await page.getByLabel('CSV file').setInputFiles({
    name: 'colleagues.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'Employee;E-mail;Office;Interviews;Reports to',
        'Zoë Núñez;zoe@company.example;London;System design, Fencing (shadow);kit@company.example',
        'Nowhere Man;nowhere@company.example;Atlantis;',
        'Under Nobody;under@company.example;;;nobody@elsewhere.example',
        'Mei Lin;MEI@company.example;;Behavioural',
        'Kit Vale;kit@company.example;;;leo@company.example',
      ].join('\r\n'),
      'latin1',
    ),
  })
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByLabel('What “E-mail” is')).toHaveValue('email')
  await expect(page.getByLabel('What “Interviews” is')).toHaveValue('pools')
  await expect(page.getByText('There is no place called “Atlantis”.')).toBeVisible()
  await expect(page.getByLabel('What “Reports to” is')).toHaveValue('manager')
  await expect(page.getByText('Nobody who works here has the address nobody@')).toBeVisible()
  await expectNoBarriersInBoth(page, 'the preview of an import')
  await page.getByRole('link', { name: /^Known already/ }).click()
  await expect(page.getByText('Already here; qualified for Behavioural.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in 3 people' }).click()

  await expect(page.getByText('3 people brought in')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the rows that were not' }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file).toContain('Nowhere Man,nowhere@company.example,Atlantis')
  expect(file).toContain('There is no place called “Atlantis”.')
  await page.goto('/people')
  const zoe = page.getByRole('row', { name: /Zoë Núñez/ })
  await expect(zoe).toContainText('System design')
  await expect(zoe).not.toContainText('Fencing')
  await expect(page.getByRole('row', { name: /Mei Lin/ })).toContainText(
    'Behavioural, System design',
  )
  const whole = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  const written = readFileSync(await (await whole).path(), 'utf8')
  expect(written).toMatch(
    /Zoë Núñez,zoe@.*London.*Fencing \(shadow\); System design,.*,kit@company\.example/,
  )
  await page.goto('/training')
  await expect(page.getByRole('row', { name: /Zoë Núñez/ })).toContainText('Fencing')

  // The list as it downloads here comes in again and changes nobody.
  await page.goto('/people/import')
  await page.getByLabel('CSV file').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(written),
  })
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByLabel('What “Line manager (work email)” is')).toHaveValue('manager')
  await expect(page.getByRole('link', { name: /^To mend\s*0?$/ })).toBeVisible()
  const what = page.getByRole('table', { name: 'What would become of each row' })
  await expect(what.getByText('Already here; nothing changes.').first()).toBeVisible()
  await expect(what.getByText(/becomes|gets|is managed by|qualified for/)).toHaveCount(0)
})

test('a file that is far too large is refused in a sentence', async ({
  page,
  mailbox,
}, testInfo) => {
  const path = testInfo.outputPath('everything.csv')
  writeFileSync(path, Buffer.alloc(50 * 1024 * 1024, 'Name,Email\r\n'))
  await signIn(page, mailbox, staff.ada)
  await page.goto('/people/import')
  await page.getByLabel('CSV file').setInputFiles(path)
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByText('This file has more than 5 MB').first()).toBeVisible()
})

test('whoever covers hears what the owner would have, and nobody passes a cover on', async ({
  installation,
  page,
  mailbox,
  arrive,
  candidatePage,
}) => {
  await signIn(page, mailbox, staff.ada)
  await page.goto('/people')
  await page.getByRole('link', { name: staff.priya.name }).click()
  await page.getByRole('link', { name: 'Set a cover' }).click()
  await page.getByLabel('Last day').fill('2027-03-31')
  await page.getByLabel('Who covers').selectOption({ label: staff.dara.name })
  await expectNoBarriersInBoth(page, 'a cover')
  await page.getByRole('button', { name: 'Set the cover' }).click()
  await expect(page.getByText(`${staff.dara.name} covers now`)).toBeVisible()

  const chained = await arrive()
  await signIn(chained, mailbox, staff.ada)
  await chained.goto('/people')
  await chained.getByRole('link', { name: staff.dara.name }).click()
  await chained.getByRole('link', { name: 'Set a cover' }).click()
  await chained.getByLabel('Last day').fill('2027-03-31')
  await chained.getByLabel('Who covers').selectOption({ label: staff.leo.name })
  await chained.getByRole('button', { name: 'Set the cover' }).click()
  await expect(chained.getByText(`They cover for ${staff.priya.name}`).first()).toBeVisible()

  const brought = await bringCandidates(installation, { 'Tashi Rai': 'chat' })
  const letter = await mailbox.waitFor(brought['Tashi Rai'].email, { subject: 'Choose a time' })
  await follow(candidatePage, letter, 'Choose a time')
  await candidatePage.goto(`/c/${brought['Tashi Rai'].applicationId}/message`)
  await candidatePage.getByRole('textbox').fill('May I come a day later?')
  await candidatePage.getByRole('button', { name: /^Send/ }).click()
  const alarm = await mailbox.waitFor(staff.dara.email, { subject: 'Tashi Rai' })
  expect(alarm.text).toContain(`You cover for ${staff.priya.name}.`)
})

test('whoever is gone already is out once all that they owned has another owner', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const gone = await arrive()
  await signIn(gone, mailbox, staff.priya)
  const admin = await arrive()
  await signIn(admin, mailbox, staff.ada)
  await admin.goto('/people')
  await admin.getByRole('link', { name: staff.priya.name }).click()
  await admin.getByRole('link', { name: 'Hand over and deactivate' }).click()
  await admin.getByRole('button', { name: 'Close their access now' }).click()
  await expect(admin.getByText('Choose who owns it from now on.').first()).toBeVisible()
  await admin.getByLabel(/^What they own goes at once to/).selectOption({ label: staff.ada.name })
  await admin.getByRole('button', { name: 'Close their access now' }).click()
  await expect(admin.getByRole('heading', { name: 'Has left' })).toBeVisible()
  const owned = await installation.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM applications WHERE owner_id = p.id)::int
        + (SELECT count(*) FROM jobs WHERE owner_id = p.id)::int AS count
       FROM persons p WHERE email = $1`,
    [staff.priya.email],
  )
  expect(owned).toEqual([{ count: 0 }])
  await gone.goto('/today')
  await expect(gone).toHaveURL(/sign-in/)
})
