import { request as httpRequest, type IncomingMessage } from 'node:http'
import { bookATime, follow, takeOption } from './support/candidate-acts'
import { bringCandidates, staff } from './support/company'
import { expectOneIdPerThing } from './support/expect-mail'
import { holdMail } from './support/hold-mail'
import type { Letter } from './support/letter'
import { expect, test } from './support/loopline-test'
import { signIn } from './support/staff-acts'

// Five starts of the server in one test: on a machine that is busy they take their time.
test.describe.configure({ timeout: 360_000 })

test('killed between any two steps of a booking it goes on where it was', async ({
  installation,
  mailbox,
  candidatePage: page,
}) => {
  const brought = await bringCandidates(installation, { 'Asha Tamang': 'chat' })
  const candidate = brought['Asha Tamang']
  const { email } = candidate
  const killAndStart = async () => {
    await installation.kill()
    await installation.start()
  }
  const letter = await mailbox.waitFor(email, { subject: 'Choose a time' })
  await killAndStart()
  await follow(page, letter, 'Choose a time')
  await killAndStart()
  await page.reload()
  const times = await takeOption(page)
  await killAndStart()
  await page.getByRole('button', { name: /^Confirm/ }).click()
  await expect(page.getByRole('heading', { name: 'Your interview', exact: true })).toBeVisible()
  await killAndStart()
  await page.reload()
  await expect(page.getByText(times[0]?.when ?? 'no time').first()).toBeVisible()
  const confirmed = await mailbox.waitFor(email, { calendar: 'REQUEST' })
  expect(confirmed.text).toContain(times[0]?.when)
  await installation.settled()
  expectOneIdPerThing(mailbox, candidate)
})

test('killed in the middle of sending it sends the same mail again, and everything else', async ({
  installation,
  mailbox,
  candidatePage: page,
}) => {
  const brought = await bringCandidates(installation, { 'Binod Thapa': 'chat' })
  const candidate = brought['Binod Thapa']
  const { email } = candidate
  await follow(page, await mailbox.waitFor(email, { subject: 'Choose a time' }), 'Choose a time')
  const door = holdMail(mailbox, ({ calendar }) => calendar !== null)
  await bookATime(page)
  const first = await door.caught
  await installation.kill()
  door.release()
  await installation.start()
  const [again] = await Promise.all([
    mailbox.waitFor(email, { calendar: 'REQUEST' }),
    expect.poll(() => invitesToPanel(mailbox.letters, 'Binod Thapa')).toBeGreaterThan(0),
  ])
  const everyTime = () => mailbox.letters.filter(({ messageId }) => messageId === first.messageId)
  // Once before the mail server could say so, once after the restart.
  await expect.poll(() => everyTime().length).toBe(2)
  await installation.settled()
  for (const letter of everyTime()) {
    expect(letter.calendar?.text).toBe(first.calendar?.text)
    expect(letter.text).toBe(first.text)
  }
  expect(again.calendar?.sequence).toBe(0)
  expectOneIdPerThing(mailbox, candidate)
})

test('asked to stop with a request, an event stream and a mail under way, it finishes them and exits with 0', async ({
  installation,
  mailbox,
  page,
}) => {
  await signIn(page, mailbox, staff.priya)
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
  const stream = await open(`${installation.url}/api/live`, { cookie: cookie.join('; ') })
  expect(stream.statusCode).toBe(200)
  const door = holdMail(mailbox)
  await bringCandidates(installation, { 'Chandra Rai': 'review' })
  const letter = await door.caught
  const slow = beginPost(
    `${installation.url}/api/auth/callback/email?token=x&email=x@company.example`,
  )
  await slow.reached
  const stopping = installation.stop()
  await installation.waitForOutput(/Stopping/)
  await ended(stream)
  slow.finish()
  expect((await slow.answer).statusCode).toBe(302)
  door.release()
  expect(await stopping).toBe(0)
  await installation.start()
  const [message] = await installation.query<{ state: string }>(
    'SELECT state FROM messages WHERE header_message_id = $1',
    [letter.messageId],
  )
  expect(message?.state).toBe('sent')
  await installation.settled()
  const copies = mailbox.letters.filter(({ messageId }) => messageId === letter.messageId)
  expect(copies).toHaveLength(1)
})

function invitesToPanel(letters: Letter[], name: string): number {
  return letters.filter(
    ({ subject, calendar }) => calendar?.method === 'REQUEST' && subject.includes(name),
  ).length
}

function open(url: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    httpRequest(url, { headers }, done).on('error', failed).end()
  })
}

/** A POST whose body comes in two halves, so that it is under way for as long as a test wants. */
function beginPost(url: string) {
  const body = 'first=half&second=half'
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
    expect: '100-continue',
  }
  const post = httpRequest(url, { method: 'POST', headers })
  const reached = new Promise<void>((done) => {
    post.on('continue', () => {
      post.write(body.slice(0, 10))
      done()
    })
  })
  const answer = new Promise<IncomingMessage>((done, failed) => {
    post.on('response', done).on('error', failed)
  })
  post.flushHeaders()
  return { reached, answer, finish: () => post.end(body.slice(10)) }
}

/** Reads a stream to its end; an end that was torn off is an error. */
async function ended(stream: IncomingMessage): Promise<void> {
  for await (const part of stream) void part
}
