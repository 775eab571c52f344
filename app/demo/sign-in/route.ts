import { cookies } from 'next/headers'
import { demoOnly, postedId } from '@/app/demo/demo-only'
import { safeBack } from '@/app/navigation'
import { staffCookie, staffCookieOptions } from '@/app/session'
import { signInToDemo } from '@/lib/people/commands/demo-sign-in'

export const POST = demoOnly(async (request) => {
  const form = await request.formData()
  const personId = postedId(form, 'personId')
  const session = personId ? await signInToDemo(personId) : null
  if (!session) return new Response(null, { status: 404 })
  ;(await cookies()).set(staffCookie, session.token, staffCookieOptions(session.expires))
  return new Response(null, { status: 303, headers: { location: safeBack(form.get('back')) } })
})
