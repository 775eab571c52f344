import { z } from 'zod'
import { heldRolesOf, withRoles } from '@/lib/people/data/held-roles'
import type { HeldRole } from '@/lib/people/roles'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'

const stored = z.object({
  people: z.array(z.object({ personId: z.uuid(), note: z.string() })),
  candidates: z.array(z.object({ applicationId: z.uuid(), note: z.string() })),
})

export type DemoPerson = {
  personId: string
  name: string
  place: string | null
  roles: readonly HeldRole[]
  note: string
}
export type DemoCandidate = { applicationId: string; name: string; job: string; note: string }
export type DemoCast = { people: DemoPerson[]; candidates: DemoCandidate[] }

/** Whom a visitor of the demo may be, as the stories named them. Null outside demo mode. */
export async function findDemoCast(): Promise<DemoCast | null> {
  if (!environment().demo) return null
  const row = await database().setting.findUnique({ where: { key: 'demo' } })
  const { people = [], candidates = [] } = stored.safeParse(row?.value).data ?? {}
  const persons = await database().person.findMany({
    where: { id: { in: people.map(({ personId }) => personId) }, deactivatedAt: null },
    select: { id: true, name: true, place: { select: { name: true } }, ...withRoles },
  })
  const applications = await database().application.findMany({
    where: { id: { in: candidates.map(({ applicationId }) => applicationId) } },
    select: { id: true, person: { select: { name: true } }, job: { select: { title: true } } },
  })
  return {
    people: people.flatMap(({ personId, note }) => {
      const person = persons.find(({ id }) => id === personId)
      if (!person) return []
      const { name, place } = person
      return [{ personId, name, place: place?.name ?? null, roles: heldRolesOf(person), note }]
    }),
    candidates: candidates.flatMap(({ applicationId, note }) => {
      const found = applications.find(({ id }) => id === applicationId)
      return found ? [{ applicationId, name: found.person.name, job: found.job.title, note }] : []
    }),
  }
}

/** When the next booked interview is over, of one application or of all; null: none is booked. */
export async function findNextInterviewEnd(
  now: Date,
  applicationId?: string,
): Promise<Date | null> {
  const next = await database().interview.findFirst({
    where: {
      state: 'booked',
      endsAt: { gt: now },
      ...(applicationId ? { stageRun: { applicationId } } : {}),
    },
    orderBy: { endsAt: 'asc' },
    select: { endsAt: true },
  })
  return next?.endsAt ?? null
}
