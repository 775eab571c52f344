import type { ApplicationState, Scorecard } from '@/lib/pipeline/application'
import type { Reader } from '@/lib/platform/database'
import { listCompetencies } from '@/lib/scorecards/data/kit'
import {
  type Recommendation,
  recommendations,
  type WrittenScorecard,
} from '@/lib/scorecards/scorecard-form'
import {
  type ScorecardReader,
  scorecardsOf,
  scorecardVisibility,
} from '@/lib/scorecards/visibility'

export type RubricLine = { id: string; name: string; description: string; anchors: string[] }

/** Somebody else's scorecard as far as it may be read. */
export type ReadableScorecard = {
  id: string
  author: string
  what: string
  submittedAt: Date | null
  competencies: RubricLine[]
  written: WrittenScorecard
}

/** What lies on an author's desk: the rubric, what they wrote, and the others' once that is allowed. */
export type ScorecardDesk = {
  competencies: RubricLine[]
  own: (Scorecard & { written: WrittenScorecard; draftSavedAt: Date | null }) | null
  others: ReadableScorecard[]
  /** Submitted by others and kept from this reader until their own are in. */
  hidden: number
}

/**
 * Asks lib/scorecards/visibility for each scorecard and reads no other row. The note to the recruiter is left
 * out of what fellow interviewers read.
 */
export async function readDesk(
  db: Reader,
  application: ApplicationState,
  reader: ScorecardReader,
  ownScorecardId: string | null,
): Promise<ScorecardDesk> {
  const cards = scorecardsOf(application).map((card) => ({
    card,
    visibility: scorecardVisibility(reader, application, card),
  }))
  const own = cards.find(
    ({ card, visibility }) => card.id === ownScorecardId && visibility === 'own',
  )?.card
  const readable = cards.filter(({ visibility }) => visibility === 'readable')
  const ids = [...readable.map(({ card }) => card.id), ...(own ? [own.id] : [])]
  const rows = await readWritten(db, ids)
  const ownRow = rows.find(({ id }) => id === own?.id)
  const others = await Promise.all(
    rows
      .filter(({ id }) => id !== own?.id)
      .map(async (row) => ({
        id: row.id,
        author: row.author,
        what: row.what,
        submittedAt: row.submittedAt,
        competencies: await rubricOf(db, row.id),
        written: reader.judges ? row.written : { ...row.written, noteToRecruiter: '' },
      })),
  )
  return {
    competencies: own ? await rubricOf(db, own.id) : [],
    own:
      own && ownRow ? { ...own, written: ownRow.written, draftSavedAt: ownRow.draftSavedAt } : null,
    others,
    hidden: cards.filter(
      ({ card, visibility }) =>
        visibility === 'hidden-until-own-submitted' && card.state === 'submitted',
    ).length,
  }
}

async function rubricOf(db: Reader, scorecardId: string): Promise<RubricLine[]> {
  const rows = await listCompetencies(db, scorecardId)
  return rows.map(({ id, name, description, anchors }) => ({ id, name, description, anchors }))
}

async function readWritten(db: Reader, ids: string[]) {
  const rows = await db.scorecard.findMany({
    where: { id: { in: ids } },
    orderBy: { submittedAt: 'asc' },
    include: {
      ratings: true,
      seat: {
        select: {
          person: { select: { name: true } },
          interview: { select: { session: { select: { name: true } } } },
          takeHome: { select: { template: { select: { name: true } } } },
        },
      },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    author: row.seat.person.name,
    what: row.seat.interview?.session.name ?? row.seat.takeHome?.template.name ?? '',
    submittedAt: row.submittedAt,
    draftSavedAt: row.draftSavedAt,
    written: {
      ratings: row.ratings.map(({ competencyId, level, evidence }) => ({
        competencyId,
        level,
        evidence,
      })),
      notes: row.notes ?? '',
      noteToRecruiter: row.noteToRecruiter ?? '',
      recommendation: toRecommendation(row.recommendation),
    },
  }))
}

function toRecommendation(word: string | null): Recommendation | null {
  return recommendations.find((one) => one === word) ?? null
}
