/** The two fields of each competency in the scorecard's form. */
export const levelField = (competencyId: string) => `level-${competencyId}`
export const evidenceField = (competencyId: string) => `evidence-${competencyId}`
