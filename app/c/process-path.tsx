import type { PlanStep } from '@/app/ui/plan-line'
import { PlanPath } from '@/app/ui/plan-path'
import { sayWith } from '@/app/words/candidate'
import type { CandidateStage } from '@/lib/pipeline/candidate-view'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { sayDate, sayDuration, sayInstantBare } from '@/lib/time/wording'

/** The whole process as a line downwards: done, now, to come; each step says what to expect. */
export function ProcessPath({ page }: { page: CandidatePage }) {
  const stages = hasEnded(page)
    ? page.view.stages.filter(({ phase }) => phase !== 'to-come')
    : page.view.stages
  return (
    <section aria-labelledby="process" className="mt-2">
      <h2 id="process" className="mb-3 text-lg font-semibold">
        Your process
      </h2>
      <PlanPath steps={stages.map((stage) => toStep(page, stage))} />
    </section>
  )
}

function toStep(page: CandidatePage, stage: CandidateStage): PlanStep {
  const last = page.known.runs.at(-1)?.stageId === stage.stageId
  return {
    id: stage.stageId,
    name: stage.name,
    state: hasEnded(page) && last ? 'stopped' : stage.phase,
    when: whenOf(page, stage),
    detail: <p className="max-w-prose whitespace-pre-line text-ink-soft">{stage.description}</p>,
  }
}

/** What would have come next is nothing to show to somebody who has left. */
function hasEnded({ known }: CandidatePage): boolean {
  return known.status === 'rejected' || known.status === 'withdrawn'
}

function whenOf(page: CandidatePage, stage: CandidateStage): string {
  const { known, now, candidate } = page
  const zone = candidate.timeZone
  const run = known.runs.findLast(({ stageId }) => stageId === stage.stageId)
  const held = stage.items.flatMap((item) =>
    item.kind === 'interview' && item.startsAt && item.state !== 'to-book'
      ? [saySeat(page, item.name, item.startsAt, item.interviewerIds)]
      : [],
  )
  if (run?.endedAt) return [sayDate(run.endedAt, zone, now), ...held].join(' · ')
  if (held.length > 0) return held.join(' · ')
  return stage.minutes > 0 ? `about ${sayDuration(stage.minutes)}` : ''
}

function saySeat(
  page: CandidatePage,
  name: string,
  startsAt: Date,
  interviewerIds: string[],
): string {
  const people = sayWith(page, interviewerIds)
  const when = sayInstantBare(startsAt, page.candidate.timeZone, page.now)
  return people ? `${name} ${when} with ${people}` : `${name} ${when}`
}
