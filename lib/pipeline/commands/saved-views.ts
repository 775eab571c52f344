import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'

export const mostViews = 30
export type ViewRefusal = 'name-missing' | 'too-many-views' | 'not-your-view'
type Outcome = { ok: true; viewId: string } | { ok: false; refusal: ViewRefusal }

/** Keeps a list under a name, for its maker or for everybody. The same id twice is one view, as said last. */
export async function saveView(view: {
  viewId: string
  personId: string
  name: string
  query: string
  shared: boolean
}): Promise<Outcome> {
  const { viewId, personId, query, shared } = view
  const name = view.name.trim().slice(0, 60)
  if (name === '') return { ok: false, refusal: 'name-missing' }
  const known = await database().savedView.findUnique({ where: { id: viewId } })
  if (known && known.personId !== personId) return { ok: false, refusal: 'not-your-view' }
  if (!known && (await database().savedView.count({ where: { personId } })) >= mostViews) {
    return { ok: false, refusal: 'too-many-views' }
  }
  await database().savedView.upsert({
    where: { id: viewId },
    create: { id: viewId, personId, name, query, shared, createdAt: await readClock() },
    update: { name, query, shared },
  })
  return { ok: true, viewId }
}

/** Only its maker can remove a view; refuses `not-your-view`. */
export async function removeView(viewId: string, personId: string): Promise<Outcome> {
  const gone = await database().savedView.deleteMany({ where: { id: viewId, personId } })
  return gone.count === 1 ? { ok: true, viewId } : { ok: false, refusal: 'not-your-view' }
}
