'use client'

import type { Said, Setting } from '@/app/(staff)/qualifications/use-cells'
import { Button } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Kbd } from '@/app/ui/kbd'
import { PersonName } from '@/app/ui/person-name'
import { sayTraining } from '@/app/words/staffing'
import { cellLetters, sayProgress } from '@/app/words/training'
import type { MatrixPerson, MatrixPool } from '@/lib/people/data/matrix'
import { type Training, type TrainingProgress, trainings } from '@/lib/people/training'

type Props = {
  person: MatrixPerson
  pool: MatrixPool
  progress: TrainingProgress | null
  answer: Said | null
  pending: boolean
  mayEdit: boolean
  onSet: (state: Training | null) => void
  /** What was asked about is done, wherever the keyboard stands by now. */
  onAccept: (setting: Setting) => void
  onLeave: () => void
}

/** The chosen cell in words, what it can be set to, and what came of it. */
export function CellBar(props: Props) {
  const { person, pool, progress, answer, pending, mayEdit, onSet, onAccept, onLeave } = props
  const states: (Training | null)[] = [...trainings, null]
  return (
    <section
      aria-label="The chosen cell"
      className="space-y-2 rounded-card border border-line bg-surface px-4 py-2.5"
    >
      <p>
        <PersonName name={person.name} strong />, <bdi>{pool.name}</bdi>:{' '}
        {progress ? sayProgress(progress, pool) : 'not in it'}
      </p>
      {mayEdit && (
        <p className="flex flex-wrap gap-1.5">
          {states.map((state) => (
            <Button
              key={state ?? 'none'}
              size="small"
              aria-pressed={(progress?.state ?? null) === state}
              onClick={() => onSet(state)}
            >
              {state ? sayTraining(state) : 'Not in it'}{' '}
              <Kbd>{state ? cellLetters[state] : 'Del'}</Kbd>
            </Button>
          ))}
        </p>
      )}
      <div role="status">
        {pending && <span className="text-sm text-ink-soft">Saving</span>}
        {!pending && answer?.kind === 'done' && (
          <span className="text-sm text-ink-soft">{answer.words}</span>
        )}
      </div>
      <div role="alert">
        {answer && answer.kind !== 'done' && (
          <Callout
            tone={answer.kind === 'asks' ? 'attention' : 'harm'}
            title={answer.kind === 'asks' ? 'Somebody counts on them here' : 'Not saved'}
            acts={
              answer.kind === 'asks' ? (
                <>
                  <Button size="small" kind="harm" onClick={() => onAccept(answer.setting)}>
                    Do it all the same
                  </Button>
                  <Button size="small" onClick={onLeave}>
                    Leave it as it is
                  </Button>
                </>
              ) : undefined
            }
          >
            {answer.words.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </Callout>
        )}
      </div>
    </section>
  )
}
