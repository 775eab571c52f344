import { bookAnyway } from '@/lib/booking/commands/book-interviews'
import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import { apply, situationOf, type TestCompany } from '@/lib/booking/test-company'
import type { Part } from '@/lib/pipeline/application'
import { deviateFromPlan } from '@/lib/pipeline/commands/deviate'
import { advanceApplication } from '@/lib/pipeline/commands/progress'

type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>

/** In the stage where an application is now, in order. */
export async function partsOf<K extends Part['kind']>(
  applicationId: string,
  kind: K,
): Promise<PartOf<K>[]> {
  const { application } = await situationOf(applicationId)
  const parts = application.runs.at(-1)?.parts ?? []
  return parts.filter((part): part is PartOf<K> => part.kind === kind)
}

/** The first of its kind in the stage where an application is now. */
export async function partOf<K extends Part['kind']>(
  applicationId: string,
  kind: K,
): Promise<PartOf<K>> {
  const [part] = await partsOf(applicationId, kind)
  if (!part) throw new Error(`there is no ${kind}`)
  return part
}

/** Books the interview by hand with these people, whatever speaks against it; without an id the stage's first. */
export async function bookByHand(
  company: TestCompany,
  applicationId: string,
  booking: { startsAt: Date | string; names: string[]; interviewId?: string | undefined },
): Promise<string> {
  const interviewId = booking.interviewId ?? (await partOf(applicationId, 'interview')).id
  const people = booking.names.map(company.person)
  const outcome = await bookAnyway(company.change(applicationId), {
    interviewId,
    startsAt: new Date(booking.startsAt),
    panel: people.map((personId) => ({ seatTemplateId: null, personId, shadow: false })),
    reason: 'As they wished',
  })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return interviewId
}

/** What the candidate could book now, and of which interviews. */
export async function optionsOf(applicationId: string) {
  const situation = await situationOf(applicationId)
  const interviewIds = interviewsToBook(situation.application).map(({ id }) => id)
  return { interviewIds, ...(await findOptions(situation, { interviewIds })) }
}

/** Somebody who has just applied and stands in the chat, or in the final by a recruiter's skip. */
export async function standingAt(company: TestCompany, stage: 'chat' | 'final'): Promise<string> {
  const applicationId = await apply(company.jobId)
  const advanced = await advanceApplication(company.change(applicationId))
  if (!advanced.ok) throw new Error(advanced.refusal)
  if (stage === 'chat') return applicationId
  const { plan } = await situationOf(applicationId)
  const final = plan.stages.find(
    ({ kind, sessions }) => kind === 'interview' && sessions.length === 2,
  )
  const wish = { how: 'skip', stageId: final?.id ?? null, reason: 'Known from last year' } as const
  const skipped = await deviateFromPlan(company.change(applicationId), wish)
  if (!skipped.ok) throw new Error(skipped.refusal)
  return applicationId
}
