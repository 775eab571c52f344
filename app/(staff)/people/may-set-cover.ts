import { mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'

/** A hiring team's people, of one job too, say who covers for themselves; who may set covers, for others too. */
export function maySetCover(scope: StaffScope, personId: string): boolean {
  const own = scope.personId === personId && mayAct(scope, 'set-own-cover')
  return own || mayAct(scope, 'set-cover')
}
