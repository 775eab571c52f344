import type { Page } from '@playwright/test'
import { expectNoBarriers } from './support/barriers'
import { bringCandidates, type Candidate, staff } from './support/company'
import type { Installation } from './support/installation'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

const names = Array.from({ length: 20 }, (_, index) => `Reader ${String.fromCharCode(65 + index)}`)
let candidates: Record<string, Candidate>

test.beforeAll(async ({ installation }) => {
  candidates = await bringCandidates(
    installation,
    Object.fromEntries(names.map((name) => [name, 'review' as const])),
  )
})

/** The case that lies on the desk. */
async function caseOf(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('article', { name, exact: true })).toBeVisible()
}

async function statuses(installation: Installation) {
  const rows = await installation.query<{ name: string; status: string; stage: string }>(
    `SELECT p.name, a.status, s.stage_name AS stage FROM applications a
     JOIN persons p ON p.id = a.person_id JOIN standings s ON s.application_id = a.id
     WHERE p.name LIKE 'Reader %'`,
  )
  return new Map(rows.map(({ name, status, stage }) => [name, { status, stage }]))
}

test('twenty applications are read by keys alone, and each act shows at once', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const page = await arrive({ viewport: { width: 1440, height: 900 } })
  await signIn(page, mailbox, staff.priya)
  await page.goto('/review')
  await caseOf(page, 'Reader A')
  await expect(page.getByText(/^1 of 20 · /)).toBeVisible()
  const acts = 'aaaaaarrrrrrrrxxxxee'.split('')
  for (const [index, act] of acts.entries()) {
    await caseOf(page, names[index] ?? '')
    await page.keyboard.press(act)
    if (act === 'r') {
      await expect(page.getByRole('dialog', { name: `Reject ${names[index]}` })).toBeVisible()
      await page.keyboard.press('2')
    }
    if (act === 'e') {
      await expect(page.getByLabel('Question')).toBeFocused()
      await page.keyboard.type('May we see the talk you mention?')
      await page.keyboard.press('Control+Enter')
    }
  }
  await expect(page.getByText('All are read; 4 wait for their rejection')).toBeVisible()
  for (const name of names.slice(0, 6)) {
    await mailbox.waitFor(candidates[name]?.email ?? '', { subject: 'Choose a time' })
  }
  for (const name of names.slice(18)) {
    const { email = '' } = candidates[name] ?? {}
    const asked = () =>
      mailbox.sentTo(email).filter(({ text }) => text.includes('May we see the talk'))
    await expect.poll(() => asked().length).toBe(1)
  }
  await expect
    .poll(async () => [...(await statuses(installation)).values()].map(({ status }) => status))
    .toEqual(expect.arrayContaining(['active', 'rejected']))
  const became = await statuses(installation)
  expect(names.slice(0, 6).map((name) => became.get(name)?.stage)).toEqual(
    Array.from({ length: 6 }, () => 'Initial chat'),
  )
  expect(names.slice(6, 14).map((name) => became.get(name)?.status)).toEqual(
    Array.from({ length: 8 }, () => 'rejected'),
  )
  expect(names.slice(14, 18).map((name) => became.get(name)?.status)).toEqual(
    Array.from({ length: 4 }, () => 'active'),
  )
  for (const name of names.slice(6, 14)) {
    const letters = mailbox.sentTo(candidates[name]?.email ?? '')
    expect(letters.map(({ subject }) => subject)).toHaveLength(1)
  }

  await page.keyboard.press('Shift+X')
  await expect(page.getByRole('heading', { level: 1, name: 'Reject: 4 people' })).toBeVisible()
})

test('what was done last is taken back: a rejection on the server, an email before it leaves', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const brought = await bringCandidates(installation, { 'Undo Ama': 'review', 'Undo Bo': 'review' })
  const page = await arrive({ viewport: { width: 1440, height: 900 } })
  await signIn(page, mailbox, staff.priya)
  await page.goto(`/review?application=${brought['Undo Ama'].applicationId}`)
  await caseOf(page, 'Undo Ama')
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText(/Undo Ama is rejected and will be told/)).toBeVisible()
  await caseOf(page, 'Undo Bo')
  await page.keyboard.press('a')
  await expect(page.getByText(/Undo Bo goes on to Initial chat/)).toBeVisible()
  await page.keyboard.press('u')
  await caseOf(page, 'Undo Bo')
  await page.keyboard.press('u')
  await caseOf(page, 'Undo Ama')
  const statusOf = async (name: keyof typeof brought) => {
    const [row] = await installation.query<{ status: string }>(
      'SELECT status FROM applications WHERE id = $1',
      [brought[name].applicationId],
    )
    return row?.status
  }
  await expect.poll(() => statusOf('Undo Ama')).toBe('active')
  await installation.settled()
  for (const { email } of Object.values(brought)) {
    expect(mailbox.sentTo(email).map(({ subject }) => subject)).toHaveLength(1)
  }
})

test('two reviewers at one case: the second is told who decided and gets the next', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const brought = await bringCandidates(installation, {
    'Both Asa': 'review',
    'Both Bea': 'review',
  })
  const [first, second] = [await arrive(), await arrive()]
  await signIn(first, mailbox, staff.priya)
  await signIn(second, mailbox, staff.tom)
  const address = `/review?application=${brought['Both Asa'].applicationId}`
  await first.goto(address)
  await second.goto(address)
  await caseOf(first, 'Both Asa')
  await caseOf(second, 'Both Asa')
  await first.keyboard.press('r')
  await expect(first.getByRole('dialog')).toBeVisible()
  await first.keyboard.press('1')
  await expect(second.getByText(/Both Asa was decided meanwhile\. .*Priya Raman/)).toBeVisible()
  await expect(second.getByRole('article', { name: 'Both Asa', exact: true })).toHaveCount(0)
  await expect(second.getByRole('article')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a review has no barriers in the ${colorScheme}`, async ({
    installation,
    mailbox,
    arrive,
  }) => {
    await bringCandidates(installation, { [`Open ${colorScheme}`]: 'review' })
    const page = await arrive({ colorScheme, viewport: { width: 1440, height: 900 } })
    await signIn(page, mailbox, staff.priya)
    await page.goto('/review')
    await expect(page.getByRole('article')).toBeVisible()
    await expectNoBarriers(page, 'review')
    await page.keyboard.press('r')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoBarriers(page, 'rejecting in review')
  })
}
