import { cache } from 'react'
import { type Item, itemsOf } from '@/app/(staff)/today/items'
import { requireStaff } from '@/app/session'
import { mayAct } from '@/lib/people/permissions'
import { findToday, type Whose } from '@/lib/pipeline/data/today'

export const addressOf = (whose: Whose) => (whose === 'mine' ? '/today' : '/today/team')

/** The day as its list shows it; list and preview of one request ask once. */
export const loadDay = cache(async (whose: Whose) => {
  const scope = await requireStaff('see-today')
  const today = await findToday(scope, whose)
  const sections = itemsOf(today.lines, {
    whose,
    viewerId: scope.personId,
    reviews: mayAct(scope, 'review-application'),
  })
  const ids = sections.flatMap(({ groups }) =>
    groups.flatMap(({ items }) => items.map(({ id }: Item) => id)),
  )
  return { ...today, scope, whose, sections, ids, timeZone: scope.timeZone }
})
export type Day = Awaited<ReturnType<typeof loadDay>>
