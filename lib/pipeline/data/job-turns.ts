import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import { isWithoutHome, type TurnFate, type TurnWish } from '@/lib/pipeline/turning-jobs'
import { database, type Reader } from '@/lib/platform/database'

/** A job's turn as one reads it: what was chosen, with the words for each choice and how the job stands now. */
export type KeptTurn = TurnWish & {
  words: Record<TurnFate, string>
  job: { title: string; status: string }
}

export async function readTurn(wish: TurnWish, reader: Reader): Promise<KeptTurn | null> {
  const { pause, move, reject } = wish.textIds
  const [job, texts] = await Promise.all([
    reader.job.findUnique({
      where: { id: wish.jobId },
      select: { title: true, status: true },
    }),
    reader.text.findMany({
      where: { id: { in: [pause, move, reject].filter((id) => id !== null) } },
      select: { id: true, body: true },
    }),
  ])
  if (!job) return null
  const bodyOf = (id: string | null) => texts.find((text) => text.id === id)?.body ?? ''
  return {
    ...wish,
    job,
    words: { pause: bodyOf(pause), move: bodyOf(move), reject: bodyOf(reject) },
  }
}

/** Has it come to its end: the job stands as was wished. */
export function hasTurned({ turn, job }: Pick<KeptTurn, 'turn' | 'job'>): boolean {
  return job.status === (turn === 'pause' ? 'paused' : 'closed')
}

/** Those for whom something is still to be done or said before the job can turn. */
export async function listWithoutHome(wish: TurnWish, reader: Reader): Promise<string[]> {
  const rows = await reader.application.findMany({
    where: { jobId: wish.jobId, status: { in: ['active', 'paused'] } },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, status: true },
  })
  return rows
    .filter(({ id, status }) => isWithoutHome(wish, { id, status: status as ApplicationStatus }))
    .map(({ id }) => id)
}

/** The same by name, as this person may see them. */
export async function listStillOpen(
  scope: StaffScope,
  wish: TurnWish,
): Promise<{ seen: { id: string; name: string }[]; hidden: number }> {
  const ids = await listWithoutHome(wish, database())
  const rows = await database().application.findMany({
    where: { AND: [{ id: { in: ids } }, visibleApplications(scope)] },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, person: { select: { name: true } } },
  })
  const seen = rows.map(({ id, person }) => ({ id, name: person.name }))
  return { seen, hidden: ids.length - seen.length }
}
