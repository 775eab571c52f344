import { numbered } from '@/app/(staff)/plans/numbered'
import { Card } from '@/app/ui/card'
import type { KitText } from '@/lib/scorecards/kit-text'
import { sayDuration } from '@/lib/time/wording'

/** A kit to read, as interviewers have it before them. */
export function KitView({ kit }: { kit: KitText }) {
  return (
    <>
      <Card title="What the interview is for">
        <p className="max-w-prose whitespace-pre-line">{kit.purpose}</p>
      </Card>
      {kit.agenda.length > 0 && (
        <Card title="Running order">
          <ol className="max-w-prose space-y-2">
            {numbered(kit.agenda).map(({ number, item: { minutes, title, text } }) => (
              <li key={number}>
                <span className="font-medium">
                  {sayDuration(minutes)}: {title}
                </span>
                <span className="block text-ink-soft">{text}</span>
              </li>
            ))}
          </ol>
        </Card>
      )}
      {kit.questions.length > 0 && (
        <Card title="Questions">
          <ol className="max-w-prose list-decimal space-y-3 ps-5">
            {numbered(kit.questions).map(({ number, item: { question, good } }) => (
              <li key={number}>
                <p className="font-medium">{question}</p>
                <p className="text-ink-soft">{good}</p>
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  )
}
