import { Badge } from '@/app/ui/badge'
import { Card } from '@/app/ui/card'
import { CopyField } from '@/app/ui/copy-field'
import type { JobDetail } from '@/lib/pipeline/data/jobs'
import { fineAnswers, type PostingQuestion } from '@/lib/pipeline/posting-questions'
import { environment } from '@/lib/platform/environment'

/** What candidates read and are asked. */
export function PostingCard({ job }: { job: JobDetail }) {
  const { posting, status } = job
  return (
    <>
      <Card title="The posting">
        <div className="space-y-4">
          <p className="font-medium">{posting.summary}</p>
          <p className="max-w-prose whitespace-pre-line">{posting.body}</p>
          <CopyField
            label={status === 'draft' ? 'Its address, once it is open' : 'Its public address'}
            value={`${environment().publicUrl}/careers/${posting.slug}`}
          />
        </div>
      </Card>
      <Card title="Questions to candidates">
        {posting.questions.length === 0 ? (
          <p className="text-ink-soft">None: candidates send their CV and contact alone.</p>
        ) : (
          <ol className="list-decimal space-y-1.5 ps-5">
            {posting.questions.map((question) => (
              <li key={question.key}>
                {question.label}{' '}
                <span className="text-sm text-ink-soft">{sayAnswered(question)}</span>{' '}
                {fineAnswers(question).length > 0 && (
                  <Badge tone="attention">
                    only “{fineAnswers(question).join('” or “')}” counts as fine
                  </Badge>
                )}
              </li>
            ))}
          </ol>
        )}
      </Card>
    </>
  )
}

function sayAnswered({ kind, required, choices = [] }: PostingQuestion): string {
  const how = { 'yes-no': 'yes or no', text: 'in their words', choice: choices.join(', ') }[kind]
  return `${how}${required ? ', required' : ''}`
}
