import { mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'

/** Everybody who sees people says who covers for themselves; who may set covers says it for others too. */
export function maySetCover(scope: StaffScope, personId: string): boolean {
  return scope.personId === personId || mayAct(scope, 'set-cover')
}
