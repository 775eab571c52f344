import { bookAnyway } from '@/lib/booking/commands/book-interviews'
import { situationOf, type TestCompany } from '@/lib/booking/test-company'
import type { Part } from '@/lib/pipeline/application'

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
