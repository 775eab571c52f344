import Link from 'next/link'
import { selectedOf } from '@/app/(staff)/today/items'
import { JobPreview } from '@/app/(staff)/today/job-preview'
import { LinePreview } from '@/app/(staff)/today/line-preview'
import { type DayView, loadDay } from '@/app/(staff)/today/load-day'

export type PreviewQuery = Promise<Record<'line' | 'after', string | string[] | undefined>>

/** Beside the list: what the address asks for, else the first line. */
export async function Preview({ view, query }: { view: DayView; query: PreviewQuery }) {
  const [day, asked] = await Promise.all([loadDay(view), query])
  const only = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null)
  const id = selectedOf(day.ids, { line: only(asked.line), after: only(asked.after) })
  if (!id) return null
  const item = day.sections
    .flatMap(({ groups }) => groups.flatMap(({ items }) => items))
    .find((one) => one.id === id)
  return (
    <>
      <p className="mb-2 lg:hidden">
        <Link href={day.address} className="link">
          Back to the list
        </Link>
      </p>
      {item?.kind === 'job' ? (
        <JobPreview day={day} item={item} />
      ) : (
        <LinePreview day={day} applicationId={id} />
      )}
    </>
  )
}
