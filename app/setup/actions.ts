'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { staffCookie, staffCookieOptions } from '@/app/session'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { saySetupRefusal } from '@/app/words/people'
import { setUpFirstAdmin } from '@/lib/people/commands/first-admin'
import { cityOf } from '@/lib/people/place-defaults'
import { isTimeZone } from '@/lib/time/zones'

const fields = z.object({
  company: z.string().trim().min(1, 'Name your company, as candidates know it.').max(200),
  name: z.string().trim().min(1, 'Write your name.').max(200),
  email: z.email('Write your work email, like name@company.com.').max(320),
  code: z.string().trim().min(1, 'Enter the code that the server printed on its console.'),
  timeZone: z.string().refine((zone) => zone === '' || isTimeZone(zone), 'Choose the time zone.'),
  placeName: z.string().trim().max(100),
})

export async function setUp(_: FormState, form: FormData): Promise<FormState> {
  const wish = fields.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { placeName, timeZone, ...rest } = wish.data
  const place = timeZone ? { name: placeName || cityOf(timeZone), timeZone } : undefined
  const done = await setUpFirstAdmin({ ...rest, place })
  if (!done.ok) {
    if (done.refusal === 'already-set-up') redirect('/sign-in')
    return refused(form, { fieldErrors: { code: saySetupRefusal(done.refusal) } })
  }
  const { token, expires } = done.session
  ;(await cookies()).set(staffCookie, token, staffCookieOptions(expires))
  // An admin begins here; led by way of another address, the browser would keep that one.
  redirect('/today')
}
