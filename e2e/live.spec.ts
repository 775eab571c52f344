import type { BrowserContext, Page, Request } from '@playwright/test'
import { bringCandidates, staff } from './support/company'
import type { Installation } from './support/installation'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

const tabCount = 10

/** Ten tabs of one browser, signed in as the owner; the first one opened is the one that listens. */
async function openTabs(first: Page, addresses: string[]): Promise<Page[]> {
  const context = first.context()
  const tabs = [first]
  while (tabs.length < tabCount) tabs.push(await context.newPage())
  for (const [nth, tab] of tabs.entries()) {
    await tab.goto(addresses[nth % addresses.length] ?? '/board')
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
  }
  return tabs
}

function streamsOf(context: BrowserContext): { count: () => number } {
  let open = 0
  const isStream = (url: string) => new URL(url).pathname === '/api/live'
  context.on('request', (request) => (open += isStream(request.url()) ? 1 : 0))
  const onEnd = (request: Request) => (open -= isStream(request.url()) ? 1 : 0)
  context.on('requestfinished', onEnd)
  context.on('requestfailed', onEnd)
  return { count: () => open }
}

/** Narrows the board to this one: long columns draw what is in sight alone, and others apply here too. */
async function lookFor(tab: Page, name: string): Promise<void> {
  await tab.getByRole('searchbox', { name: 'Find on this board' }).fill(name)
}

/** Somebody applies, in another process; answers after how long each tab's board showed their card. */
async function arrivalOn(tabs: Page[], installation: Installation, name: string): Promise<void> {
  for (const tab of tabs) await lookFor(tab, name)
  const seen = tabs.map(async (tab) => {
    const card = tab.locator('[data-card]').filter({ hasText: name })
    await expect(card).toBeAttached({ timeout: 60_000 })
    return Date.now()
  })
  const [shownAt, committedAt] = await Promise.all([
    Promise.all(seen),
    bringCandidates(installation, { [name]: 'review' as const }).then(async ({ [name]: one }) => {
      const [row] = await installation.query<{ at: Date }>(
        `SELECT max(r.at) AS at FROM events r WHERE r.stream_id = $1`,
        [one?.applicationId],
      )
      return row?.at.getTime() ?? 0
    }),
  ])
  const offset = (await installation.now()).getTime() - Date.now()
  const took = shownAt.map((at) => Math.round(at + offset - committedAt))
  console.log(`${name}: ${tabs.length} tabs, ${Math.min(...took)} to ${Math.max(...took)} ms`)
}

test('ten tabs show what somebody else did, through one connection', async ({
  installation,
  mailbox,
  arrive,
  candidatePage,
}) => {
  const { 'Sita Live': candidate } = await bringCandidates(installation, { 'Sita Live': 'chat' })
  const first = await arrive()
  const streams = streamsOf(first.context())
  await signIn(first, mailbox, staff.priya)
  const tabs = await openTabs(first, [
    '/board',
    '/today',
    `/applications/${candidate.applicationId}`,
  ])
  await expect.poll(streams.count).toBe(1)
  const letter = await mailbox.waitFor(candidate.email, { subject: 'Choose a time' })
  await candidatePage.goto(letter.link('Choose a time'))
  await candidatePage.goto(`/c/${candidate.applicationId}/message`)
  await candidatePage.getByLabel('Your message').fill('May I come a day later?')
  await candidatePage.getByRole('button', { name: /^Send to/ }).click()
  const shownAt = await Promise.all(
    tabs.map(async (tab) => {
      await expect(whatShows(tab)).toBeVisible()
      return Date.now()
    }),
  )
  const [wrote] = await installation.query<{ at: Date }>(
    `SELECT at FROM events WHERE stream_id = $1 AND type = 'candidate.wrote'`,
    [candidate.applicationId],
  )
  const offset = (await installation.now()).getTime() - Date.now()
  const took = shownAt.map((at) => Math.round(at + offset - (wrote?.at.getTime() ?? 0)))
  const byPage = tabs.map((tab, nth) => `${new URL(tab.url()).pathname.slice(0, 6)} ${took[nth]}`)
  console.log(`a message: ${byPage.join(', ')} ms`)
  expect(streams.count()).toBe(1)
})

/** Where each page says that the candidate wrote. */
function whatShows(tab: Page) {
  const { pathname } = new URL(tab.url())
  if (pathname === '/board') {
    return tab.locator('[data-card]').filter({ hasText: 'Sita Live' }).getByText('has written')
  }
  return pathname === '/today'
    ? tab.locator('[data-line]').filter({ hasText: 'Sita Live' }).first()
    : tab.getByText('May I come a day later?').first()
}

test('when the tab that listens is closed or dies, the others go on', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const first = await arrive()
  await signIn(first, mailbox, staff.priya)
  const [leader, second, ...others] = await openTabs(first, ['/board'])
  if (!leader || !second) throw new Error('there are ten tabs')
  await leader.close()
  await arrivalOn([second, ...others], installation, 'After Closing')
  const session = await second.context().newCDPSession(second)
  session.send('Page.crash').catch(() => undefined)
  await arrivalOn(others, installation, 'After Dying')
})

test('a tab that slept shows what it slept through', async ({ installation, mailbox, arrive }) => {
  const page = await arrive()
  await signIn(page, mailbox, staff.priya)
  await page.goto('/board')
  await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible()
  await lookFor(page, 'While Asleep')
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await bringCandidates(installation, { 'While Asleep': 'review' })
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await expect(page.locator('[data-card]').filter({ hasText: 'While Asleep' })).toBeAttached()
})

test('a tab that nobody looked at catches up when somebody does', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const page = await arrive()
  await signIn(page, mailbox, staff.priya)
  await page.goto('/board')
  await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible()
  await lookFor(page, 'While Hidden')
  const look = (state: 'hidden' | 'visible') =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await look('hidden')
  await bringCandidates(installation, { 'While Hidden': 'review' })
  await look('visible')
  await expect(page.locator('[data-card]').filter({ hasText: 'While Hidden' })).toBeAttached()
})

test('after the server was killed and is back, pages show what happened meanwhile', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const page = await arrive()
  await signIn(page, mailbox, staff.priya)
  await page.goto('/board')
  await expect(page.getByRole('heading', { name: 'Board' })).toBeVisible()
  await lookFor(page, 'While Down')
  await installation.kill()
  await bringCandidates(installation, { 'While Down': 'review' })
  await installation.start()
  await expect(page.locator('[data-card]').filter({ hasText: 'While Down' })).toBeAttached({
    timeout: 30_000,
  })
  await arrivalOn([page], installation, 'After Restart')
})
