import { dayKeys } from '@/app/(staff)/today/day-keys'
import type { Section } from '@/app/(staff)/today/items'
import type { Day } from '@/app/(staff)/today/load-day'
import { QueueLines } from '@/app/(staff)/today/queue-lines'
import { Resting } from '@/app/(staff)/today/resting'
import { sayItem } from '@/app/(staff)/today/say-item'
import { Card } from '@/app/ui/card'
import { Kbd } from '@/app/ui/kbd'
import { Link } from '@/app/ui/link'
import { sayTodaySection } from '@/app/words/today'

/** Everything that waits, section by section; at the foot what was put off, and the keys. */
export function Queue({ day }: { day: Day }) {
  return (
    <>
      {day.sections.map((section) => (
        <QueueSection key={section.section} day={day} {...section} />
      ))}
      <Resting day={day} />
      {day.sections.length > 0 && <Keys />}
    </>
  )
}

function QueueSection({ day, section, count, groups, more }: Section & { day: Day }) {
  const { title, note } = sayTodaySection(section)
  return (
    <Card
      title={
        <>
          {title} <span className="font-normal text-ink-soft">{count}</span>
        </>
      }
      note={note}
      flush
    >
      {groups.map(({ key, title: debtor, items }) => (
        <div key={key} className="border-line not-first:border-t">
          {debtor && (
            <h3 className="bg-sunken px-4 py-1 text-sm font-medium text-ink-soft">
              <bdi>{debtor}</bdi>
              {items.length > 1 && <span className="font-normal"> · {items.length}</span>}
            </h3>
          )}
          <QueueLines lines={items.map((item) => sayItem(item, day))} />
        </div>
      ))}
      {more > 0 && (
        <p className="border-t border-line px-4 py-2 text-sm text-ink-soft">
          {more} more follow as these are done.{' '}
          <Link href={day.wholeAddress} className="link">
            Show all
          </Link>
        </p>
      )}
    </Card>
  )
}

function Keys() {
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-soft max-lg:hidden">
      {[...dayKeys, ['?', 'all keys'] as const].map(([key, does]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {does}
        </span>
      ))}
    </p>
  )
}
