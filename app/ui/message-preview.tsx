import { PersonName } from '@/app/ui/person-name'

export type PreviewedMessage = { to: string[]; subject: string; text: string; when?: string }

/** Every message that an act will send; it says so when there is none. */
export function MessageList({ messages }: { messages: PreviewedMessage[] }) {
  if (messages.length === 0) return <p className="text-ink-soft">Nobody is written to.</p>
  return messages.map((message) => (
    <MessagePreview key={message.to.join() + message.subject} message={message} />
  ))
}

/** The very message that an act will send, and to whom; shown before the act. */
export function MessagePreview({ message }: { message: PreviewedMessage }) {
  const { to, subject, text, when } = message
  return (
    <section
      aria-label={`Email to ${to.join(', ')}`}
      className="overflow-hidden rounded-card border border-line bg-surface"
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 border-b border-line bg-sunken px-3.5 py-2 text-sm">
        <dt className="text-ink-soft">To</dt>
        <dd>
          {to.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <PersonName name={name} />
            </span>
          ))}
        </dd>
        {when && (
          <>
            <dt className="text-ink-soft">Leaves</dt>
            <dd>{when}</dd>
          </>
        )}
        <dt className="text-ink-soft">Subject</dt>
        <dd className="font-medium">{subject}</dd>
      </dl>
      <p className="px-3.5 py-3 whitespace-pre-line">{text}</p>
    </section>
  )
}
