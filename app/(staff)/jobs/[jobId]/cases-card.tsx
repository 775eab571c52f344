import { Fragment } from 'react'
import { AllTo } from '@/app/(staff)/all-to'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { Select } from '@/app/ui/select'
import { fates, type JobTurn, sayFate } from '@/app/words/job-turns'
import { sayStep } from '@/app/words/steps'
import type { JobCase } from '@/lib/pipeline/data/jobs'
import type { TurnWish } from '@/lib/pipeline/turning-jobs'
import { sayDate, sayInstant, sayInstantBare, sayZone } from '@/lib/time/wording'

type CasesCardProps = {
  turn: JobTurn
  cases: readonly JobCase[]
  otherJobs: boolean
  timeZone: string
  now: Date
  /** What was chosen before, when it is looked at again. */
  kept: Pick<TurnWish, 'fates' | 'goingOn'> | null
}

/** Everybody who is under way: where they stand, what is booked or kept free, and what becomes of them. */
export function CasesCard({ turn, cases, otherJobs, timeZone, now, kept }: CasesCardProps) {
  const usual = turn === 'pause' ? 'go-on' : ''
  const chosenFor = (id: string) =>
    kept?.fates[id] ?? (kept?.goingOn.includes(id) ? 'go-on' : usual)
  const choices = (paused: boolean) =>
    fates
      .filter((fate) => (otherJobs || fate !== 'move') && !(paused && fate === 'pause'))
      .map((fate) => ({ value: fate, label: sayFate(fate) }))
  return (
    <Card
      title="Candidates under way"
      note={String(cases.length)}
      acts={
        cases.length > 1 && (
          <AllTo section="cases" title="Candidates under way" choices={choices(false)} />
        )
      }
      flush
    >
      <ul className="divide-y divide-line" data-section="cases">
        {cases.map((one) => (
          <li
            key={one.id}
            className="grid items-center gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
          >
            <div className="min-w-0">
              <Link href={`/applications/${one.id}`} className="link font-medium">
                <PersonName name={one.candidate} />
              </Link>
              <span className="block text-sm text-ink-soft">
                {sayWhere(one, timeZone, now)} · owner <bdi>{one.owner}</bdi>
              </span>
              {one.interviews.map(({ interviewId, name, startsAt }) => (
                <span key={interviewId} className="block text-sm">
                  {startsAt > now ? 'Booked' : 'Was booked'}: {name},{' '}
                  {sayInstant(startsAt, timeZone, now)}
                </span>
              ))}
              {one.proposedAt.length > 0 && (
                <span className="block text-sm">
                  Proposed, and kept free for them:{' '}
                  {one.proposedAt.map((at, position) => (
                    <Fragment key={at.toISOString()}>
                      {position > 0 && ' · '}
                      <span className="whitespace-nowrap">{sayInstantBare(at, timeZone, now)}</span>
                    </Fragment>
                  ))}{' '}
                  {sayZone(timeZone)}
                </span>
              )}
            </div>
            <Field name={`fate-${one.id}`} label={`What becomes of ${one.candidate}`} labelHidden>
              <Select
                placeholder={turn === 'close' ? 'Choose' : undefined}
                defaultValue={chosenFor(one.id)}
                options={choices(one.status === 'paused')}
              />
            </Field>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function sayWhere({ status, stageName, step, wakeAt }: JobCase, timeZone: string, now: Date) {
  if (status === 'active') return `${stageName} · ${sayStep(step)}`
  return wakeAt
    ? `${stageName} · paused until ${sayDate(wakeAt, timeZone, now)}`
    : `${stageName} · paused`
}
