import type { BrowserContext, Page, Request } from '@playwright/test'
import { bringCandidates, type Candidate, staff } from './support/company'
import type { Installation } from './support/installation'
import { expect, test } from './support/loopline-test'
import type { MailSink } from './support/mail-sink'
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

/** A page of these tests always counts as looked at, whatever lies over it: so it is told. */
async function look(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
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

/** Where each page says that the candidate wrote. */
function whatShows(tab: Page, { name }: Candidate) {
  const { pathname } = new URL(tab.url())
  if (pathname === '/board') {
    return tab.locator('[data-card]').filter({ hasText: name }).getByText('has written')
  }
  return pathname === '/today'
    ? tab.locator('[data-line]').filter({ hasText: name }).first()
    : tab.getByText(wordsOf(name)).first()
}

const wordsOf = (name: string) => `May I come a day later? ${name}`

/** Their browser with a message written and not sent. */
async function aboutToWrite(page: Page, mailbox: MailSink, candidate: Candidate): Promise<Page> {
  const letter = await mailbox.waitFor(candidate.email, { subject: 'Choose a time' })
  await page.goto(letter.link('Choose a time'))
  await page.goto(`/c/${candidate.applicationId}/message`)
  await page.getByLabel('Your message').fill(wordsOf(candidate.name))
  return page
}

/** Sends it; answers after how many milliseconds each of these tabs showed it, counted from the act in the log. */
async function shownAfter(
  tabs: Page[],
  installation: Installation,
  candidate: Candidate,
  writing: Page,
): Promise<number[]> {
  // Not by `expect`, which looks again after whole seconds.
  const seen = tabs.map(async (tab) => {
    await whatShows(tab, candidate).waitFor()
    return Date.now()
  })
  await writing.getByRole('button', { name: /^Send to/ }).click()
  const shownAt = await Promise.all(seen)
  const [wrote] = await installation.query<{ at: Date }>(
    `SELECT at FROM events WHERE stream_id = $1 AND type = 'candidate.wrote'`,
    [candidate.applicationId],
  )
  const offset = (await installation.now()).getTime() - Date.now()
  const took = shownAt.map((at) => Math.round(at + offset - (wrote?.at.getTime() ?? 0)))
  const byPage = tabs.map((tab, nth) => `${new URL(tab.url()).pathname.slice(0, 6)} ${took[nth]}`)
  console.log(`a message: ${byPage.join(', ')} ms`)
  return took
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
  const writing = await aboutToWrite(candidatePage, mailbox, candidate)
  await shownAfter(tabs, installation, candidate, writing)
  expect(streams.count()).toBe(1)
})

test('of ten tabs the one looked at shows a change by itself, the others ask for nothing until looked at', async ({
  installation,
  mailbox,
  arrive,
}) => {
  const names = ['Watched Board', 'Watched Day', 'Watched Page'] as const
  const brought = await bringCandidates(installation, {
    'Watched Board': 'chat',
    'Watched Day': 'chat',
    'Watched Page': 'chat',
  })
  const writing: Page[] = []
  for (const name of names) {
    writing.push(await aboutToWrite(await arrive(), mailbox, brought[name]))
  }
  const last = brought['Watched Page']
  const first = await arrive()
  await signIn(first, mailbox, staff.priya)
  const tabs = await openTabs(first, ['/board', '/today', `/applications/${last.applicationId}`])
  for (const tab of tabs) await look(tab, 'hidden')
  const asked: string[] = []
  let looked: Page | undefined
  first.context().on('request', (request) => {
    const isOfHidden = request.serviceWorker() === null && request.frame().page() !== looked
    if (isOfHidden) asked.push(request.url())
  })
  for (const [nth, name] of names.entries()) {
    const tab = tabs[nth]
    const page = writing[nth]
    if (!tab || !page) throw new Error('there are ten tabs, and three who write')
    looked = tab
    await look(tab, 'visible')
    // It says how long it took: how quick a machine is, is no test's to judge.
    await shownAfter([tab], installation, brought[name], page)
    await look(tab, 'hidden')
  }
  expect(asked).toEqual([])
  for (const tab of tabs.slice(names.length)) {
    looked = tab
    await look(tab, 'visible')
    const since = Date.now()
    await whatShows(tab, last).waitFor()
    console.log(`looked at: ${new URL(tab.url()).pathname.slice(0, 6)} ${Date.now() - since} ms`)
    await look(tab, 'hidden')
  }
})

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
  await look(page, 'hidden')
  await bringCandidates(installation, { 'While Hidden': 'review' })
  await look(page, 'visible')
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

test('a candidate for whom nothing is open becomes a line of the day, until something is', async ({
  installation,
  mailbox,
  arrive,
}) => {
  test.setTimeout(240_000)
  const pausePool = (until: string | null) =>
    installation.query(`UPDATE persons SET paused_until_at = $1 WHERE email = ANY ($2)`, [
      until,
      [staff.tom.email, staff.gil.email],
    ])
  // Past the window of three weeks, and within a week more.
  const now = await installation.now()
  await pausePool(new Date(now.getTime() + 23 * 86_400_000).toISOString())
  const { 'Nobody Free': candidate } = await bringCandidates(installation, {
    'Nobody Free': 'chat',
  })
  const page = await arrive()
  await signIn(page, mailbox, staff.priya)
  await page.goto('/today')
  const line = page.locator('[data-line]').filter({ hasText: 'Nobody Free' })
  await expect(line).toContainText('nothing is open', { timeout: 90_000 })
  const letter = await mailbox.waitFor(staff.priya.email, { subject: 'cannot book' })
  expect(letter.subject).toContain('Nobody Free')
  await line.click()
  await expect(page.getByText('Nothing can be booked as things stand')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Find a way', exact: true })).toHaveAttribute(
    'href',
    new RegExp(`^/schedule/${candidate.applicationId}`),
  )
  await page.getByRole('link', { name: /^Look a week further: \+\d+ options/ }).click()
  await expect(page).toHaveURL(new RegExp(`/schedule/${candidate.applicationId}.*weeks=1`))
  await expect(page.getByText('Allowed for this booking')).toBeVisible()
  await page.goto('/today')
  await pausePool(null)
  await expect(line).toHaveCount(0, { timeout: 90_000 })
})
