import { redirect } from 'next/navigation'
import { selectedOf } from '@/app/(staff)/today/items'
import { JobPreview } from '@/app/(staff)/today/job-preview'
import { LinePreview } from '@/app/(staff)/today/line-preview'
import { type Day, type DayView, loadDay } from '@/app/(staff)/today/load-day'
import { PreviewOf } from '@/app/(staff)/today/preview-of'
import { SignOffPreview } from '@/app/(staff)/today/sign-off-preview'
import { Link } from '@/app/ui/link'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { database } from '@/lib/platform/database'

export type PreviewQuery = Promise<Record<'line' | 'after', string | string[] | undefined>>

/** Beside the list: what the address asks for, else the first line. */
export async function Preview({ view, query }: { view: DayView; query: PreviewQuery }) {
  const [day, asked] = await Promise.all([loadDay(view), query])
  const only = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null)
  const id = selectedOf(day.ids, { line: only(asked.line), after: only(asked.after) })
  if (!id) return null
  if (!day.ids.includes(id)) await leadToList(day, id)
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
      {item?.kind === 'job' && (
        <PreviewOf id={id} whyNot={whyNot(notOfJobs)}>
          <JobPreview day={day} item={item} />
        </PreviewOf>
      )}
      {item?.kind === 'sign-off' && (
        <PreviewOf id={id} whyNot={whyNot(notOfTrainings)}>
          <SignOffPreview day={day} item={item} />
        </PreviewOf>
      )}
      {(!item || item.kind === 'line') && <LinePreview day={day} applicationId={id} />}
    </>
  )
}

const notOfJobs = 'It reviews applications: press Enter.'
const notOfTrainings = 'It is about a colleague’s training: sign off or step back with its buttons.'
const whyNot = (why: string) => ({ a: why, r: why, e: why, s: why })

/** What is done stays readable; what is gone, or never was this reader's, gives way to the first line. */
async function leadToList(day: Day, id: string): Promise<void> {
  if (/^(job|training)-/.test(id)) redirect(day.address)
  const isId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id)
  if (isId && (await findVisibleApplication(database(), day.scope, id))) return
  redirect(`${day.address}?missing=yes`)
}
