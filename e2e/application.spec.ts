import { expectNoBarriers } from './support/barriers'
import { bookATime, follow } from './support/candidate-acts'
import { bringCandidates, type Candidate, laySecondJob, staff } from './support/company'
import { expect, test } from './support/loopline-test'
import { act, signIn } from './support/staff-acts'

const standings = {
  'Asha Tamang': 'chat',
  'Binod Rai': 'review',
  'Rai Binod': 'review',
  'Chandra Gurung': 'review',
  'Deepa Thapa': 'review',
} as const

let candidates: Record<keyof typeof standings, Candidate>

test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(installation, standings)
  await laySecondJob(installation)
})

const addressOf = (name: keyof typeof standings) =>
  `/applications/${candidates[name].applicationId}`

test('a move to another job keeps the booked interview, says so line by line, and tells once', async ({
  arrive,
  mailbox,
  candidatePage,
}) => {
  const { name, email } = candidates['Asha Tamang']
  await follow(candidatePage, await mailbox.waitFor(email, { subject: 'Choose a time' }), 'Choose')
  const [booked] = await bookATime(candidatePage)
  await mailbox.waitFor(email, { subject: 'Confirmed' })
  const before = mailbox.sentTo(email).length

  const page = await arrive()
  await signIn(page, mailbox, staff.ada)
  await page.goto(addressOf('Asha Tamang'))
  await expect(page).toHaveTitle(/^Asha Tamang, /)
  await act(page, 'Move to another job', `Move and email ${name}`, async (dialog) => {
    await dialog.getByLabel('Job').selectOption({ label: 'Data engineer, L50' })
    const lines = dialog.getByRole('region', { name: 'What becomes of everything' })
    const fate = lines.getByRole('combobox', { name: /^What becomes of: .*booked$/ })
    await expect(fate).toHaveValue(/:keep$/)
    await expect(dialog.getByRole('heading', { name: /3 emails leave/ })).toBeVisible()
    await fate.selectOption({ label: 'Cancel, and ask for another time' })
    await expect(dialog.getByRole('heading', { name: /4 emails leave/ })).toBeVisible()
    await fate.selectOption({ label: 'Keep: it takes place as booked' })
    await expect(dialog.getByRole('heading', { name: /3 emails leave/ })).toBeVisible()
    await dialog.getByLabel('Reason').fill('Data suits her better')
    await dialog.getByLabel('Words to the candidate').fill('You asked about data.')
  })
  await expect(page.getByText('Data engineer · L50 asked')).toBeVisible()
  await expect(page.getByText('Owner: Tom Barker')).toBeVisible()
  await expect(page.getByText('moved the application to Data engineer')).toBeVisible()

  const news = await mailbox.waitFor(email, { subject: 'goes on for Data engineer' })
  expect(news.text).toContain('You asked about data.')
  expect(news.text).not.toContain('Data suits her better')
  await mailbox.waitFor(staff.tom.email, { subject: 'Asha Tamang, Data engineer' })
  expect(mailbox.sentTo(email)).toHaveLength(before + 1)
  await candidatePage.reload()
  await expect(candidatePage.getByText(booked?.when ?? '').first()).toBeVisible()
})

test('two entries of one person are compared and joined, once they do not run twice for one job', async ({
  arrive,
  mailbox,
}) => {
  const page = await arrive()
  await signIn(page, mailbox, staff.ada)
  await page.goto(addressOf('Binod Rai'))
  const card = page.getByRole('complementary', { name: 'About the candidate' })
  await expect(card).toContainText('the same name in the same time zone')
  await card.getByRole('link', { name: 'Compare and join' }).click()
  await expect(page.getByText('Both have an active application for Backend engineer')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Join them' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Open the other one' }).click()
  await act(page, 'Withdraw for the candidate', 'Withdraw for the candidate', async (dialog) => {
    await dialog.getByLabel('What they said').selectOption({ label: 'Another reason' })
  })
  await page.goto(addressOf('Binod Rai'))
  await card.getByRole('link', { name: 'Compare and join' }).click()
  await page.getByRole('radio', { name: 'Email: rai.binod@mail.example' }).check()
  await page.getByRole('button', { name: 'Join them' }).click()
  await expect(page.getByRole('link', { name: 'rai.binod@mail.example' })).toBeVisible()
  await expect(page.getByText(/^applied before/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Probably the same person' })).toHaveCount(0)
})

test('a colleague who is named in a note gets its words; one who may not see it cannot be named', async ({
  arrive,
  mailbox,
}) => {
  const page = await arrive()
  await signIn(page, mailbox, staff.ada)
  await page.goto(addressOf('Chandra Gurung'))
  const note = page.getByRole('textbox', { name: 'Note for colleagues' })
  await note.pressSequentially('Please read the answers, @dar')
  await expect(page.getByRole('option', { name: 'Dara Quinn' })).toBeVisible()
  await note.press('Enter')
  await note.pressSequentially('by tomorrow.')
  await page.getByRole('button', { name: 'Add the note' }).click()
  const words = 'Please read the answers, @Dara Quinn by tomorrow.'
  await expect(page.getByText(words)).toBeVisible()
  const asked = await mailbox.waitFor(staff.dara.email, { subject: 'Ada Okafor asks you about' })
  expect(asked.text).toContain(words)
  expect(asked.link('Open the application')).toContain(addressOf('Chandra Gurung'))

  await note.fill('And @Gil Torres, what do you say?')
  await page.getByRole('button', { name: 'Add the note' }).click()
  await expect(page.getByText('Gil Torres may not see this application').first()).toBeVisible()
  await expect(note).toHaveValue('And @Gil Torres, what do you say?')

  // An act beside it makes the page anew, and so does the way to another page and back.
  await act(page, 'Change the owner', 'Change the owner', async (dialog) => {
    await dialog.getByLabel('New owner').selectOption({ label: 'Tom Barker' })
  })
  await expect(page.getByText('Owner: Tom Barker')).toBeVisible()
  await expect(note).toHaveValue('And @Gil Torres, what do you say?')
  await page.getByRole('link', { name: 'Candidates' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Candidates' })).toBeVisible()
  await page.goBack()
  await expect(note).toHaveValue('And @Gil Torres, what do you say?')
  await note.fill('Nothing, then.')
  await page.getByRole('button', { name: 'Add the note' }).click()
  await expect(page.getByText('Nothing, then.')).toBeVisible()
  await expect(note).toHaveValue('')
})

test('of two people at once the second sees what the first did, keeps their words, and chooses again', async ({
  arrive,
  mailbox,
}) => {
  const [first, second] = [await arrive(), await arrive()]
  await signIn(first, mailbox, staff.priya)
  await signIn(second, mailbox, staff.ada)
  for (const page of [first, second]) await page.goto(addressOf('Deepa Thapa'))

  await second.getByRole('button', { name: 'Reject', exact: true }).click()
  const dialog = second.getByRole('dialog')
  await dialog.getByLabel('Reason').selectOption({ label: 'Skills do not fit' })
  await dialog.getByLabel('Why, for colleagues').fill('Thin on the ledger side')
  await act(first, 'Change the owner', 'Change the owner', async (own) => {
    await own.getByLabel('New owner').selectOption({ label: 'Tom Barker' })
  })

  await dialog.getByRole('button', { name: 'Reject and email Deepa Thapa' }).click()
  await expect(dialog.getByText('Priya Raman made Tom Barker the owner').first()).toBeVisible()
  await expect(dialog.getByLabel('Why, for colleagues')).toHaveValue('Thin on the ledger side')
  await expect(second.getByText('Owner: Priya Raman')).toBeAttached()
  await dialog.getByRole('button', { name: 'Reject and email Deepa Thapa, all the same' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(second.getByText('Decided; will be told').first()).toBeVisible()
  await expect(second.getByText('Owner: Tom Barker')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is shut out of the application, its dialogs and the comparison in ${colorScheme}`, async ({
    arrive,
    mailbox,
  }) => {
    const page = await arrive({ colorScheme })
    await signIn(page, mailbox, staff.ada)
    await page.goto(addressOf('Chandra Gurung'))
    await expectNoBarriers(page, 'an application')
    await page.getByRole('button', { name: 'Skip, repeat or go back' }).click()
    await page.getByLabel('Where to').selectOption({ label: 'Skip to Final' })
    await expect(page.getByRole('heading', { name: 'What becomes of everything' })).toBeVisible()
    await expectNoBarriers(page, 'where to move it')
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Note for colleagues' }).pressSequentially('@')
    await expect(page.getByRole('listbox', { name: 'Colleagues' })).toBeVisible()
    await expectNoBarriers(page, 'a note that mentions')
  })
}
