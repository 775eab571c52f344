import { cookies } from 'next/headers'
import { z } from 'zod'
import { secureCookies } from '@/app/session'
import type { FormState } from '@/app/ui/form-state'
import { openFile, removeFile, storeFile } from '@/lib/platform/files'
import { newId } from '@/lib/platform/ids'

/**
 * What was typed into a form that went to a route and was refused, kept until the page shows it again. It may be
 * longer than a cookie, so it lies in the database; the cookie knows where, for the form's own path alone.
 */
const cookieName = 'loopline-typed'
const keptSeconds = 1800
const limitBytes = 2_000_000

const typed = z.object({
  state: z.object({
    status: z.literal('refused'),
    message: z.string().optional(),
    fieldErrors: z.record(z.string(), z.string()).optional(),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  }),
  /** A file that arrived well, so that it need not be chosen again. */
  file: z.object({ id: z.uuid(), name: z.string() }).nullable(),
})
export type TypedForm = z.infer<typeof typed>

export async function keepTyped(
  path: string,
  state: FormState,
  file: TypedForm['file'],
): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify({ state, file }))
  const id = newId()
  const content = (async function* () {
    yield bytes
  })()
  await storeFile({ id, name: 'typed', mediaType: 'application/json', content, limitBytes })
  const jar = await cookies()
  jar.set(cookieName, id, {
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies(),
    path,
    maxAge: keptSeconds,
  })
}

/** Null: nothing was refused here lately. */
export async function findTyped(): Promise<TypedForm | null> {
  const id = await keptId()
  const kept = id ? await openFile(id) : null
  if (kept?.name !== 'typed') return null
  const parsed = typed.safeParse(await new Response(kept.content).json())
  return parsed.success ? parsed.data : null
}

/** Once the form was taken, or before its next refusal is kept. */
export async function forgetTyped(path: string): Promise<void> {
  const id = await keptId()
  if (id) await removeFile(id)
  ;(await cookies()).set(cookieName, '', { path, maxAge: 0 })
}

async function keptId(): Promise<string | null> {
  return z.uuid().safeParse((await cookies()).get(cookieName)?.value).data ?? null
}
