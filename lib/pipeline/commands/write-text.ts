import type { Change } from '@/lib/pipeline/commands/change-application'
import type { Situation } from '@/lib/pipeline/decision'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export type TextKind =
  | 'note'
  | 'reason'
  | 'rejection'
  | 'message'
  | 'take-home'
  | 'preferences'
  | 'interest'

/** Keeps free words in a side row, outside the log; null for words that are only white space. */
export async function writeText(
  tx: Transaction,
  text: {
    kind: TextKind
    body: string
    /** The person whom erasing must take this row along with. */
    personId: string
    applicationId: string
    authorId: string | null
    createdAt: Date
  },
): Promise<string | null> {
  if (text.body.trim() === '') return null
  const row = await tx.text.create({ data: { id: newId(), ...text } })
  return row.id
}

/** The same for words that belong to a change: about its candidate, by its actor; null for none. */
export function textOf(tx: Transaction, { application, now }: Situation, change: Change) {
  return (kind: TextKind, body: string | undefined): Promise<string | null> =>
    writeText(tx, {
      kind,
      body: body ?? '',
      personId: application.personId,
      applicationId: application.id,
      authorId: 'personId' in change.actor ? change.actor.personId : null,
      createdAt: now,
    })
}
