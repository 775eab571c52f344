import { cookies } from 'next/headers'
import { demoOnly, postedId } from '@/app/demo/demo-only'
import { candidateCookie, candidateCookieOptions } from '@/app/session'
import { mintDemoLink } from '@/lib/people/commands/demo-sign-in'

export const POST = demoOnly(async (request) => {
  const applicationId = postedId(await request.formData(), 'applicationId')
  const token = applicationId ? await mintDemoLink(applicationId) : null
  if (!applicationId || !token) return new Response(null, { status: 404 })
  const options = candidateCookieOptions(applicationId)
  ;(await cookies()).set(candidateCookie(applicationId), token, options)
  return new Response(null, { status: 303, headers: { location: `/c/${applicationId}` } })
})
