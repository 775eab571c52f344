import { Select } from '@/app/ui/select'
import type { DateColumn } from '@/lib/pipeline/import-dates'
import { sayLocalDate } from '@/lib/time/wording'
import { type DateOrder, dateOrders, readWrittenDate } from '@/lib/time/written-dates'

const names = { 'day-first': 'Day first', 'month-first': 'Month first' } as const

/** Whether a column's dates have the day or the month first, shown by what one of them becomes. */
type Props = { name: string; date: DateColumn }

/** Whether a column’s dates have the day or the month first, shown by what one of them becomes. */
export function DateOrderField({ name, date: { column, written, order } }: Props) {
  const { either, dayFirst, monthFirst } = written
  if (!either) return null
  if (order === 'mixed') {
    return (
      <p className="mt-1.5 text-sm text-attention-ink">
        {dayFirst} can only have the day first, and {monthFirst} only the month. So nobody can tell
        which day {either} is: rows like it are left to mend.
      </p>
    )
  }
  return (
    <div className="mt-1.5">
      <Select
        key={order}
        name={`o${column}`}
        aria-label={`What comes first in the dates of “${name}”`}
        placeholder={`Say which day ${either} is`}
        defaultValue={order ?? ''}
        options={dateOrders.map((value) => ({
          value,
          label: `${names[value]}: ${either} is ${becomes(either, value)}`,
        }))}
      />
    </div>
  )
}

function becomes(said: string, order: DateOrder): string {
  const read = readWrittenDate(said, order)
  return read.ok ? `${sayLocalDate(read.localDate)} ${read.localDate.slice(0, 4)}` : said
}
