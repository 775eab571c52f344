import type { z } from 'zod'
import { findStaff } from '@/app/session'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { database } from '@/lib/platform/database'

type Question = {
  request: Request
  params: Promise<Record<string, string>>
  /** How to ask, for whom it is not clear. */
  example: string
  /** The address's words, where one of them may stand in it several times. */
  read?: (query: URLSearchParams) => Record<string, unknown>
}

/**
 * What somebody who is signed in asks about an application that they may see. Otherwise the answer: 400 for a
 * question that cannot be read, 401 and 404 for who must not ask.
 */
export async function askedAbout<Wish extends { applicationId: string }>(
  schema: z.ZodType<Wish>,
  { request, params, example, read = Object.fromEntries }: Question,
) {
  const scope = await findStaff()
  if (!scope) return Response.json({ error: 'Sign in first.' }, { status: 401 })
  const query = read(new URL(request.url).searchParams)
  const wish = schema.safeParse({ ...query, ...(await params) })
  if (!wish.success) return Response.json({ error: example }, { status: 400 })
  const visible = await findVisibleApplication(database(), scope, wish.data.applicationId)
  return visible ? { scope, visible, wish: wish.data } : noSuchApplication()
}

/** The same for what is there and not for them as for what is not there. */
export function noSuchApplication(): Response {
  return Response.json({ error: 'There is no such application for you.' }, { status: 404 })
}

/** As things stand now: nothing keeps it. */
export function answerNow(value: unknown): Response {
  return Response.json(value, { headers: { 'cache-control': 'no-store' } })
}
