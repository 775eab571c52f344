import type { Item } from '@/app/(staff)/today/items'
import type { Day } from '@/app/(staff)/today/load-day'
import { TrainingActs } from '@/app/(staff)/training/training-acts'
import { Card } from '@/app/ui/card'
import { Kbd } from '@/app/ui/kbd'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { TimeText } from '@/app/ui/time-text'
import { listPeople } from '@/lib/people/data/people'
import { listTrainings } from '@/lib/people/data/training'
import { mayAct } from '@/lib/people/permissions'
import { sayAgo, sayCount, sayDate } from '@/lib/time/wording'

/** Somebody has done what their pool asks for: what that was, and yes or one more. */
export async function SignOffPreview({
  day,
  item,
}: {
  day: Day
  item: Extract<Item, { kind: 'sign-off' }>
}) {
  const { now, timeZone, scope, address } = day
  const { personId, poolId, name, pool: poolName, sinceAt, signerId } = item.line
  const [{ lines, pools }, people] = await Promise.all([
    listTrainings(scope, now),
    mayAct(scope, 'edit-plan') ? listPeople(scope) : [],
  ])
  const line = lines.find((one) => one.personId === personId && one.poolId === poolId)
  const pool = pools.find(({ id }) => id === poolId)
  const board = `/training?person=${personId}&pool=${poolId}`
  return (
    <Card flush>
      <div className="space-y-3 px-4 py-3.5">
        <h2 className="text-lg font-semibold">
          <PersonName name={name} /> is to be signed off
        </h2>
        <p>
          They have done what <bdi>{poolName}</bdi> asks for
          {sinceAt && (
            <>
              {' '}
              <TimeText at={sinceAt}>{sayAgo(sinceAt, now, timeZone)}</TimeText>
            </>
          )}
          , and fill no seat before somebody says yes.
          {!signerId && ' Nobody was named for it, so it is yours.'}
        </p>
        {line && (
          <p className="text-ink-soft">
            {sayCount(line.shadowsDone, 'interview')} shadowed, {line.reverseShadowsDone} led with
            somebody beside them
            {line.lastAt && `, the last ${sayDate(line.lastAt, timeZone, now)}`}.
          </p>
        )}
        {line && pool && (
          <TrainingActs
            line={line}
            pool={pool}
            signers={people.map((one) => ({ value: one.id, label: one.name }))}
            back={address}
          />
        )}
        <p data-key="Enter" className="flex items-center gap-1.5 text-sm">
          <Link href={board} className="link">
            See it on the training board
          </Link>
          <span className="max-lg:hidden">
            <Kbd>Enter</Kbd>
          </span>
        </p>
      </div>
    </Card>
  )
}
