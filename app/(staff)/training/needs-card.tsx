import { saveNeeds } from '@/app/(staff)/training/actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { Field } from '@/app/ui/field'
import { Link } from '@/app/ui/link'
import { SubmitButton } from '@/app/ui/submit-button'
import { TextInput } from '@/app/ui/text-input'
import type { TrainingPool } from '@/lib/people/data/training'
import { mostSittingsNeeded } from '@/lib/people/training'

/** How much each pool asks for before a sign-off, and whether trainees of it can be booked at all. */
export function NeedsCard({ pools, mayEdit }: { pools: TrainingPool[]; mayEdit: boolean }) {
  return (
    <Card title="What each pool asks for">
      <ul className="-my-1 divide-y divide-line">
        {pools.map((pool) => (
          <li key={pool.id} className="py-2">
            <p className="flex flex-wrap justify-between gap-x-4">
              <Link href={`/pools/${pool.id}`} className="link inline-block min-h-6 font-medium">
                <bdi>{pool.name}</bdi>
              </Link>
              <span className="text-ink-soft tabular-nums">
                {pool.shadowsNeeded} to shadow, {pool.reverseShadowsNeeded} to lead
              </span>
            </p>
            {!pool.seated && (
              <p
                className={
                  pool.trainees > 0 ? 'text-sm text-attention-ink' : 'text-sm text-ink-soft'
                }
              >
                No published plan has a trainee’s seat from here, so nobody is invited to learn.{' '}
                <Link href="/plans" className="link">
                  Add one to a plan
                </Link>
                .
              </p>
            )}
            {mayEdit && (
              <Disclosure
                summary={
                  <>
                    Change<span className="sr-only"> {pool.name}</span>
                  </>
                }
              >
                <ActionForm
                  action={saveNeeds}
                  fields={{ poolId: pool.id }}
                  idName="commandId"
                  label={`What ${pool.name} asks for`}
                  className="flex flex-wrap items-end gap-3"
                >
                  <Field name="shadowsNeeded" label="To shadow">
                    <Count value={pool.shadowsNeeded} />
                  </Field>
                  <Field name="reverseShadowsNeeded" label="To lead">
                    <Count value={pool.reverseShadowsNeeded} />
                  </Field>
                  <SubmitButton kind="secondary">Save</SubmitButton>
                </ActionForm>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Count({ value }: { value: number }) {
  return (
    <TextInput
      type="number"
      min={0}
      max={mostSittingsNeeded}
      defaultValue={value}
      width="short"
      inputMode="numeric"
    />
  )
}
