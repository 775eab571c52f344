import { Agenda } from '@/app/interviews-room/agenda'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import type { InterviewRoom } from '@/lib/interviews/data/interview-room'

type KitProps = {
  kit: NonNullable<InterviewRoom['kit']>
  now: Date
  timeZone: string
}

/** What to work from: purpose, running order, questions with what good looks like. */
export function Kit({ kit, now, timeZone }: KitProps) {
  return (
    <>
      <Card title="What it is for">
        <p className="max-w-prose whitespace-pre-line">{kit.purpose}</p>
      </Card>
      {kit.agenda.length > 0 && (
        <Card title="Running order" flush>
          <Agenda steps={kit.agenda} now={now} timeZone={timeZone} />
        </Card>
      )}
      {kit.questions.length > 0 && (
        <Card title="Questions, and what good looks like">
          <ol className="max-w-prose list-decimal space-y-3.5 ps-5">
            {kit.questions.map(({ question, good }) => (
              <li key={question}>
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

/** The same folded away, for when the scorecard is what matters. */
export function FoldedKit(props: KitProps) {
  return (
    <Disclosure summary="The kit: purpose, running order, questions" look="card">
      <div className="space-y-4 pt-1">
        <Kit {...props} />
      </div>
    </Disclosure>
  )
}
