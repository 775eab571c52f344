'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { z } from 'zod'
import { safeBack } from '@/app/navigation'
import { staffCookie } from '@/app/session'
import { type FormState, refused } from '@/app/ui/form-state'
import { requestSignIn } from '@/lib/people/commands/request-sign-in'
import { endSession } from '@/lib/people/commands/sessions'
import { log } from '@/lib/platform/log'

const email = z.email().max(320)

/** Answers every address alike and as quickly: the work is done once the answer has left. */
export async function askForSignInLink(_: FormState, form: FormData): Promise<FormState> {
  const address = String(form.get('email') ?? '').trim()
  const back = safeBack(form.get('back'))
  if (!email.safeParse(address).success) {
    return refused(form, {
      fieldErrors: { email: 'Write your work email, like name@company.com.' },
    })
  }
  after(async () => {
    try {
      await requestSignIn({ email: address, back })
    } catch (error) {
      log.error('sign-in-mail-failed', { error })
    }
  })
  redirect('/sign-in/sent')
}

export async function signOut(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(staffCookie)?.value
  if (token) await endSession(token)
  jar.delete(staffCookie)
  redirect('/')
}
