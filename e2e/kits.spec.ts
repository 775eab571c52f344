import type { Locator, Page } from '@playwright/test'
import { expectNoBarriersInBoth } from './support/barriers'
import { bookATime, follow } from './support/candidate-acts'
import { bringCandidates, staff } from './support/company'
import { calendarOf } from './support/expect-mail'
import { expect, test } from './support/loopline-test'
import { sayWhatHappened, signIn } from './support/staff-acts'

test('a rubric and a kit are written by keyboard, chosen in a plan, and stand on the scorecard', async ({
  installation,
  page,
  mailbox,
  candidatePage,
  arrive,
}) => {
  await signIn(page, mailbox, staff.priya)
  await page.goto('/plans')
  await press(page, page.getByRole('link', { name: 'Kits and rubrics' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Kits and rubrics' })).toBeVisible()
  await expectNoBarriersInBoth(page, 'kits and rubrics')

  await press(page, page.getByRole('link', { name: 'Add a rubric' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Add a rubric' })).toBeVisible()
  const first = page.getByRole('region', { name: 'Criterion 1' })
  await type(page, page.getByLabel('Name').first(), 'First talk')
  await type(page, first.getByLabel('Name'), 'Listening')
  await type(page, first.getByLabel('1 · Well below'), 'Spoke past every question.')
  await type(page, first.getByLabel('2 · Below'), 'Answered after a second try.')
  await type(page, first.getByLabel('3 · Meets'), 'Answered what was asked.')
  await press(page, page.getByRole('button', { name: 'Add the rubric' }))
  await expect(page.getByText('Say what this level looks like.').first()).toBeVisible()
  await expect(first.getByLabel('3 · Meets')).toHaveValue('Answered what was asked.')
  await expectNoBarriersInBoth(page, 'a rubric that was refused')
  await type(page, first.getByLabel('4 · Above'), 'Asked what lay behind it.')
  await press(page, page.getByRole('button', { name: 'Add a criterion' }))
  const second = page.getByRole('region', { name: 'Criterion 2' })
  await expect(second.getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Curiosity')
  for (const level of ['1 · Well below', '2 · Below', '3 · Meets', '4 · Above']) {
    await type(page, second.getByLabel(level), `Curious, ${level}`)
  }
  await second.getByRole('button', { name: 'Move Criterion 2 up' }).focus()
  await page.keyboard.press('Enter')
  await expect(first.getByLabel('Name')).toHaveValue('Curiosity')
  await press(page, page.getByRole('button', { name: 'Add the rubric' }))
  await expect(page.getByRole('heading', { level: 1, name: 'First talk' })).toBeVisible()
  await expectNoBarriersInBoth(page, 'a rubric')

  await page.goto('/kits/new')
  await type(page, page.getByLabel('Name').first(), 'First talk')
  await type(page, page.getByLabel('What the interview is for'), 'Find out what they care about.')
  const step = page.getByRole('region', { name: 'Step 1' })
  await type(page, step.getByLabel('Minutes'), 'half')
  await type(page, step.getByLabel('What happens'), 'Arrive')
  await type(
    page,
    page.getByRole('region', { name: 'Question 1' }).getByRole('textbox', { name: 'Question' }),
    'What did you stop doing, and why?',
  )
  await press(page, page.getByRole('button', { name: 'Add the kit' }))
  await expect(page.getByText('Write whole minutes, from 1 to 600.').first()).toBeVisible()
  await expect(step.getByLabel('Minutes')).toHaveValue('half')
  await step.getByLabel('Minutes').fill('30')
  await press(page, page.getByRole('button', { name: 'Add the kit' }))
  await expect(page.getByRole('heading', { level: 1, name: 'First talk' })).toBeVisible()
  await expectNoBarriersInBoth(page, 'a kit')

  await page.goto('/plans')
  await page.getByRole('row').getByRole('link').first().click()
  await page
    .getByRole('link', { name: /next version|Edit|Write/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^2\. Initial chat/ }).click()
  await page.getByLabel('Kit', { exact: true }).selectOption({ label: 'First talk' })
  await page.getByLabel('Rubric', { exact: true }).selectOption({ label: 'First talk' })
  await expect(page.getByRole('link', { name: 'Read or change this rubric' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish for new applications' }).click()
  await expect(page.getByText(/is published/).first()).toBeVisible()

  const { 'Anju Thapa': anju } = await bringCandidates(installation, { 'Anju Thapa': 'chat' })
  const letter = await mailbox.waitFor(anju.email, { subject: 'Choose a time' })
  await follow(candidatePage, letter, 'Choose a time')
  await bookATime(candidatePage)
  const invited = () =>
    [staff.tom, staff.gil].flatMap((who) =>
      mailbox
        .sentTo(who.email)
        .filter(({ calendar, subject }) => calendar && subject.includes('Anju'))
        .map((invite) => ({ who, invite })),
    )
  await expect.poll(() => invited().length).toBe(1)
  const [{ who, invite } = { who: staff.tom, invite: undefined }] = invited()
  if (!invite) throw new Error('nobody was invited')
  const interviewer = await arrive()
  await interviewer.goto(invite.link('Open the interview'))
  await expect(interviewer.getByText('Find out what they care about.')).toBeVisible()
  await expect(interviewer.getByText('What did you stop doing, and why?')).toBeVisible()

  await installation.moveClockTo(new Date(Date.parse(calendarOf(invite).endsAt) + 5 * 60_000))
  const asked = await mailbox.waitFor(who.email, { subject: /^Did it take place\?.*Anju/ })
  await sayWhatHappened(interviewer, asked, /^Yes/)
  const card = interviewer.getByRole('form', { name: 'Scorecard' })
  const listening = card.getByRole('group', { name: 'Listening' })
  await expect(listening.getByText('Asked what lay behind it.')).toBeVisible()
  await expect(card.getByRole('group', { name: 'Curiosity' })).toBeVisible()

  await page.goto('/kits')
  await page
    .getByRole('region', { name: 'Rubrics' })
    .getByRole('link', { name: 'First talk' })
    .click()
  await expect(page.getByText('An edit becomes the next edition')).toBeVisible()
  await page.getByRole('region', { name: 'Criterion 2' }).getByLabel('4 · Above').fill('Otherwise.')
  await expectNoBarriersInBoth(page, 'a rubric that scorecards stand on')
  await page.getByRole('button', { name: 'Save the rubric' }).click()
  await expect(page.getByText(/^Saved as the next edition/).first()).toBeVisible()
  await expect(page.getByText('its draft')).toBeVisible()
  await interviewer.reload()
  await expect(listening.getByText('Asked what lay behind it.')).toBeVisible()
  await expect(interviewer.getByText('Otherwise.')).toHaveCount(0)

  await page.getByRole('button', { name: 'Retire', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('It stays where it is used')
  await page.getByRole('dialog').getByRole('button', { name: 'Retire', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Take back into use' })).toBeVisible()
})

test('a kit half written waits with its rows as they stood, and overwrites nobody’s change', async ({
  mailbox,
  arrive,
}) => {
  const [page, other] = [await arrive(), await arrive()]
  await signIn(page, mailbox, staff.priya)
  await signIn(other, mailbox, staff.tom)
  await page.goto('/kits/new')
  await page.getByLabel('Name').first().fill('Debugging')
  await page.getByLabel('What the interview is for').fill('Find out how they look for a fault.')
  const what = (row: string) => page.getByRole('region', { name: row }).getByLabel('What happens')
  await what('Step 1').fill('Look around')
  await page.getByRole('button', { name: 'Add a step' }).click()
  await what('Step 2').fill('Arrive')
  await page.getByRole('button', { name: 'Move Step 2 up' }).click()
  await page.getByRole('link', { name: 'Candidates' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Candidates' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText('What you had begun here is back.')).toBeVisible()
  await expect(what('Step 1')).toHaveValue('Arrive')
  await expect(what('Step 2')).toHaveValue('Look around')
  for (const step of ['Step 1', 'Step 2']) {
    await page.getByRole('region', { name: step }).getByLabel('Minutes').fill('10')
  }
  await page.getByRole('button', { name: 'Add the kit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Debugging' })).toBeVisible()

  const purpose = page.getByLabel('What the interview is for')
  await purpose.fill('Find out how they think.')
  await page.getByRole('link', { name: 'Candidates' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Candidates' })).toBeVisible()
  await other.goto('/kits')
  await other.getByRole('link', { name: 'Debugging' }).click()
  await other.getByLabel('What the interview is for').fill('See how they narrow it down.')
  await other.getByRole('button', { name: 'Save the kit' }).click()
  await expect(other.getByText(/^The kit is saved/).first()).toBeVisible()
  await page.goBack()
  await expect(page.getByText('What you had begun here is back.')).toBeVisible()
  await page.getByRole('button', { name: 'Save the kit' }).click()
  await expect(page.getByText(/Somebody else has changed this meanwhile/).first()).toBeVisible()
  await expect(purpose).toHaveValue('Find out how they think.')
  await page.getByRole('button', { name: 'Save the kit' }).click()
  await expect(page.getByText(/^The kit is saved/).first()).toBeVisible()
})

test('whoever may not write plans reads kits, and is not let in to write them', async ({
  page,
  mailbox,
}) => {
  await signIn(page, mailbox, staff.dara)
  await page.goto('/kits')
  await expect(page.getByRole('link', { name: 'Add a kit' })).toHaveCount(0)
  await page.getByRole('region', { name: 'Kits' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'What the interview is for' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save the kit' })).toHaveCount(0)
  await page.goto('/kits/rubrics/new')
  await expect(page.getByRole('button', { name: 'Add the rubric' })).toHaveCount(0)
})

/** Goes there by the Tab key alone. */
async function tabTo(page: Page, there: Locator): Promise<void> {
  await expect(there).toBeVisible()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await there.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(there).toBeFocused()
}

async function press(page: Page, there: Locator): Promise<void> {
  await tabTo(page, there)
  await page.keyboard.press('Enter')
}

async function type(page: Page, there: Locator, words: string): Promise<void> {
  await tabTo(page, there)
  await page.keyboard.type(words)
}
