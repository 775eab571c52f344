import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { findCandidateScope, findStaffScope } from '@/lib/people/data/scopes'
import { hasAdmin } from '@/lib/people/data/sign-in'
import { type Act, mayAct } from '@/lib/people/permissions'
import type { CandidateScope, StaffScope } from '@/lib/people/scope'
import { environment } from '@/lib/platform/environment'

export const staffCookie = 'loopline-session'

/** Who is signed in; null: nobody. Asked once per request, however many parts of a page ask. */
export const findStaff = cache(async (): Promise<StaffScope | null> => {
  const token = (await cookies()).get(staffCookie)?.value
  return token ? findStaffScope(token) : null
})

/**
 * The gate of every page and action behind sign-in. Leads to /sign-in and back again when nobody is signed
 * in, to a page that says so when the act is not theirs. With `jobId`: for that job.
 */
export async function requireStaff(act?: Act, where?: { jobId?: string }): Promise<StaffScope> {
  const scope = await findStaff()
  if (!scope) {
    await leadToSetup()
    redirect(await signInAddress())
  }
  if (act && !mayAct(scope, act, where)) redirect('/sign-in/not-allowed')
  return scope
}

/** While nobody runs this installation, every door leads to its setup. */
export async function leadToSetup(): Promise<void> {
  if (!(await hasAdmin())) redirect('/setup')
}

export function candidateCookie(applicationId: string): string {
  return `loopline-candidate-${applicationId}`
}

/**
 * The gate of a candidate's pages and actions below /c/<applicationId>: the private link, exchanged for a
 * cookie of that path. Without one it leads to the page that says what is wrong and what to do.
 */
export const requireCandidate = cache(async (applicationId: string): Promise<CandidateScope> => {
  const token = (await cookies()).get(candidateCookie(applicationId))?.value
  if (!token) redirect('/link-problem?why=link-unknown')
  const found = await findCandidateScope(token, applicationId)
  if (!found.ok) redirect(`/link-problem?why=${found.refusal}`)
  return found.scope
})

export function secureCookies(): boolean {
  return environment().publicUrl.startsWith('https:')
}

export function staffCookieOptions(expires: Date) {
  return { httpOnly: true, sameSite: 'lax', secure: secureCookies(), path: '/', expires } as const
}

/**
 * To be set by the link's exchange, with a token that `findCandidateLink` has accepted. The browser keeps it
 * by the real time; when the link ends is decided here, by the product's clock.
 */
export function candidateCookieOptions(applicationId: string) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies(),
    path: `/c/${applicationId}`,
    maxAge: 60 * 86_400,
  } as const
}

async function signInAddress(): Promise<string> {
  const address = (await headers()).get('x-loopline-path')
  return address ? `/sign-in?back=${encodeURIComponent(address)}` : '/sign-in'
}
