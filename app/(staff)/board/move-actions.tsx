'use server'

import type { ReactNode } from 'react'
import { z } from 'zod'
import {
  RejectDialog,
  UndoDialog,
} from '@/app/(staff)/applications/[applicationId]/closing-dialogs'
import { DeviateDialog } from '@/app/(staff)/applications/[applicationId]/departure-dialogs'
import { loadView, type View } from '@/app/(staff)/applications/[applicationId]/load-view'
import {
  AdvanceAnywayDialog,
  AdvanceDialog,
  WriteDialog,
} from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { requireStaff } from '@/app/session'
import { sayRefusal } from '@/app/words/refusals'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import type { Act } from '@/lib/people/permissions'
import { type ApplicationAct, possibleAct } from '@/lib/pipeline/possible-acts'
import { database } from '@/lib/platform/database'

const asked = z.object({
  applicationId: z.uuid(),
  act: z.enum(['move', 'reject', 'undo-rejection', 'write']),
  /** Of a move: where to. */
  stageId: z.uuid().optional(),
})
export type AskedAct = z.infer<typeof asked>
export type PreparedAct = { ok: true; dialog: ReactNode } | { ok: false; why: string }

const look = { startsOpen: true } as const

/** The application's own dialog for what was done to its card, or why that cannot be. It changes nothing. */
export async function prepareAct(wish: AskedAct): Promise<PreparedAct> {
  const { applicationId, act, stageId } = asked.parse(wish)
  const scope = await requireStaff('see-candidates')
  if (!(await findVisibleApplication(database(), scope, applicationId))) {
    return { ok: false, why: sayRefusal('no-such-application') }
  }
  const loaded = await loadView(applicationId)
  const view = { ...loaded, fields: { ...loaded.fields, stays: 'yes' } }
  switch (act) {
    case 'move':
      return move(view, stageId ?? '')
    case 'reject':
      return (
        refusedAct(view, 'reject', 'reject-application') ?? {
          ok: true,
          dialog: <RejectDialog view={view} look={look} />,
        }
      )
    case 'undo-rejection':
      return (
        refusedAct(view, 'undo-rejection', 'reject-application') ?? {
          ok: true,
          dialog: <UndoDialog view={view} look={look} />,
        }
      )
    case 'write':
      return view.may('write-to-candidate')
        ? { ok: true, dialog: <WriteDialog view={view} look={look} /> }
        : notAllowed
  }
}

/** By where it stands now, whatever the board showed: somebody may have moved it meanwhile. */
function move(view: View, stageId: string): PreparedAct {
  const { plan, stage, stageAhead } = view
  const here = plan.stages.findIndex(({ id }) => id === stage?.id)
  const goal = plan.stages.findIndex(({ id }) => id === stageId)
  if (goal < 0) return { ok: false, why: sayRefusal('no-such-stage') }
  if (goal === here) return { ok: false, why: 'It stands there already.' }
  if (stageAhead?.id === stageId) return advance(view)
  const how = goal > here ? 'skip' : 'go-back'
  const refused = refusedAct(view, how === 'skip' ? 'skip-stage' : 'go-back', 'override-plan')
  return (
    refused ?? {
      ok: true,
      dialog: <DeviateDialog view={view} look={look} goal={{ how, stageId }} />,
    }
  )
}

function advance(view: View): PreparedAct {
  const refused = refusedAct(view, 'advance', 'advance-application')
  if (!refused) return { ok: true, dialog: <AdvanceDialog view={view} look={look} /> }
  // What is missing can be gone on without, by those who may, with a reason.
  if (refusedAct(view, 'advance-anyway', 'override-plan')) return refused
  return { ok: true, dialog: <AdvanceAnywayDialog view={view} look={look} /> }
}

const notAllowed: PreparedAct = {
  ok: false,
  why: 'Your role does not allow this. Ask the owner to do it.',
}

function refusedAct(view: View, act: ApplicationAct, needs: Act): PreparedAct | null {
  if (!view.may(needs)) return notAllowed
  const found = possibleAct(view.acts, act)
  return found.possible ? null : { ok: false, why: sayRefusal(found.refusal) }
}
