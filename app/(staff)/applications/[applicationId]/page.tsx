import type { Metadata } from 'next'
import { applicationKeys } from '@/app/(staff)/applications/[applicationId]/application-keys'
import { RejectDialog } from '@/app/(staff)/applications/[applicationId]/closing-dialogs'
import { EvidenceCard } from '@/app/(staff)/applications/[applicationId]/evidence-card'
import { Headline } from '@/app/(staff)/applications/[applicationId]/headline'
import { InterviewsCard } from '@/app/(staff)/applications/[applicationId]/interviews-card'
import { loadView } from '@/app/(staff)/applications/[applicationId]/load-view'
import { MatchingCard } from '@/app/(staff)/applications/[applicationId]/matching-card'
import { NameBar } from '@/app/(staff)/applications/[applicationId]/name-bar'
import { OfferCard } from '@/app/(staff)/applications/[applicationId]/offer-card'
import { whyNotByKey } from '@/app/(staff)/applications/[applicationId]/other-acts'
import { AdvanceDialog } from '@/app/(staff)/applications/[applicationId]/progress-dialogs'
import { SideCards } from '@/app/(staff)/applications/[applicationId]/side-cards'
import {
  TimelineCard,
  timelineFilters,
} from '@/app/(staff)/applications/[applicationId]/timeline-card'
import { WorkCard } from '@/app/(staff)/applications/[applicationId]/work-card'
import { Card } from '@/app/ui/card'
import { KeyActs } from '@/app/ui/key-acts'
import { SplitPane } from '@/app/ui/split-pane'

type Props = {
  params: Promise<{ applicationId: string }>
  searchParams: Promise<{ show?: string | string[] }>
}

/** A recruiter has ten of these open, and finds them by their names. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person, job } = await loadView((await params).applicationId)
  return { title: `${person.name}, ${job.title}` }
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { applicationId } = await params
  const { show } = await searchParams
  const view = await loadView(applicationId)
  const filter = timelineFilters.find((one) => one === show) ?? 'all'
  const decides = view.step.kind === 'decide' && view.may('decide-stage')
  return (
    <>
      <KeyActs title="Keys of the application" keys={applicationKeys} whyNot={whyNotByKey(view)} />
      <NameBar view={view} />
      <div className="space-y-5">
        <Headline view={view} />
        <SplitPane
          sideLabel="About the candidate"
          main={
            <>
              <OfferCard view={view} />
              <MatchingCard view={view} />
              <InterviewsCard view={view} />
              <WorkCard view={view} />
              <EvidenceCard view={view} decide={decides && <Decide view={view} />} />
              <TimelineCard view={view} filter={filter} />
            </>
          }
          side={<SideCards view={view} />}
        />
      </div>
    </>
  )
}

/** The question of the debrief, under its evidence. */
function Decide({ view }: { view: Awaited<ReturnType<typeof loadView>> }) {
  return (
    <Card
      title="Decide"
      level={3}
      note={`goes on to ${view.stageAhead?.name ?? 'the end'}, or ends here`}
    >
      <div className="flex flex-wrap gap-2">
        <AdvanceDialog view={view} />
        <RejectDialog view={view} />
      </div>
    </Card>
  )
}
