import type { Reader } from '@/lib/platform/database'

/** The competencies that a scorecard's rubric asks for, in their order; none without a rubric. */
export async function listCompetencies(reader: Reader, scorecardId: string) {
  const card = await reader.scorecard.findUniqueOrThrow({
    where: { id: scorecardId },
    select: {
      seat: {
        select: {
          interview: { select: { session: { select: { rubricId: true } } } },
          takeHome: { select: { template: { select: { rubricId: true } } } },
        },
      },
    },
  })
  const rubricId =
    card.seat.interview?.session.rubricId ?? card.seat.takeHome?.template.rubricId ?? null
  if (!rubricId) return []
  return reader.competency.findMany({ where: { rubricId }, orderBy: { position: 'asc' } })
}

export async function listCompetencyIds(reader: Reader, scorecardId: string): Promise<string[]> {
  return (await listCompetencies(reader, scorecardId)).map(({ id }) => id)
}
