'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { safeBack } from '@/app/navigation'
import { themeCookie, themeOf } from '@/app/ui/theme'
import { environment } from '@/lib/platform/environment'

/** Keeps this browser's choice for a year. Everybody may, signed in or not: it touches nothing but the cookie. */
export async function chooseTheme(formData: FormData): Promise<void> {
  const theme = themeOf(formData.get('theme'))
  const jar = await cookies()
  if (theme === 'system') jar.delete(themeCookie)
  else {
    jar.set(themeCookie, theme, {
      path: '/',
      maxAge: 365 * 86_400,
      sameSite: 'lax',
      httpOnly: true,
      secure: environment().publicUrl.startsWith('https:'),
    })
  }
  const asked = await headers()
  // With JavaScript the page changes in place, and what somebody was typing stays.
  if (asked.has('next-action')) return
  const from = asked.get('referer')
  const address = from && URL.canParse(from) ? new URL(from) : null
  redirect(address ? safeBack(address.pathname + address.search) : '/')
}
