import type { LoadRow } from '@/app/(staff)/load/load-table'
import { Card } from '@/app/ui/card'
import { Link } from '@/app/ui/link'
import { sayEvenness, sayWeekName } from '@/app/words/load'

type Props = { rows: LoadRow[]; index: number; spread: number | null; spreadOver: string }

/** One week at a glance: how evenly the weeks up to it or from it on are spread, who is over, who could take more. */
export function SpreadCard({ rows, index, spread, spreadOver }: Props) {
  const people = rows.flatMap(({ person, weeks }) => {
    const week = weeks[index]
    return week ? [{ person, week }] : []
  })
  const over = people.filter(({ week }) => week.standing === 'over')
  const room = people
    .filter(({ week }) => week.standing === 'room')
    .toSorted((a, b) => a.week.share - b.week.share || a.week.minutes - b.week.minutes)
  return (
    <Card title={sayWeekName(index)}>
      <p className="flex items-baseline gap-2">
        <span className="text-2xl font-semibold tabular-nums">
          {spread === null ? 'None' : spread.toFixed(2)}
        </span>
        <span>
          {spread === null
            ? `nothing is booked: ${spreadOver}`
            : `${sayEvenness(spread)}: the spread over ${spreadOver}`}
        </span>
      </p>
      <dl className="mt-3 space-y-2">
        <Names
          term="Over their limit"
          people={over.slice(0, mostOver).map(({ person }) => person)}
          more={over.length - mostOver}
          none="Nobody"
        />
        <Names
          term="Could take more"
          people={room.slice(0, most).map(({ person }) => person)}
          more={room.length - most}
          none="Nobody"
        />
      </dl>
    </Card>
  )
}

const most = 5
/** The table below begins with them all. */
const mostOver = 10

type NamesProps = {
  term: string
  people: { id: string; name: string }[]
  more?: number
  none: string
}

function Names({ term, people, more = 0, none }: NamesProps) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd>
        {people.length === 0 && none}
        {people.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <Link href={`/load/${id}`} className="link">
              <bdi>{name}</bdi>
            </Link>
          </span>
        ))}
        {more > 0 && ` and ${more} more`}
      </dd>
    </div>
  )
}
