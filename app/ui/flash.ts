import { cookies } from 'next/headers'
import { z } from 'zod'
import { environment } from '@/lib/platform/environment'

export const flashCookie = 'loopline-flash'

const flash = z.object({
  id: z.string(),
  tone: z.enum(['ok', 'attention']),
  /** One sentence: what happened and whom it told. */
  message: z.string().max(300),
  /** A way to undo or to see it. */
  link: z.object({ href: z.string().startsWith('/'), label: z.string() }).optional(),
})

export type Flash = z.infer<typeof flash>

/** Leaves a sentence for the page that an action redirects to. `id` is the command's. */
export async function leaveFlash(said: Omit<Flash, 'tone'> & { tone?: Flash['tone'] }) {
  const jar = await cookies()
  jar.set(flashCookie, JSON.stringify({ tone: 'ok', ...said }), {
    path: '/',
    // Without JavaScript nobody clears it: it ends by itself, before it could be taken for news.
    maxAge: 15,
    sameSite: 'lax',
    secure: environment().publicUrl.startsWith('https:'),
  })
}

export async function findFlash(): Promise<Flash | null> {
  const value = (await cookies()).get(flashCookie)?.value
  if (!value) return null
  try {
    return flash.parse(JSON.parse(value))
  } catch {
    return null
  }
}
