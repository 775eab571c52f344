import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { shortNameOf } from '@/app/(staff)/applications/[applicationId]/short-name'
import { sayWhatHappenedSince } from '@/app/(staff)/applications/[applicationId]/since'
import { safeBack } from '@/app/navigation'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { done, type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayRefusal } from '@/app/words/refusals'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { type Act, mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import type { Change, ChangeOutcome } from '@/lib/pipeline/commands/change-application'
import { findDeciderRole } from '@/lib/pipeline/data/deciders'
import { mayAsDecider } from '@/lib/pipeline/deciding'
import { database } from '@/lib/platform/database'

const which = z.object({
  applicationId: z.uuid(),
  commandId: z.uuid(),
  expectedVersion: z.coerce.number().int().nonnegative(),
  /** Where the form stood, to lead back to. */
  back: z.string().optional(),
  /** The page behind the form keeps what it holds, such as where it is scrolled to: it is shown anew in place. */
  stays: z.literal('yes').optional(),
})

type Acting<Wish extends z.ZodType> = {
  /** What somebody must be allowed to do for the application's job. */
  act: Act
  wish: Wish
  run: (
    change: Change,
    wish: z.output<Wish>,
    scope: StaffScope,
  ) => Promise<ChangeOutcome<Parameters<typeof sayRefusal>[0]>>
  /** What happened and whom it told; the candidate is named. */
  said: string | ((wish: z.output<Wish>, name: string) => string)
  /** Where to go on; by default the application's page. */
  next?: (applicationId: string, wish: z.output<Wish>) => string
  /** A refusal in other words than usual; null: the usual ones. The page behind the form is shown anew. */
  explain?: (refusal: Parameters<typeof sayRefusal>[0], scope: StaffScope) => string | null
  /** Where a refusal belongs: the field's name. */
  field?: Partial<Record<Parameters<typeof sayRefusal>[0], string>>
}

/** The one way from a form to a command on an application: who, may they, what, do it, say so. */
export async function actOnApplication<Wish extends z.ZodType>(
  form: FormData,
  acting: Acting<Wish>,
): Promise<FormState> {
  const typed = typedOf(form)
  const found = which.safeParse(typed)
  if (!found.success) return refused(form, { message: sayRefusal('no-such-application') })
  const { applicationId, commandId, expectedVersion, back, stays } = found.data
  const scope = await requireStaff('see-candidates')
  const visible = await findVisibleApplication(database(), scope, applicationId)
  if (!visible) return refused(form, { message: sayRefusal('no-such-application') })
  if (!(await mayDo(scope, acting.act, { ...visible, applicationId }))) {
    return refused(form, { message: 'Your role does not allow this. Ask the owner to do it.' })
  }
  const wish = acting.wish.safeParse(typed)
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person' as const, personId: scope.personId }
  const change: Change = { applicationId, commandId, actor, expectedVersion }
  const outcome = await acting.run(change, wish.data, scope)
  if (!outcome.ok) {
    const { refusal } = outcome
    if (refusal === 'changed-meanwhile') {
      // The page stays as it is: the dialog with what was typed would go with it.
      const { message, stateVersion } = await sayWhatHappenedSince(
        scope,
        applicationId,
        expectedVersion,
      )
      return refused(form, { message, fields: { expectedVersion: String(stateVersion) } })
    }
    const explained = acting.explain?.(refusal, scope)
    const field = acting.field?.[refusal]
    if (explained && !field) {
      refresh()
      return refused(form, { message: explained })
    }
    const words = explained ?? sayRefusal(refusal)
    return refused(form, field ? { fieldErrors: { [field]: words } } : { message: words })
  }
  const said =
    typeof acting.said === 'string'
      ? acting.said
      : acting.said(wish.data, await shortNameOf(visible.personId))
  await leaveFlash({ id: commandId, message: said })
  if (stays) {
    refresh()
    return done(said)
  }
  if (back) redirect(safeBack(back))
  redirect(acting.next?.(applicationId, wish.data) ?? `/applications/${applicationId}`)
}

/** By their role, or because the plan has them decide where the application stands. */
async function mayDo(
  scope: StaffScope,
  act: Act,
  { applicationId, jobId }: { applicationId: string; jobId: string },
): Promise<boolean> {
  if (mayAct(scope, act, { jobId })) return true
  const deciderRole = await findDeciderRole(database(), applicationId)
  return mayAsDecider(scope, act, { deciderRole, jobId })
}

/** Names that come several times, such as boxes, become lists; `x[]` always does. */
function typedOf(form: FormData): Record<string, unknown> {
  const typed: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name)
    if (name.endsWith('[]')) typed[name.slice(0, -2)] = values
    else typed[name] = values.length > 1 ? values : values[0]
  }
  return typed
}
