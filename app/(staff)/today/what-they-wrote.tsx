import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { write } from '@/app/(staff)/applications/[applicationId]/progress-actions'
import { ActionForm } from '@/app/ui/action-form'
import { Field } from '@/app/ui/field'
import { Kbd } from '@/app/ui/kbd'
import { KeptTextArea } from '@/app/ui/kept-text-area'
import { SubmitButton } from '@/app/ui/submit-button'
import { TimeText } from '@/app/ui/time-text'
import type { DayLine } from '@/lib/pipeline/data/today'
import { sayAgo } from '@/lib/time/wording'

/** The candidate's own words that wait, and the answer below them. */
export function WhatTheyWrote({ view, line }: { view: View; line: DayLine }) {
  const { log, texts, now, staffZone, person, may } = view
  const answered = log.findLastIndex(({ event }) => event.type === 'candidate.answered')
  const waiting = log.slice(answered + 1).flatMap(({ event, at }) => {
    const body =
      event.type === 'candidate.wrote' && texts.find(({ id }) => id === event.textId)?.body
    return body ? [{ at, body }] : []
  })
  if (waiting.length === 0) return null
  return (
    <div className="space-y-3">
      {waiting.map(({ at, body }) => (
        <blockquote
          key={at.getTime()}
          className="border-s-3 border-accent-line bg-sunken px-3 py-2 break-words whitespace-pre-line"
        >
          <bdi>{body}</bdi>
          <span className="mt-1 block text-sm text-ink-soft">
            <TimeText at={at}>{sayAgo(at, now, staffZone)}</TimeText>
          </span>
        </blockquote>
      ))}
      {line.task === 'answer-candidate' && may('write-to-candidate') && (
        <ActionForm
          action={write}
          fields={view.fields}
          idName="commandId"
          label={`Answer ${person.name}`}
          className="space-y-2"
        >
          <div data-key="e">
            <Field
              name="body"
              label="Your answer"
              hint={
                <>
                  Leaves as an email. Empty: only marks it as answered.{' '}
                  <span className="max-lg:hidden">
                    <Kbd>e</Kbd>
                  </span>
                </>
              }
            >
              <KeptTextArea
                rows={5}
                keepAs={`answer ${view.scope.personId} ${view.applicationId}`}
              />
            </Field>
          </div>
          <SubmitButton>Answer {person.name.split(/\s+/)[0]}</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
