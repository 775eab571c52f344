import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectNoBarriersInBoth } from './support/barriers'
import { bringCandidates, type Candidate, staff } from './support/company'
import { lettersToStaff } from './support/expect-mail'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

const standings = { 'List Asha': 'review', 'List Bina': 'review', 'List Chet': 'chat' } as const
let candidates: Record<keyof typeof standings, Candidate>

test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(installation, standings)
})

const listed = (page: Page) =>
  page.getByRole('table', { name: 'Candidates' }).getByRole('rowheader')

async function download(page: Page, link: string): Promise<string> {
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  return readFileSync(await (await started).path(), 'utf8')
}

/** Pastes rows, or chooses a file with them, and comes to their preview. */
async function readList(page: Page, rows: string, how: 'pasted' | 'file' = 'pasted') {
  await page.goto('/candidates/import')
  if (how === 'pasted') await page.getByLabel('Or paste the rows').fill(rows)
  else {
    const file = { name: 'candidates.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }
    await page.getByLabel('CSV file').setInputFiles(file)
  }
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByRole('heading', { name: 'What the columns are' })).toBeVisible()
}

test('a filtered list is kept as a view, opens by its address, and downloads as it is', async ({
  page,
  mailbox,
}) => {
  await signIn(page, mailbox, staff.priya)
  await page.goto('/candidates')
  await expectNoBarriersInBoth(page, 'the list')
  await page.getByRole('combobox', { name: 'Stage', exact: true }).selectOption('Initial chat')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(listed(page)).toHaveText(['List Chet'])
  await page.getByRole('button', { name: 'Save as a view' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('In their chat')
  await page.getByRole('button', { name: 'Save the view' }).click()
  await expect(page.getByText('Saved as “In their chat”.')).toBeVisible()

  const again = await page.context().newPage()
  await again.goto(page.url())
  await expect(listed(again)).toHaveText(['List Chet'])
  await expect(again.getByRole('combobox', { name: 'Stage', exact: true })).toHaveValue(
    'Initial chat',
  )
  await expectNoBarriersInBoth(again, 'a kept view')
  const file = await download(again, 'Download as CSV')
  expect(file).toContain('List Chet')
  expect(file).not.toContain('List Asha')
  await again.getByLabel('Find by name or email').fill('zzzz')
  await again.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(again.getByText('Nobody matches')).toBeVisible()
})

test('an act on those ticked in the list shows what it does before it does it', async ({
  page,
  mailbox,
}) => {
  await signIn(page, mailbox, staff.priya)
  await page.goto('/candidates')
  const first = page.getByRole('checkbox', { name: /^Choose List / }).first()
  await first.check()
  // The table is one stop of the Tab key; the arrows go on in it.
  await first.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('2 candidates chosen')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Act on those chosen' })).toBeFocused()
  await page.keyboard.press('Shift+X')
  await page.getByRole('link', { name: 'Add a tag' }).click()
  await page.getByLabel('Tag', { exact: true }).fill('met at a fair')
  await page.getByRole('button', { name: 'Look at what happens' }).click()
  await expect(page.getByRole('heading', { name: 'Possible for 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Tag 2 people' }).click()
  await expect(page.getByText(/^2 tagged/)).toBeVisible()
  await page.goto('/candidates?tag=met+at+a+fair')
  await expect(listed(page)).toHaveCount(2)
})

const head =
  'Candidate;E-mail;Role;Current stage;Applied;Recruiter;Next interview;Panel;Location;Source;Labels'

test('people under way come in from a list as they stand there, and nobody is written to', async ({
  page,
  installation,
  mailbox,
}) => {
  await signIn(page, mailbox, staff.priya)
  await page.goto('/candidates/import')
  await expectNoBarriersInBoth(page, 'the beginning of an import')
  const anil = [
    'Anil Thapa;anil@mail.example;Backend engineer;Initial chat;2027-02-10;Priya Raman',
    `2027-03-05 14:00;${staff.gil.email};London;Referral;silver medal`,
  ].join(';')
  await readList(
    page,
    [
      head,
      anil,
      'Broken Row;broken@mail.example;Backend engineer;Juggling;10/02/2027;;;',
      `List Chet;${candidates['List Chet'].email};Backend engineer;Fencing;;;;`,
      `List Asha;${candidates['List Asha'].email};Backend engineer;;;;;`,
      'List Bina;bina@elsewhere.example;Backend engineer;;;;;',
    ].join('\n'),
  )
  await expect(page.getByLabel('What “Current stage” is')).toHaveValue('stage')
  await expect(page.getByLabel('What “Next interview” is')).toHaveValue('interview')
  await expect(page.getByText('has no stage called “Juggling”')).toBeVisible()
  await expect(page.getByText('“10/02/2027” may be two days')).toBeVisible()
  await expect(
    page.getByText('Here already: List Chet has this address, and is under way for Backend'),
  ).toBeVisible()
  await page
    .getByLabel('What comes first in the dates of “Applied”')
    .selectOption({ label: 'Day first: 10/02/2027 is Wed 10 Feb 2027' })
  await page.getByRole('button', { name: 'Show what would happen' }).click()
  await expect(page.getByText('may be two days')).toHaveCount(0)
  await expectNoBarriersInBoth(page, 'the preview of an import')
  await page.setViewportSize({ width: 390, height: 844 })
  const tables = page.locator('div:has(> table)')
  await expect(tables).toHaveCount(2)
  for (const table of await tables.all()) {
    const hidden = () => table.evaluate((box) => box.scrollWidth - box.clientWidth)
    await expect.poll(hidden).toBeLessThanOrEqual(0)
  }
  await expectNoBarriersInBoth(page, 'the preview of an import on a phone')
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('link', { name: /^To bring in/ }).click()
  await expect(
    page.getByText('place London · came by a referral · tagged silver medal'),
  ).toBeVisible()
  await expect(
    page.getByText(/^Initial chat: Fri 5 Mar, 14:00 .* without a new invite/),
  ).toBeVisible()
  await expect(page.getByText('Somebody of this name is here with another address')).toBeVisible()
  await page.getByRole('link', { name: /^Here already/ }).click()
  await expect(page.getByText('Under way for Backend engineer already')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in 1 candidate, and those ticked' }).click()

  await expect(page.getByText('2 rows had something wrong.')).toBeVisible()
  await expect(page.getByText('1 row was left out by you.')).toBeVisible()
  await expectNoBarriersInBoth(page, 'the end of an import')
  const behind = await download(page, 'Download the rows that are not')
  expect(behind).toContain('Broken Row,broken@mail.example')
  expect(behind).toContain('has no stage called “Juggling”')
  expect(behind).toContain('This address is here already: List Chet.')
  expect(behind).toContain('bina@elsewhere.example')
  expect(behind).not.toContain('Anil Thapa')

  await page.goto('/candidates?q=Anil')
  const line = page.getByRole('row', { name: /Anil Thapa/ })
  await expect(line).toContainText('Interview booked')
  await expect(line).toContainText('Fri 5 Mar, 14:00')
  await expect(line).toContainText(staff.priya.name)
  await installation.settled()
  expect(mailbox.sentTo('anil@mail.example')).toEqual([])
  expect(lettersToStaff(mailbox, 'Anil Thapa')).toEqual([])

  // The list as it downloads here, interview and interviewers included, brings nobody in twice.
  const own = await download(page, 'Download as CSV')
  expect(own).toContain('a referral')
  await readList(page, own, 'file')
  for (const [column, key] of [
    ['Interviewers', 'interviewers'],
    ['In this stage since (UTC)', 'entered-on'],
    ['Place', 'place'],
    ['Source', 'source'],
    ['Tags', 'tags'],
    ['Time zone', 'time-zone'],
  ] as const) {
    await expect(page.getByLabel(`What “${column}” is`, { exact: true })).toHaveValue(key)
  }
  await expect(page.getByText('Everybody in this list is here already.')).toBeVisible()
  // Under another address they come in as they went out.
  await readList(page, own.replaceAll('anil@mail', 'anil.thapa@mail'), 'file')
  await expect(
    page.getByText('place London · came by a referral · tagged silver medal'),
  ).toBeVisible()
})

test('an interview that is taken over is told to both sides where somebody asks for it', async ({
  page,
  mailbox,
}) => {
  await signIn(page, mailbox, staff.priya)
  const sita = [
    'Sita Rai;sita@mail.example;Backend engineer;Initial chat;2027-02-10;',
    `2027-03-08 10:00;${staff.tom.email}`,
  ].join(';')
  await readList(page, `${head}\n${sita}`)
  await page.getByLabel('Send invites for interviews').check()
  await page.getByRole('button', { name: 'Show what would happen' }).click()
  await expect(page.getByText('with new invites')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in 1 candidate' }).click()
  await expect(page.getByText('1 candidate is here')).toBeVisible()
  await mailbox.waitFor('sita@mail.example', { calendar: 'REQUEST' })
  await mailbox.waitFor(staff.tom.email, { subject: 'Sita Rai', calendar: 'REQUEST' })
})
