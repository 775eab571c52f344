import { deactivate, reactivate } from '@/app/(staff)/people/leaving-actions'
import { ActionForm } from '@/app/ui/action-form'
import { Card } from '@/app/ui/card'
import { CheckboxGroup } from '@/app/ui/choices'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { SubmitButton } from '@/app/ui/submit-button'
import { type Holding, needsOwner } from '@/lib/people/holdings'
import type { NewHome } from '@/lib/people/new-homes'
import { newId } from '@/lib/platform/ids'
import { sayCount } from '@/lib/time/wording'

type EndOfAccessProps = {
  person: { id: string; name: string; hasLeft: boolean }
  open: readonly Holding[]
  pools: readonly Extract<Holding, { kind: 'pool' }>[]
  homes: ReadonlyMap<string, NewHome[]>
}

/** The last step: at the end of the list, or now for somebody who is gone already. */
export function EndOfAccess({ person, open, pools, homes }: EndOfAccessProps) {
  const { id: personId, name, hasLeft } = person
  const fields = { personId, commandId: newId() }
  if (hasLeft) {
    return (
      <Card title="Has left">
        <ActionForm action={reactivate} fields={fields} label="Let back in">
          <p>Lets them sign in again, with the roles they had. Their old links stay closed.</p>
          <SubmitButton kind="secondary">
            Let <bdi>{name}</bdi> back in
          </SubmitButton>
        </ActionForm>
      </Card>
    )
  }
  if (open.length === 0) {
    return (
      <Card title="End of access">
        <ActionForm action={deactivate} fields={fields} label="End of access">
          <p>
            Signs them out everywhere, and closes their links and their calendar feed at once.
            Nobody is written to.
          </p>
          {pools.length > 0 && (
            <CheckboxGroup
              name="acceptedPools"
              legend="Pools that become too small"
              hint="Tick what may stand for now; the set-up list keeps it in sight. Or train somebody first."
              look="lines"
              choices={pools.map(({ key, name: pool, left, needed }) => ({
                value: key,
                label: `${pool}: ${left} left, one round needs ${needed}`,
              }))}
            />
          )}
          <SubmitButton kind="harm">
            Deactivate <bdi>{name}</bdi>
          </SubmitButton>
        </ActionForm>
      </Card>
    )
  }
  const owned = open.filter(needsOwner)
  const [any] = owned
  const takers = any ? takersOf(owned, homes) : []
  return (
    <Card title="Gone already?">
      <ActionForm
        action={deactivate}
        fields={{ ...fields, accepted: 'yes' }}
        label="Close their access now"
      >
        <p>
          Signs them out everywhere, and closes their links and their calendar feed
          {any ? ' as soon as what they own has another owner' : ' at once'}. The rest of the list
          above stays open until each line has a new home.
        </p>
        {any && (
          <Field
            name="meanwhile"
            label={`What they own goes at once to (${sayCount(owned.length, 'thing')})`}
            hint="Nothing may be without an owner, even for an hour. It takes a moment; the page shows how far it is."
          >
            <Select
              placeholder="Choose somebody"
              width="fit"
              options={takers.map(({ personId: value, name: label }) => ({ value, label }))}
            />
          </Field>
        )}
        <SubmitButton kind="harm">Close their access now</SubmitButton>
      </ActionForm>
    </Card>
  )
}

/** Who could take all of it; what only some could take goes by the list. */
function takersOf(owned: readonly Holding[], homes: ReadonlyMap<string, NewHome[]>): NewHome[] {
  const [first, ...rest] = owned.map(({ key }) => homes.get(key) ?? [])
  return (first ?? []).filter(({ personId }) =>
    rest.every((one) => one.some((home) => home.personId === personId)),
  )
}
