import { EventEmitter, once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { type Letter, readLetter } from './letter'

type Wanted = { subject?: string | RegExp; calendar?: 'REQUEST' | 'CANCEL'; within?: number }

/** A real SMTP server on loopback, and the mailboxes of everybody whom it was given mail for. */
export type MailSink = {
  /** For SMTP_URL. */
  url: string
  /** Every mail that was accepted, in the order of its arrival. */
  letters: Letter[]
  /** The oldest mail to that address (or one of them) that fits and that nobody has read yet; waits for it, and marks it read. */
  waitFor: (to: string | string[], wanted?: Wanted) => Promise<Letter>
  /** What has arrived for that address so far, read or not. */
  sentTo: (to: string) => Letter[]
  /** Runs before the server answers 250: wait in it to hold the sender, throw an SMTPRefusal to refuse. */
  beforeAccepting: ((letter: Letter) => Promise<void> | void) | null
  stop: () => Promise<void>
}

/** The server's answer to a mail that it does not take: 4xx for later, 5xx for never. */
export class SMTPRefusal extends Error {
  constructor(readonly responseCode: number) {
    super('refused by the test')
  }
}

const patienceMilliseconds = 20_000

export async function startMailSink(): Promise<MailSink> {
  const arrivals = new EventEmitter().setMaxListeners(0)
  const read = new Set<Letter>()
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, answer) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      take(stream, recipients).then(() => answer(), answer)
    },
  })
  async function take(stream: AsyncIterable<Uint8Array>, recipients: string[]) {
    const parts: Uint8Array[] = []
    for await (const part of stream) parts.push(part)
    const letter = await readLetter(Buffer.concat(parts), recipients)
    await sink.beforeAccepting?.(letter)
    letters.push(letter)
    arrivals.emit('letter')
  }
  server.on('error', (error) => console.error('the mail sink:', error.message))
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0

  const sentTo = (to: string | string[]) => {
    const addresses = [to].flat().map((address) => address.toLowerCase())
    return letters.filter((letter) => letter.to.some((address) => addresses.includes(address)))
  }
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    sentTo,
    beforeAccepting: null,
    waitFor: async (to, wanted = {}) => {
      const patience = AbortSignal.timeout(wanted.within ?? patienceMilliseconds)
      for (;;) {
        const letter = sentTo(to).find((one) => !read.has(one) && fits(one, wanted))
        if (letter) {
          read.add(letter)
          return letter
        }
        await once(arrivals, 'letter', { signal: patience }).catch(() => {
          throw new Error(complaint(to, wanted, sentTo(to), read))
        })
      }
    },
    stop: () => new Promise((done) => server.close(() => done())),
  }
  return sink
}

function fits(letter: Letter, { subject, calendar }: Wanted): boolean {
  if (calendar && letter.calendar?.method !== calendar) return false
  if (typeof subject === 'string') return letter.subject.includes(subject)
  return subject?.test(letter.subject) ?? true
}

function complaint(
  to: string | string[],
  wanted: Wanted,
  all: Letter[],
  read: Set<Letter>,
): string {
  const what = [wanted.subject && `subject ${wanted.subject}`, wanted.calendar]
    .filter(Boolean)
    .join(', ')
  const seen = all.map((one) => `\n  ${read.has(one) ? 'read' : 'unread'}: ${one.subject}`)
  return `No mail to ${[to].flat().join(' or ')} arrived in time (${what || 'any'}). There were:${seen.join('') || ' none'}`
}
