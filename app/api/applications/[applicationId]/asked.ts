import type { z } from 'zod'
import { findStaff } from '@/app/session'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { type Act, mayAct } from '@/lib/people/permissions'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { database } from '@/lib/platform/database'

type Question<Wish> = {
  request: Request
  params: Promise<Record<string, string>>
  /** How to ask, for whom it is not clear. */
  example: string
  /** What the asker must be allowed to do with it, where seeing it is not enough. */
  act?: (wish: Wish) => Act
  /** The address's words, where one of them may stand in it several times. */
  read?: (query: URLSearchParams) => Record<string, unknown>
}

/**
 * What somebody who is signed in asks about an application that they may see. Otherwise the answer: 400 for a
 * question that cannot be read, 401 and 404 for who must not ask.
 */
export async function askedAbout<Wish extends { applicationId: string }>(
  schema: z.ZodType<Wish>,
  { request, params, example, act, read = Object.fromEntries }: Question<Wish>,
) {
  const scope = await findStaff()
  if (!scope) return Response.json({ error: 'Sign in first.' }, { status: 401 })
  const query = read(new URL(request.url).searchParams)
  const wish = schema.safeParse({ ...query, ...(await params) })
  if (!wish.success) return Response.json({ error: example }, { status: 400 })
  const visible = await findVisibleApplication(database(), scope, wish.data.applicationId)
  if (!visible) return noSuchApplication()
  const mayAsk = !act || mayAct(scope, act(wish.data), { jobId: visible.jobId })
  return mayAsk ? { scope, visible, wish: wish.data } : noSuchApplication()
}

/** The application with its plan, as they are now. */
export async function findPlanned(applicationId: string) {
  const application = await findApplicationState(database(), applicationId)
  return application && { application, plan: await getPlanOf(database(), application) }
}

/** The same for what is there and not for them as for what is not there. */
export function noSuchApplication(): Response {
  return Response.json({ error: 'There is no such application for you.' }, { status: 404 })
}

/** As things stand now: nothing keeps it. */
export function answerNow(value: unknown): Response {
  return Response.json(value, { headers: { 'cache-control': 'no-store' } })
}
