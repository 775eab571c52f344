/** What a stage consists of when an application enters it, and each part at the beginning of its life. */
import type { Part } from '@/lib/pipeline/application'
import type { NewPart } from '@/lib/pipeline/events'
import type { Stage } from '@/lib/pipeline/plan'

/**
 * The parts of a stage as it is entered: an interview per session, a take-home per template, and one part
 * for all other kinds. A choice begins alone; the chosen option's parts come when it is chosen.
 */
export function partsFor(
  stage: Stage,
  nextId: () => string,
  matchingDeadlineAt?: Date | null,
): NewPart[] {
  switch (stage.kind) {
    case 'interview':
    case 'take-home':
      return [...interviewsOf(stage, null, nextId), ...takeHomesOf(stage, null, nextId)]
    case 'matching':
      return [
        {
          id: nextId(),
          kind: 'matching',
          templateId: null,
          optionKey: null,
          ...(matchingDeadlineAt ? { deadlineAt: matchingDeadlineAt } : {}),
        },
      ]
    case 'review':
    case 'choice':
    case 'offer':
      return [{ id: nextId(), kind: stage.kind, templateId: null, optionKey: null }]
  }
}

/** The parts that choosing this option brings. */
export function partsForOption(stage: Stage, optionKey: string, nextId: () => string): NewPart[] {
  return [...interviewsOf(stage, optionKey, nextId), ...takeHomesOf(stage, optionKey, nextId)]
}

function interviewsOf(stage: Stage, optionKey: string | null, nextId: () => string): NewPart[] {
  return stage.sessions
    .filter((session) => session.optionKey === optionKey)
    .map(({ id }) => ({ id: nextId(), kind: 'interview' as const, templateId: id, optionKey }))
}

function takeHomesOf(stage: Stage, optionKey: string | null, nextId: () => string): NewPart[] {
  return stage.takeHomes
    .filter((takeHome) => takeHome.optionKey === optionKey)
    .map(({ id }) => ({ id: nextId(), kind: 'take-home' as const, templateId: id, optionKey }))
}

export function beginPart(part: NewPart): Part {
  const { id, optionKey, templateId } = part
  switch (part.kind) {
    case 'review':
      return { kind: 'review', id, state: 'to-review' }
    case 'choice':
      return { kind: 'choice', id, state: 'with-candidate', optionKey: null }
    case 'interview':
      return beginInterview(id, templateId ?? '', optionKey)
    case 'take-home':
      return {
        kind: 'take-home',
        id,
        takeHomeId: templateId ?? '',
        optionKey,
        state: 'to-send',
        sentAt: null,
        startedAt: null,
        dueAt: null,
        handedInAt: null,
        late: false,
        extensions: 0,
        seats: [],
      }
    case 'matching':
      return {
        kind: 'matching',
        id,
        state: 'gathering',
        deadlineAt: part.deadlineAt ?? null,
        proposal: null,
        agreedTeamId: null,
        refusals: 0,
      }
    case 'offer':
      return {
        kind: 'offer',
        id,
        state: 'drafting',
        version: 0,
        termsId: null,
        approverId: null,
        approvedAt: null,
        extendedAt: null,
        openUntilAt: null,
      }
  }
}

export function beginInterview(
  id: string,
  sessionId: string,
  optionKey: string | null,
): Extract<Part, { kind: 'interview' }> {
  return {
    kind: 'interview',
    id,
    sessionId,
    optionKey,
    occurrence: 1,
    state: 'needs-time',
    startsAt: null,
    endsAt: null,
    absence: null,
    candidateMoves: 0,
    seats: [],
  }
}
