import type { ProposedInterview } from '@/lib/pipeline/application'
import { spanOfOption } from '@/lib/pipeline/time-proposals'
import type { Bundle } from '@/lib/scheduling/query'

/** A proposed option as the pages show every option; shadows are not told of before they sit. */
export function proposedBundle(option: readonly ProposedInterview[]): Bundle {
  return {
    startsAt: spanOfOption(option).startsAt,
    // It is chosen already: nothing weighs it against others.
    panelCost: 0,
    sessions: option.map(({ interviewId, startsAt, endsAt, panel }) => ({
      id: interviewId,
      startsAt,
      endsAt,
      people: panel.filter(({ shadow }) => !shadow).map(({ personId }) => personId),
      shadows: [],
    })),
  }
}
