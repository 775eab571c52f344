import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import {
  type Candidate,
  inviteCandidates,
  layBookingCompany,
} from '@/bench/company/booking-company'
import { countDeadlocks, listBroken } from '@/bench/company/booking-truth'
import {
  closeBrowsers,
  type Form,
  flashOf,
  formOf,
  openBrowser,
  startsOn,
} from '@/bench/company/candidate-browser'
import { type Attempt, type Fight, fight } from '@/bench/company/contention'
import { grouped } from '@/bench/company/grouped'
import { paced, shareOf } from '@/bench/company/paced'
import { openEmpty, type Served, serve } from '@/bench/company/served'
import { calibrate } from '@/bench/measure'

const loopsPerSecond = 20
const slotsPerSecond = 50
const burst = 50
/** Candidates whom nobody measures: their pages, and others' bookings, bring server and database up to speed. */
const warmUp = 30
/** A short run is for looking whether it holds; its paces last as many seconds as give a figure at all. */
const full = { chats: 240, loopSeconds: 20, slotSeconds: 10 }
const short = { chats: 40, loopSeconds: 3, slotSeconds: 3 }
type Size = typeof full
const say = (line: string) => process.stdout.write(`${line}\n`)

type Measured = {
  name: string
  p50Ms: number
  p95Ms: number
  budgetMs: number | null
  note?: string
}

/**
 * Candidates book over HTTP on the production server, in a database of its own: first many at a steady pace and fifty
 * at once, then 64 browsers that fight for few times. Ends with 1 when the database contradicts an answer.
 */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { attempts: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  })
  const attempts = Number(values.attempts ?? 100_000)
  const size = attempts < 20_000 ? short : full
  const folder = await openEmpty('booking')
  say('Laying a company with pools of 200')
  const company = await layBookingCompany()
  const served = await serve(folder)
  try {
    const chats = await inviteCandidates(company, served.url, 'chat', size.chats)
    const finals = await inviteCandidates(
      company,
      served.url,
      'final',
      loopsPerSecond * size.loopSeconds + burst + 2 * warmUp,
    )
    say(`${chats.length} candidates for few hours, ${finals.length} for finals`)
    const measured = await measurePaces(served, finals, size)
    const fought = await fight(chats, { clients: 64, attempts, stop: untilToldToStop(), say })
    const broken = await listBroken([...fought.attempts, ...paceAttempts])
    reportAll(measured, fought, broken, await countDeadlocks(), served)
    if (broken.length > 0 || fought.failures.length > 0) process.exitCode = 1
  } finally {
    closeBrowsers()
    await served.stop()
  }
}

/** SIGTERM to this process ends the fight, and what was fought until then is judged. */
function untilToldToStop(): AbortSignal {
  const stopping = new AbortController()
  process.once('SIGTERM', () => stopping.abort())
  return stopping.signal
}

/** Loops that were booked at a pace are held to the same truth. */
const paceAttempts: Attempt[] = []

async function measurePaces(
  served: Served,
  finals: Candidate[],
  { slotSeconds }: Size,
): Promise<Measured[]> {
  const warm = finals.splice(0, warmUp)
  await askForSlots(served, warm, { perSecond: 10, count: 60 })
  const figures = [
    await slotsFigure(served, warm, 'GET slots, pools of 200, at 50/s', 40, slotSeconds),
  ]
  const pages: number[] = []
  const forms: { candidate: Candidate; form: Form }[] = []
  const [someone] = finals
  const starts = someone
    ? startsOn(await someone.browser.open(`/c/${someone.applicationId}/book`))
    : []
  for (const candidate of finals) {
    const form = await openFinal(candidate, starts, pages)
    if (form) forms.push({ candidate, form })
  }
  figures.push(figureOf('GET confirm page of a loop, one by one', pages, null))
  const send = async ({ candidate, form }: (typeof forms)[number]) => {
    const answer = await candidate.browser.submit(form)
    const flash = flashOf(answer)
    const field = (name: string) => form.fields.find(([known]) => known === name)?.[1] ?? ''
    paceAttempts.push({
      act: 'book',
      commandId: field('commandId'),
      applicationId: candidate.applicationId,
      startsAt: null,
      answer: flash?.tone === 'ok' ? 'done' : answer.status === 303 ? 'just-taken' : 'lost',
      words: `${answer.status} ${answer.location ?? ''}`,
      milliseconds: answer.milliseconds,
    })
  }
  // A steady pace begins on a server that has booked before.
  for (const one of forms.splice(0, warmUp)) await send(one)
  const first = forms.splice(0, forms.length - burst)
  const count = first.length
  const times = await paced({ perSecond: loopsPerSecond, count }, (index) => {
    const one = first[index]
    return one ? send(one) : Promise.resolve()
  })
  figures.push(figureOf(`book a loop of two, at ${loopsPerSecond}/s`, times, 60))
  const began = performance.now()
  await Promise.all(forms.map(send))
  const all = performance.now() - began
  figures.push({
    name: `book a loop of two, ${burst} at once`,
    p50Ms: all,
    p95Ms: all,
    budgetMs: 1000,
    note: 'until the last',
  })
  await served.restart()
  figures.push(await slotsFigure(served, warm, 'GET slots right after a restart', 150, 2))
  return figures
}

async function openFinal(
  candidate: Candidate,
  starts: string[],
  pages: number[],
): Promise<Form | null> {
  const start = starts[randomInt(Math.max(1, starts.length))]
  if (!start) return null
  const path = `/c/${candidate.applicationId}/book/confirm?start=${encodeURIComponent(start)}`
  const page = await candidate.browser.open(path)
  pages.push(page.milliseconds)
  return formOf(page, path, 'Confirm')
}

async function slotsFigure(
  served: Served,
  candidates: Candidate[],
  name: string,
  budgetMs: number,
  seconds: number,
): Promise<Measured> {
  const pace = { perSecond: slotsPerSecond, count: slotsPerSecond * seconds }
  return figureOf(name, await askForSlots(served, candidates, pace), budgetMs)
}

/** As the recruiter's page asks while it is open. */
function askForSlots(
  { url, cookie }: Served,
  candidates: Candidate[],
  pace: { perSecond: number; count: number },
): Promise<number[]> {
  const [name = '', value = ''] = cookie.split('=')
  const browser = openBrowser(url, new Map([[name, value]]), 'application/json')
  return paced(pace, async (index) => {
    const { applicationId, interviewIds } = candidates[index % candidates.length] ?? {}
    const query = `interviews=${interviewIds?.join(',')}`
    const answer = await browser.open(`/api/applications/${applicationId}/options?${query}`)
    if (answer.status !== 200) throw new Error(`slots answered ${answer.status} ${answer.body}`)
  })
}

function figureOf(name: string, times: number[], budgetMs: number | null): Measured {
  return {
    name,
    p50Ms: shareOf(times, 0.5),
    p95Ms: shareOf(times, 0.95),
    budgetMs,
    note: `${times.length} requests`,
  }
}

function reportAll(
  measured: Measured[],
  fought: Fight,
  broken: string[],
  deadlocks: number,
  served: Served,
): void {
  const kernel = calibrate()
  const times = fought.attempts.map(({ milliseconds }) => milliseconds)
  const all = [
    ...measured,
    figureOf('fight: a form sent, 64 browsers', times, null),
    figureOf('fight: a page opened, 64 browsers', fought.pages, null),
  ]
  const width = Math.max(...all.map(({ name }) => name.length)) + 2
  for (const { name, p50Ms, p95Ms, budgetMs, note } of all) {
    const cells = [p50Ms, p95Ms].map((ms) => ms.toFixed(1).padStart(10)).join('')
    const verdict = budgetMs === null ? '' : `${p95Ms <= budgetMs ? ' ' : '!'} budget ${budgetMs}`
    say(`${name.padEnd(width)}${cells}  ${verdict.padEnd(14)}${note ?? ''}`)
  }
  const answers = Object.fromEntries(
    [...grouped(fought.attempts, ({ act, answer }) => `${act} ${answer}`)].map(([name, list]) => [
      name,
      list.length,
    ]),
  )
  const words = Object.fromEntries(
    [
      ...grouped(
        fought.attempts.filter(({ answer }) => answer !== 'done'),
        (one) => one.words,
      ),
    ].map(([name, list]) => [name, list.length]),
  )
  const summary = {
    attempts: fought.attempts.length,
    perSecond: Math.round(fought.attempts.length / fought.seconds),
    pages: fought.pages.length,
    answers,
    words,
    broken: broken.length,
    failures: fought.failures.length,
    deadlocks,
    kernelMs: Number(kernel.bestMs.toFixed(3)),
    ...served.memory(),
  }
  say(`calibration kernel: best ${kernel.bestMs.toFixed(3)} ms`)
  for (const sentence of [...broken, ...fought.failures].slice(0, 30)) say(`! ${sentence}`)
  for (const figure of all) say(JSON.stringify({ bench: 'booking', ...figure }))
  say(JSON.stringify({ bench: 'booking', ...summary }))
}
