/** What the browser tests are written with: `import { expect, test } from './support/loopline-test'`. */
import { type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { layCompany } from './company'
import { type Installation, startInstallation } from './installation'
import { type MailSink, startMailSink } from './mail-sink'

export { expect } from '@playwright/test'

type OfWorker = {
  /** The tests' company with an open job, the demo, or nothing at all; each has a server of its own. */
  begins: 'company' | 'demo' | 'empty'
  mailbox: MailSink
  installation: Installation
}

type OfTest = {
  /** A browser of somebody's own: no cookies shared. Say where they are: `await arrive({ timezoneId: ... })`. */
  arrive: (who?: BrowserContextOptions) => Promise<Page>
  /** A candidate's browser, in Kathmandu, whose zone differs from everybody's by three quarters of an hour. */
  candidatePage: Page
  /** Adds what the server wrote to the report of a test that failed. */
  serverLog: undefined
}

export const test = base.extend<OfTest, OfWorker>({
  begins: ['company', { option: true, scope: 'worker' }],

  mailbox: [
    async ({ browserName: _ }, provide) => {
      const sink = await startMailSink()
      await provide(sink)
      await sink.stop()
    },
    { scope: 'worker' },
  ],

  installation: [
    async ({ begins, mailbox }, provide) => {
      const demo = begins === 'demo'
      const installation = await startInstallation({ demo, smtpUrl: mailbox.url })
      if (begins === 'company') await layCompany(installation)
      await provide(installation)
      await installation.remove()
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  baseURL: async ({ installation }, provide) => provide(installation.url),

  arrive: async ({ browser, baseURL }, provide) => {
    const contexts: { close: () => Promise<void> }[] = []
    await provide(async (who = {}) => {
      const context = await browser.newContext({ baseURL, ...who })
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },

  candidatePage: async ({ arrive }, provide) =>
    provide(await arrive({ timezoneId: 'Asia/Kathmandu' })),

  serverLog: [
    async ({ installation }, provide, testInfo) => {
      const before = installation.output().length
      await provide(undefined)
      if (testInfo.status === testInfo.expectedStatus) return
      const body = installation.output().slice(before)
      await testInfo.attach('what the server wrote', { body, contentType: 'text/plain' })
    },
    { auto: true },
  ],
})
