'use client'

/**
 * What others change, as it happens, for every tab of a browser through one connection: browsers allow six in
 * all. The tab that holds the lock listens and tells the others; a hidden or frozen tab lets go. Each tab knows
 * how far it has seen the log, and so what it missed: while nobody listened, while it slept, or before it loaded.
 */
const name = 'loopline-live'
const firstRetryMilliseconds = 1_000
const mostRetryMilliseconds = 15_000
/** The server pings every 15 s: after two missed ones the line is dead, as after a laptop's sleep. */
const silenceMilliseconds = 35_000
const watchMilliseconds = 5_000
const askMilliseconds = 2_000

/** A tab that was hidden for long looks at all of its page rather than at each change. */
const mostHeld = 200

/** `everything`: something was missed, nobody knows what. */
export type LiveChange = { stream: string; id: string; position: number }
type News = { kind: 'change'; change: LiveChange } | { kind: 'position'; position: number }
type Listener = (change: LiveChange) => void

const listeners = new Set<Listener>()
let seenPosition = 0
/** What changed while nobody looked at this tab; null: too much of it. */
let held: Map<string, LiveChange> | null = new Map()

/** The page shows everything up to this position of the log. */
export function haveSeen(position: number): void {
  seenPosition = Math.max(seenPosition, position)
}

/**
 * Calls for each change from now on, until the answered function is called. Of a hidden tab it calls once somebody
 * looks at it again: the tabs that are looked at come first, and the server makes no page that nobody sees.
 */
export function listenToChanges(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function hear(news: News): void {
  const missed = news.kind === 'position' && news.position > seenPosition
  if (news.kind === 'position' && !missed) return
  const change =
    news.kind === 'change' ? news.change : { stream: 'everything', id: '', position: news.position }
  haveSeen(change.position)
  if (document.visibilityState === 'hidden') hold(change)
  else tellListeners(change)
}

function tellListeners(change: LiveChange): void {
  for (const listener of listeners) listener(change)
}

function hold(change: LiveChange): void {
  held?.set(`${change.stream} ${change.id}`, change)
  if (held && held.size > mostHeld) held = null
}

function tellHeld(): void {
  const changes = held ? [...held.values()] : [{ stream: 'everything', id: '', position: 0 }]
  held = new Map()
  for (const change of changes) tellListeners(change)
}

/** Follows the changes while this tab is looked at. Answers how to end it. */
export function followChanges(): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<News>) => hear(data)
  const tell = (news: News) => {
    channel.postMessage(news)
    hear(news)
  }
  let release: (() => void) | undefined
  const begin = () => {
    if (release) return
    release = leadWhenFree(tell)
    void askPosition().then(hear, () => undefined)
  }
  const letGo = () => {
    release?.()
    release = undefined
  }
  const follow = () => {
    if (document.visibilityState === 'hidden') return letGo()
    tellHeld()
    begin()
  }
  document.addEventListener('visibilitychange', follow)
  document.addEventListener('freeze', letGo)
  document.addEventListener('resume', follow)
  follow()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    document.removeEventListener('freeze', letGo)
    document.removeEventListener('resume', follow)
    letGo()
    channel.close()
  }
}

/** Waits for the lock, which a tab that is closed or killed gives back by itself, and then listens for all. */
function leadWhenFree(tell: (news: News) => void): () => void {
  // Browsers know locks only where the address is safe: on plain http each tab asks by itself.
  if (!navigator.locks) return askAgainAndAgain()
  const over = new AbortController()
  navigator.locks
    .request(name, { signal: over.signal }, () => {
      // Granted in the very moment in which it was given up.
      if (over.signal.aborted) return
      const close = keepOpen(tell)
      return new Promise<void>((done) => {
        over.signal.addEventListener('abort', () => {
          close()
          done()
        })
      })
    })
    .catch(() => undefined)
  return () => over.abort()
}

/** Opens the stream again whenever it ends or falls silent; meanwhile it asks how far the log reaches. */
function keepOpen(tell: (news: News) => void): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let waits = firstRetryMilliseconds
  let heardAt = Date.now()
  const open = () => {
    clearTimeout(retry)
    source?.close()
    heardAt = Date.now()
    source = new EventSource('/api/live')
    source.addEventListener('hello', ({ data }: MessageEvent<string>) => {
      waits = firstRetryMilliseconds
      heardAt = Date.now()
      const { position } = JSON.parse(data) as { position: number }
      tell({ kind: 'position', position })
    })
    source.addEventListener('ping', () => {
      heardAt = Date.now()
    })
    source.onmessage = ({ data }: MessageEvent<string>) => {
      heardAt = Date.now()
      tell({ kind: 'change', change: JSON.parse(data) as LiveChange })
    }
    source.onerror = openLater
  }
  const openLater = () => {
    source?.close()
    clearTimeout(retry)
    retry = setTimeout(open, waits)
    waits = Math.min(mostRetryMilliseconds, waits * 2)
    // Where no stream comes through, this is how changes come.
    void askPosition().then(tell, () => undefined)
  }
  const watch = setInterval(() => {
    if (Date.now() - heardAt > silenceMilliseconds) open()
  }, watchMilliseconds)
  window.addEventListener('online', open)
  open()
  return () => {
    clearTimeout(retry)
    clearInterval(watch)
    window.removeEventListener('online', open)
    source?.close()
  }
}

function askAgainAndAgain(): () => void {
  const asking = setInterval(() => void askPosition().then(hear, () => undefined), askMilliseconds)
  return () => clearInterval(asking)
}

async function askPosition(): Promise<News> {
  const answer = await fetch('/api/live/position', { cache: 'no-store' })
  if (!answer.ok) throw new Error(`position: ${answer.status}`)
  const { position } = (await answer.json()) as { position: number }
  return { kind: 'position', position }
}
