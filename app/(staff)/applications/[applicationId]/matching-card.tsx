import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import {
  AnswerProposalDialog,
  InterestDialog,
  PreferencesDialog,
  ProposeDialog,
} from '@/app/(staff)/applications/[applicationId]/matching-dialogs'
import { Badge } from '@/app/ui/badge'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import type { MatchingPart } from '@/lib/pipeline/application'
import { possibleAct } from '@/lib/pipeline/possible-acts'
import { sayCount, sayInstant } from '@/lib/time/wording'

/** Teams with openings, who would like whom, and the proposal. */
export function MatchingCard({ view }: { view: View }) {
  const part = view.state.runs
    .flatMap((run) => run.parts)
    .findLast((one): one is MatchingPart => one.kind === 'matching')
  if (!part) return null
  const { matching, texts, choices, now, staffZone, acts, may } = view
  const live = view.run?.parts.includes(part) && view.run.endedAt === null
  const rows = matching.filter(({ matchingId }) => matchingId === part.id)
  const preferences = view.log.findLast(
    ({ event }) => event.type === 'matching.preferences-recorded',
  )?.event
  const words =
    preferences?.type === 'matching.preferences-recorded'
      ? texts.find(({ id }) => id === preferences.textId)?.body
      : null
  const teamIds = [
    ...new Set([
      ...rows
        .toSorted((a, b) => (a.candidateRank ?? 99) - (b.candidateRank ?? 99))
        .map((row) => row.teamId),
      // Once it is over, only those who were part of it.
      ...choices.teams.filter(({ openings }) => live && openings.length > 0).map(({ id }) => id),
    ]),
  ]
  const can = (act: 'propose-team' | 'agree-to-team') => possibleAct(acts, act, part.id).possible
  return (
    <Card
      title="Team matching"
      note={standing(part, view)}
      flush
      acts={
        live && (
          <>
            {may('record-interest') && (
              <PreferencesDialog view={view} partId={part.id} look={{ size: 'small' }} />
            )}
            {may('record-interest') && (
              <InterestDialog view={view} partId={part.id} look={{ size: 'small' }} />
            )}
            {may('propose-team') && can('propose-team') && (
              <ProposeDialog view={view} partId={part.id} look={{ size: 'small' }} />
            )}
            {may('propose-team') && can('agree-to-team') && (
              <AnswerProposalDialog view={view} partId={part.id} look={{ size: 'small' }} />
            )}
          </>
        )
      }
    >
      {words && (
        <p className="border-b border-line px-4 py-2.5">
          <span className="text-ink-soft">They wrote: </span>
          <span className="whitespace-pre-line">{words}</span>
        </p>
      )}
      {teamIds.length === 0 && (
        <EmptyState title="No team has an opening">
          Record a team’s interest, or pause until there is one.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {teamIds.map((teamId) => {
          const row = rows.find((one) => one.teamId === teamId)
          const team = choices.teams.find(({ id }) => id === teamId)
          const reason = texts.find(({ id }) => id === row?.reasonTextId)?.body
          return (
            <li key={teamId} className="px-4 py-2.5">
              <div className="flex flex-wrap items-baseline gap-x-2.5">
                <span className="font-medium">{team?.name ?? 'A team'}</span>
                <span className="text-sm text-ink-soft">
                  {sayCount(team?.openings.length ?? 0, 'opening')}
                </span>
                {row?.candidateRank && (
                  <Badge tone="info">candidate’s wish {row.candidateRank}</Badge>
                )}
                {row?.teamInterested === true && <Badge tone="ok">would like to have them</Badge>}
                {row?.teamInterested === false && <Badge>not interested</Badge>}
                {row?.teamInterested == null && (
                  <span className="text-sm text-ink-faint">has not said</span>
                )}
                {part.proposal?.teamId === teamId && part.state === 'proposed' && (
                  <Badge tone="attention">
                    proposed, answer by {sayInstant(part.proposal.answerByAt, staffZone, now)}
                  </Badge>
                )}
                {part.agreedTeamId === teamId && <Badge tone="ok">agreed</Badge>}
              </div>
              {reason && <p className="mt-0.5 text-sm text-ink-soft">{reason}</p>}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function standing(part: MatchingPart, { staffZone, now }: View): string {
  switch (part.state) {
    case 'gathering':
      return part.deadlineAt
        ? `gathering interest until ${sayInstant(part.deadlineAt, staffZone, now)}`
        : 'gathering interest'
    case 'proposed':
      return 'a team is proposed'
    case 'agreed':
      return 'agreed'
    case 'none':
      return 'no team was found in time'
  }
}
