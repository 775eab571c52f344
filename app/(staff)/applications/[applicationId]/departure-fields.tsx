'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useContext, useState } from 'react'
import type {
  DepartureInView,
  LineInView,
} from '@/app/(staff)/applications/[applicationId]/view-departure'
import { Callout } from '@/app/ui/callout'
import { Disclosure } from '@/app/ui/disclosure'
import { Field } from '@/app/ui/field'
import { FormContext } from '@/app/ui/form-context'
import { MessagePreview } from '@/app/ui/message-preview'
import { QueryProvider } from '@/app/ui/query-provider'
import { Select, type SelectOption } from '@/app/ui/select'
import { controlLook } from '@/app/ui/text-input'
import { listNames } from '@/lib/people/names-apart'
import type { Fate } from '@/lib/pipeline/loose-ends'

type Goal = { how: string; stageId?: string; jobId?: string }
type FieldsProps = {
  applicationId: string
  /** Where to, besides the stage of another job. */
  goals: { name: string; label: string; placeholder?: string; options: SelectOption[] } | null
  /** What the chosen goal asks the server for; null: not enough is chosen yet. */
  usual: string
  how: 'deviate' | 'transfer' | 'pause'
  /** Why, and the other fields of the act. */
  children: ReactNode
}

/** Where to, why, and line by line what becomes of everything: asked anew with every choice. */
export function DepartureFields(props: FieldsProps) {
  return (
    <QueryProvider>
      <Fields {...props} />
    </QueryProvider>
  )
}

function Fields({ applicationId, goals, usual, how, children }: FieldsProps) {
  const [chosen, setChosen] = useState(usual)
  const [stageId, setStageId] = useState('')
  const [fates, setFates] = useState<Record<string, Fate>>({})
  const goal = goalOf(how, chosen, stageId)
  const { data, isError, isFetching } = useQuery({
    queryKey: ['departure', applicationId, goal, fates],
    queryFn: () => ask(applicationId, goal, fates),
    enabled: goal !== null,
    placeholderData: keepPreviousData,
    retry: 1,
    staleTime: 0,
  })
  const change = (name: string, value: string) => {
    if (name === 'stageId') setStageId(value)
    else {
      setChosen(value)
      setStageId('')
    }
    // What was chosen for another goal may make no sense for this one.
    setFates({})
  }
  return (
    <>
      {goals && (
        <div className={how === 'transfer' ? 'grid gap-4 sm:grid-cols-2' : undefined}>
          <Field name={goals.name} label={goals.label} required>
            <Select
              placeholder={goals.placeholder}
              options={goals.options}
              defaultValue={usual}
              onChange={({ target }) => change(goals.name, target.value)}
            />
          </Field>
          {how === 'transfer' && data && data.stages.length > 0 && (
            <StageThere
              key={chosen}
              stages={data.stages}
              usual={data.stageId ?? ''}
              onChange={(value) => change('stageId', value)}
            />
          )}
        </div>
      )}
      {children}
      {isError && (
        <Callout tone="harm" title="The consequences could not be read">
          The server did not answer. Close this and open it again.
        </Callout>
      )}
      {goal && !data && !isError && (
        <p role="status" className="text-ink-soft">
          Looking up what becomes of everything…
        </p>
      )}
      {goal && data && (
        <div aria-busy={isFetching} className={isFetching ? 'opacity-70' : undefined}>
          <Consequences
            data={data}
            fates={fates}
            onFate={(id, fate) => setFates({ ...fates, [id]: fate })}
          />
        </div>
      )}
    </>
  )
}

function StageThere(props: {
  stages: SelectOption[]
  usual: string
  onChange: (value: string) => void
}) {
  return (
    <Field name="stageId" label="Goes on in" required>
      <Select
        placeholder={props.usual ? undefined : 'Choose a stage'}
        options={props.stages}
        defaultValue={props.usual}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </Field>
  )
}

function goalOf(how: FieldsProps['how'], chosen: string, stageId: string): Goal | null {
  if (how === 'pause') return { how }
  if (how === 'transfer') return chosen ? { how, jobId: chosen, stageId } : null
  const [kind, id] = chosen.split(':')
  return kind ? { how: kind, stageId: id } : null
}

async function ask(
  applicationId: string,
  goal: Goal | null,
  fates: Record<string, Fate>,
): Promise<DepartureInView> {
  const query = new URLSearchParams(Object.entries(goal ?? {}).filter(([, value]) => value))
  for (const [id, fate] of Object.entries(fates)) query.append('fate', `${id}:${fate}`)
  const answer = await fetch(`/api/applications/${applicationId}/departure?${query}`)
  if (!answer.ok) throw new Error(`consequences were refused with ${answer.status}`)
  return answer.json()
}

function Consequences(props: {
  data: DepartureInView
  fates: Record<string, Fate>
  onFate: (id: string, fate: Fate) => void
}) {
  const { data, fates, onFate } = props
  if (data.refusal) {
    return (
      <Callout tone="attention" title="Not possible as things stand">
        {data.refusal}
      </Callout>
    )
  }
  return (
    <div className="space-y-4">
      <section aria-label="What becomes of everything">
        <h3 className="mb-1 font-medium">What becomes of everything</h3>
        {data.lines.length === 0 ? (
          <p className="text-ink-soft">Nothing is booked, sent or due here.</p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {data.lines.map((line) => (
              <Line key={line.id} line={line} chosen={fates[line.id]} onFate={onFate} />
            ))}
          </ul>
        )}
        <p className="mt-1.5 text-sm text-ink-soft">
          What took place, what was written and the day of our answer stay as they are.
        </p>
      </section>
      <Letters messages={data.messages} />
    </div>
  )
}

function Line(props: {
  line: LineInView
  chosen: Fate | undefined
  onFate: (id: string, fate: Fate) => void
}) {
  const { line, chosen, onFate } = props
  const { attempt } = useContext(FormContext)
  const about = [line.who, line.when].filter(Boolean).join(' · ')
  return (
    <li className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,17rem)]">
      <div className="min-w-0">
        <p className="font-medium">{line.what}</p>
        {about && (
          <p className="text-sm text-ink-soft">
            <bdi>{about}</bdi>
          </p>
        )}
      </div>
      {line.choices.length > 1 ? (
        <select
          key={attempt}
          name="fates[]"
          aria-label={`What becomes of: ${line.what}`}
          defaultValue={`${line.id}:${chosen ?? line.fate}`}
          onChange={({ target }) => onFate(line.id, target.value.slice(line.id.length + 1) as Fate)}
          className={`${controlLook} h-control ps-2.5`}
        >
          {line.choices.map(({ value, label }) => (
            <option key={value} value={`${line.id}:${value}`}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <p className="text-sm text-ink-soft sm:ps-2.5">{line.outcome}</p>
      )}
    </li>
  )
}

function Letters({ messages }: Pick<DepartureInView, 'messages'>) {
  if (messages.length === 0) return <p className="text-ink-soft">Nobody is written to.</p>
  const to = [...new Set(messages.flatMap((message) => message.to))].join(', ')
  return (
    <section aria-label="Emails that leave" className="space-y-1">
      <h3 className="font-medium">
        {messages.length === 1 ? 'One email leaves' : `${messages.length} emails leave`}{' '}
        <span className="font-normal text-ink-soft">
          to <bdi>{to}</bdi>
        </span>
      </h3>
      {messages.map((message) => (
        <Disclosure
          key={message.to.join() + message.subject}
          summary={
            <span>
              {listNames(message.to)}: {message.subject}
            </span>
          }
        >
          <MessagePreview message={message} />
        </Disclosure>
      ))}
    </section>
  )
}
