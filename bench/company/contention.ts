/** Many candidates who want a few times of few people, from many browsers at once. */
import type { Candidate } from '@/bench/company/booking-company'
import {
  type Answer,
  type Form,
  flashOf,
  formOf,
  startsOn,
} from '@/bench/company/candidate-browser'
import { oneOf, randomFrom } from '@/bench/company/random'
import { newId } from '@/lib/platform/ids'

export type Act = 'book' | 'move' | 'cancel'
/** One form that was sent, and what became of it. */
export type Attempt = {
  act: Act
  commandId: string
  applicationId: string
  /** As it was asked for; null for cancelling. */
  startsAt: string | null
  answer: 'done' | 'just-taken' | 'refused' | 'lost'
  /** The sentence of a refusal; for what was lost, the status and where it led. */
  words: string
  milliseconds: number
}

/** What one candidate's browser has open. */
type Desk = {
  candidate: Candidate
  /** Each act's page as it was last opened: sent again from tabs, with another of the times that were seen. */
  tabs: Partial<Record<Act, Form>>
  seen: string[]
  booked: boolean
}

/** How often an act begins on a page that is opened anew. */
const shareOfFreshPages = 0.15
/** How often whoever hears that a time is taken looks at the page that says so. */
const shareOfFollowed = 0.2

export type Fight = { attempts: Attempt[]; pages: number[]; failures: string[]; seconds: number }

/** Sends forms until there are so many, or until it is told to stop; what is under way then comes to its end. */
export async function fight(
  candidates: Candidate[],
  wish: { clients: number; attempts: number; stop: AbortSignal; say: (line: string) => void },
): Promise<Fight> {
  const random = randomFrom(20_261_121)
  const desks = candidates.map(
    (candidate): Desk => ({ candidate, tabs: {}, seen: [], booked: false }),
  )
  const fought: Fight = { attempts: [], pages: [], failures: [], seconds: 0 }
  const began = performance.now()
  let told = 0
  const client = async () => {
    while (fought.attempts.length < wish.attempts && !wish.stop.aborted) {
      try {
        await actOnce(oneOf(random, desks), random, fought)
      } catch (error) {
        fought.failures.push(error instanceof Error ? error.message : String(error))
        if (fought.failures.length > 100) return
      }
      if (fought.attempts.length >= told + 1000) {
        told += 1000
        wish.say(`${told} attempts, ${Math.round((performance.now() - began) / 1000)} s`)
      }
    }
  }
  await Promise.all(Array.from({ length: wish.clients }, client))
  fought.seconds = (performance.now() - began) / 1000
  return fought
}

async function actOnce(desk: Desk, random: () => number, fought: Fight): Promise<void> {
  const share = random()
  if (!desk.booked) return book(desk, random, fought)
  if (share < 0.45) return move(desk, random, fought)
  if (share < 0.9) return cancel(desk, random, fought)
  // A tab that was left open, though everything is booked.
  return book(desk, random, fought)
}

async function book(desk: Desk, random: () => number, fought: Fight): Promise<void> {
  const room = `/c/${desk.candidate.applicationId}/book`
  return sendTime(desk, { act: 'book', room }, random, fought)
}

async function move(desk: Desk, random: () => number, fought: Fight): Promise<void> {
  const { applicationId, interviewIds } = desk.candidate
  const room = `/c/${applicationId}/move/${interviewIds[0]}`
  return sendTime(desk, { act: 'move', room }, random, fought)
}

/** One of the times that were seen, on a page that is opened now or out of an old tab. */
async function sendTime(
  desk: Desk,
  { act, room }: { act: 'book' | 'move'; room: string },
  random: () => number,
  fought: Fight,
): Promise<void> {
  const isFresh = random() < shareOfFreshPages
  if (desk.seen.length === 0 || isFresh) {
    const starts = startsOn(await open(desk, room, fought))
    if (starts.length > 0) desk.seen = starts
    else if (act === 'move') return cancel(desk, random, fought)
  }
  if (desk.seen.length === 0) return
  const start = oneOf(random, desk.seen)
  const tab = desk.tabs[act]
  if (tab && !isFresh) return submit(desk, act, tab, { start, commandId: newId() }, random, fought)
  const path = `${room}/confirm?start=${encodeURIComponent(start)}`
  const form = formOf(await open(desk, path, fought), path, 'Confirm')
  if (!form) return
  desk.tabs[act] = form
  return submit(desk, act, form, {}, random, fought)
}

async function cancel(desk: Desk, random: () => number, fought: Fight): Promise<void> {
  const { applicationId, interviewIds } = desk.candidate
  const tab = desk.tabs.cancel
  if (tab && random() >= shareOfFreshPages) {
    return submit(desk, 'cancel', tab, { commandId: newId() }, random, fought)
  }
  const path = `/c/${applicationId}/cancel/${interviewIds[0]}`
  const form = formOf(await open(desk, path, fought), path, 'Cancel')
  if (!form) {
    desk.booked = false
    return
  }
  desk.tabs.cancel = form
  return submit(desk, 'cancel', form, {}, random, fought)
}

async function open(desk: Desk, path: string, fought: Fight): Promise<Answer> {
  const page = await desk.candidate.browser.open(path)
  fought.pages.push(page.milliseconds)
  if (page.status !== 200 && page.status !== 303 && page.status !== 307) {
    fought.failures.push(`GET ${path} answered ${page.status}`)
  }
  return page
}

/** Once, or with an impatient finger twice at the same moment: the same form with the same key. */
async function submit(
  desk: Desk,
  act: Act,
  form: Form,
  changed: Record<string, string>,
  random: () => number,
  fought: Fight,
): Promise<void> {
  const times = random() < 0.06 ? 2 : 1
  const sent = await Promise.all(
    Array.from({ length: times }, () => desk.candidate.browser.submit(form, changed)),
  )
  const field = (name: string) =>
    changed[name] ?? form.fields.find(([known]) => known === name)?.[1] ?? ''
  for (const answer of sent) {
    const attempt: Attempt = {
      act,
      commandId: field('commandId'),
      applicationId: desk.candidate.applicationId,
      startsAt: act === 'cancel' ? null : field('start'),
      milliseconds: answer.milliseconds,
      ...(await understand(desk, answer, random, fought)),
    }
    fought.attempts.push(attempt)
    if (attempt.answer === 'done') desk.booked = act !== 'cancel'
    else if (attempt.answer === 'refused') desk.booked = !desk.booked
  }
}

async function understand(
  desk: Desk,
  answer: Answer,
  random: () => number,
  fought: Fight,
): Promise<Pick<Attempt, 'answer' | 'words'>> {
  const { status, location } = answer
  const lost = { answer: 'lost' as const, words: `${status} ${location ?? ''}` }
  const flash = flashOf(answer)
  if (status === 303 && flash) {
    return flash.tone === 'ok'
      ? { answer: 'done', words: flash.message }
      : { answer: 'refused', words: flash.message }
  }
  if (status !== 303 || !location?.includes('taken=1')) return lost
  if (random() >= shareOfFollowed) return { answer: 'just-taken', words: 'not looked at' }
  const page = await open(desk, location, fought)
  const others = startsOn(page)
  if (others.length > 0) desk.seen = [...new Set([...desk.seen, ...others])].slice(-40)
  const led = page.status === 303 || page.status === 307
  // In another tab it was booked meanwhile: then the page leads to what is booked.
  if (led) return { answer: 'just-taken', words: 'led on' }
  if (page.body.includes('There is no free time to offer you')) {
    return { answer: 'just-taken', words: 'no free time' }
  }
  if (!page.body.includes('has just been taken')) return { ...lost, words: 'taken, and no page' }
  return { answer: 'just-taken', words: `${others.length} alternatives` }
}
