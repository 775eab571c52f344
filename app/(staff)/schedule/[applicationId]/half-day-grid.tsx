import clsx from 'clsx'
import type { Desk } from '@/app/(staff)/schedule/[applicationId]/desk'
import { Link } from '@/app/ui/link'
import { Roving } from '@/app/ui/roving'
import { type Half, halves } from '@/lib/booking/half-days'
import { weekdayOf } from '@/lib/time/local-date'
import { sayCount, sayLocalDate, sayZone } from '@/lib/time/wording'

/** Days as columns, their halves with the number of options that begin there; picking one shows its options. */
export function HalfDayGrid({ desk }: { desk: Desk }) {
  const { days, view, asked, href } = desk
  return (
    <Roving className="overflow-x-auto px-4 pt-2 pb-3">
      <table className="border-separate border-spacing-x-0.5 border-spacing-y-0.5 text-sm">
        <caption className="sr-only">Options by half-day, {sayZone(view.staffZone)} time</caption>
        <thead>
          <tr>
            <td />
            {days.map(({ localDate }, index) => (
              <th
                key={localDate}
                scope="col"
                className={clsx(
                  'min-w-10 px-1 text-center text-xs font-normal text-ink-soft',
                  index > 0 && weekdayOf(localDate) === 1 && 'border-s border-line-strong',
                )}
              >
                {sayLocalDate(localDate)
                  .split(' ')
                  .map((word) => (
                    <span key={word} className="block leading-tight">
                      {word}
                    </span>
                  ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {halves.map((half) => (
            <tr key={half}>
              <th scope="row" className="pe-2 text-start text-xs font-normal text-ink-soft">
                {half === 'morning' ? 'Morning' : 'Afternoon'}
              </th>
              {days.map((day) => (
                <td key={day.localDate} className="p-0">
                  <Cell
                    half={half}
                    count={day[half]}
                    localDate={day.localDate}
                    current={day.localDate === asked.day && (asked.half ?? 'morning') === half}
                    hrefOf={(current) =>
                      current ? href({ day: '', half: '' }) : href({ day: day.localDate, half })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Roving>
  )
}

type CellProps = {
  half: Half
  count: number
  localDate: string
  current: boolean
  hrefOf: (current: boolean) => string
}

function Cell({ half, count, localDate, current, hrefOf }: CellProps) {
  const box = 'flex h-8 min-w-10 items-center justify-center rounded-control border tabular-nums'
  if (count === 0) {
    return (
      <span className={clsx(box, 'border-transparent text-ink-faint')}>
        <span aria-hidden="true">–</span>
        <span className="sr-only">none</span>
      </span>
    )
  }
  return (
    <Link
      href={hrefOf(current)}
      scroll={false}
      aria-current={current ? 'true' : undefined}
      aria-label={`${sayLocalDate(localDate)}, ${half}: ${sayCount(count, 'option')}`}
      className={clsx(
        box,
        current
          ? 'border-accent bg-accent font-medium text-on-accent'
          : 'border-accent-line bg-accent-soft text-accent-ink hover:border-accent',
      )}
    >
      {count}
    </Link>
  )
}
