import type { Locator, Page } from '@playwright/test'
import { expectNoBarriers } from './support/barriers'
import { bringCandidates, type Candidate, staff } from './support/company'
import type { Installation } from './support/installation'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

const desk = { viewport: { width: 1440, height: 900 } }
let underWay: Record<'Plan Asha' | 'Plan Bela', Candidate>

test.beforeAll(async ({ installation }) => {
  underWay = await bringCandidates(installation, { 'Plan Asha': 'final', 'Plan Bela': 'review' })
})

async function planIdOf(installation: Installation): Promise<string> {
  const [row] = await installation.query<{ id: string }>('SELECT id FROM plans')
  return row?.id ?? ''
}

/** The version of the plan that an application runs on. */
async function versionOf(installation: Installation, { applicationId }: Candidate) {
  const [row] = await installation.query<{ version: number }>(
    `SELECT version FROM applications JOIN plan_versions ON plan_versions.id = plan_version_id
     WHERE applications.id = $1`,
    [applicationId],
  )
  return row?.version
}

async function openEditor(page: Page, installation: Installation): Promise<Locator> {
  await page.goto(`/plans/${await planIdOf(installation)}/edit`)
  const stages = page.getByRole('list', { name: 'Stages' })
  await stages.getByRole('button', { name: /^\d\. Final/ }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Interview: System design' })).toBeVisible()
  return stages
}

/** What is written there instead, letter by letter. */
async function write(field: Locator, words: string): Promise<void> {
  const page = field.page()
  await field.press('ControlOrMeta+A')
  await page.keyboard.type(words)
}

test('a plan changed by keyboard is what new applications get, and one under way is moved to it', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const page = await arrive(desk)
  await signIn(page, mailbox, staff.priya)
  const stages = await openEditor(page, installation)

  await page.getByRole('button', { name: 'Add an interview' }).press('Enter')
  const added = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Interview: New interview' }) })
    .last()
  await expect(page.getByText('“New interview” has nobody who interviews')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
  await added.getByRole('button', { name: 'Add a seat' }).press('Enter')
  await write(added.getByLabel('Minutes'), '45')
  await write(added.getByLabel('Name, for us'), 'Coding')

  const coding = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Interview: Coding' }) })
    .last()
  // What cannot be read waits in its field while another stage is open, and says where it is.
  await write(coding.getByLabel('Minutes'), '4x')
  await write(page.getByLabel('Nudges after, days'), '2; 5')
  await stages.getByRole('button', { name: /^\d\. Initial chat/ }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Interview: Coding' })).toHaveCount(0)
  await expect(stages.getByRole('button', { name: /^\d\. Final.*to mend/ })).toBeVisible()
  await expect(page.getByText('a number cannot be read in Final')).toBeVisible()
  await stages.getByRole('button', { name: /^\d\. Final/ }).press('Enter')
  await expect(coding.getByLabel('Minutes')).toHaveValue('4x')
  await expect(page.getByLabel('Nudges after, days')).toHaveValue('2; 5')
  await write(page.getByLabel('Nudges after, days'), '2, 5')
  await write(coding.getByLabel('Minutes'), '45')
  await expect(page.getByText('a number cannot be read')).toHaveCount(0)

  await expect(page.getByRole('heading', { name: 'Interview: Coding' })).toBeVisible()

  const moved = stages.getByRole('button', { name: /^\d\. Final/ })
  await moved.press('Alt+ArrowUp')
  await expect(page.getByText('Final is now stage 3 of 6.')).toBeAttached()
  await expect(stages.getByRole('button', { name: /^3\. Final/ })).toBeFocused()

  // What is taken away leaves the focus beside it.
  const again = page.getByRole('button', { name: 'Duplicate: Coding', exact: true })
  await again.press('Enter')
  await page.getByRole('button', { name: 'Remove: Coding (copy)' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Add an interview' })).toBeFocused()

  await expect(page.getByText('Saved as a draft.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish' }).press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Publish for new applications' })
    .press('Enter')
  await expect(page.getByText('Version 2 is published: new applications run on it.')).toBeVisible()

  // What the new version changed stands beside it, in words.
  await expect(page.getByText('2 changes since version 1')).toBeVisible()
  await expect(page.getByText('“Take-home or pairing” now comes after “Final”.')).toBeVisible()
  await expect(
    page.getByText('Interview added: “Coding”, 45 min, with one of Behavioural.'),
  ).toBeVisible()

  const { 'Plan Chen': newcomer } = await bringCandidates(installation, { 'Plan Chen': 'review' })
  expect(await versionOf(installation, newcomer)).toBe(2)
  expect(await versionOf(installation, underWay['Plan Asha'])).toBe(1)

  await installation.settled()
  const letters = mailbox.sentTo(underWay['Plan Asha'].email).length
  await page.reload()
  await expect(page.getByText(/^2 applications under way run on an older version/)).toBeVisible()
  await page.getByRole('button', { name: 'Move them to the newest version…' }).press('Enter')
  await expect(
    page.getByRole('heading', {
      level: 1,
      name: 'Move to the newest version of the plan: 2 people',
    }),
  ).toBeVisible()
  await page.getByLabel('Reason').fill('She asked to show some code')
  await page.getByRole('button', { name: 'Look at what happens' }).press('Enter')
  await expect(page.getByText('Possible for 2')).toBeVisible()
  const line = page.getByRole('listitem').filter({ hasText: 'Plan Asha' })
  await expect(line).toContainText('Goes on in Final. Comes on top: Coding.')
  await page.getByRole('checkbox', { name: /Plan Bela/ }).press('Space')
  await expectNoBarriers(page, 'the preview of a move')
  await page.getByRole('button', { name: /^Move 1 person to the newest version/ }).press('Enter')
  await expect(page.getByText('1 on the newest version.')).toBeVisible()

  await installation.settled()
  expect(await versionOf(installation, underWay['Plan Asha'])).toBe(2)
  expect(await versionOf(installation, underWay['Plan Bela'])).toBe(1)
  expect(mailbox.sentTo(underWay['Plan Asha'].email)).toHaveLength(letters + 1)
  await page.goto(`/applications/${underWay['Plan Asha'].applicationId}`)
  await expect(
    page.getByText(/put the application on a newer version of the plan/).first(),
  ).toBeVisible()
  const interviews = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Interviews', exact: true }) })
  await expect(interviews.getByText('Coding').first()).toBeVisible()
  await page.goto(`/plans/${await planIdOf(installation)}`)
  await expect(page.getByText(/^1 application under way runs on an older version/)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the plan and its editor have no barriers in the ${colorScheme}`, async ({
    installation,
    mailbox,
    arrive,
  }) => {
    const page = await arrive({ colorScheme, ...desk })
    await signIn(page, mailbox, staff.priya)
    await openEditor(page, installation)
    await expectNoBarriers(page, 'the editor of a plan')
    await page.goto(`/plans/${await planIdOf(installation)}`)
    await expect(page.getByRole('heading', { name: 'Versions' })).toBeVisible()
    await expectNoBarriers(page, 'a plan')
  })
}
