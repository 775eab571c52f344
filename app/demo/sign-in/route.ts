import { cookies } from 'next/headers'
import { demoOnly, postedId } from '@/app/demo/demo-only'
import { staffCookie, staffCookieOptions } from '@/app/session'
import { signInToDemo } from '@/lib/people/commands/demo-sign-in'

export const POST = demoOnly(async (request) => {
  const personId = await postedId(request, 'personId')
  const session = personId ? await signInToDemo(personId) : null
  if (!session) return new Response(null, { status: 404 })
  ;(await cookies()).set(staffCookie, session.token, staffCookieOptions(session.expires))
  return new Response(null, { status: 303, headers: { location: '/first-page' } })
})
