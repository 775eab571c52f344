import { cache } from 'react'
import { cappedAt, type Item, itemsOf } from '@/app/(staff)/today/items'
import { requireStaff } from '@/app/session'
import { whoseDay } from '@/lib/people/cover'
import { listSignOffs } from '@/lib/people/data/sign-offs'
import { mayAct } from '@/lib/people/permissions'
import { findToday, type Whose } from '@/lib/pipeline/data/today'

/** The addresses of the day: whose it is, and whether long sections stand there whole. */
const views = {
  mine: { whose: 'mine', whole: false, address: '/today' },
  all: { whose: 'mine', whole: true, address: '/today/all' },
  team: { whose: 'team', whole: false, address: '/today/team' },
  'team-all': { whose: 'team', whole: true, address: '/today/team-all' },
} as const satisfies Record<string, { whose: Whose; whole: boolean; address: string }>
export type DayView = keyof typeof views

export function isDayView(word: string): word is DayView {
  return Object.hasOwn(views, word)
}

const mostOfSection = 80

/** The day as its list shows it; list and preview of one request ask once. */
export const loadDay = cache(async (view: DayView) => {
  const { whose, whole, address } = views[view]
  const scope = await requireStaff('see-today')
  const today = await findToday(scope, whose)
  const ids = whose === 'mine' ? whoseDay(scope.personId, today.covers, today.now) : []
  const signOffs = await listSignOffs(scope, ids)
  const reader = { viewerId: scope.personId, reviews: mayAct(scope, 'review-application') }
  const every = itemsOf(today.lines, reader, signOffs)
  const sections = whole ? every : cappedAt(mostOfSection, every)
  const itemIds = sections.flatMap(({ groups }) =>
    groups.flatMap(({ items }) => items.map(({ id }: Item) => id)),
  )
  const wholeAddress = views[whose === 'mine' ? 'all' : 'team-all'].address
  const { timeZone } = scope
  return {
    ...today,
    scope,
    whose,
    address,
    wholeAddress,
    sections,
    ids: itemIds,
    signOffs,
    timeZone,
  }
})
export type Day = Awaited<ReturnType<typeof loadDay>>
