import { openSession } from '@/lib/people/commands/sessions'
import { findStaffScope } from '@/lib/people/data/scopes'
import type { StaffScope } from '@/lib/people/scope'

/** What this colleague may see and do, signed in as anybody is. */
export async function scopeOf(personId: string): Promise<StaffScope> {
  const scope = await findStaffScope((await openSession(personId)).token)
  if (!scope) throw new Error('may not sign in')
  return scope
}
