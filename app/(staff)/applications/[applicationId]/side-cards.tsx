import { DuplicatesCard } from '@/app/(staff)/applications/[applicationId]/duplicates-card'
import { LinksCard } from '@/app/(staff)/applications/[applicationId]/links-card'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { Card } from '@/app/ui/card'
import { KeyValues } from '@/app/ui/key-values'
import { Link } from '@/app/ui/link'
import { PdfFrame } from '@/app/ui/pdf-frame'
import { sayStatus } from '@/app/words/acts'
import { sayWhatSuits } from '@/app/words/schedule'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import type { Answer } from '@/lib/pipeline/posting-questions'
import { sayDate, sayRange } from '@/lib/time/wording'

export function SideCards({ view }: { view: View }) {
  return (
    <>
      <DuplicatesCard view={view} />
      <CvCard view={view} />
      <AnswersCard view={view} />
      <TimeCard view={view} />
      <ExclusionsCard view={view} />
      <LinksCard view={view} />
      <OthersCard view={view} />
    </>
  )
}

function CvCard({ view }: { view: View }) {
  const { files, links } = view
  const shown = files.find(
    ({ kind, mediaType }) => kind === 'cv' && mediaType === 'application/pdf',
  )
  return (
    <Card title="CV, files and links" flush={shown !== undefined}>
      {shown && (
        <PdfFrame size="compact" href={`/files/${shown.id}`} title={`CV of ${view.person.name}`} />
      )}
      <div className={shown ? 'border-t border-line px-4 py-3' : undefined}>
        {files.length + links.length === 0 && (
          <p className="text-ink-soft">Nothing was sent along.</p>
        )}
        <ul className="space-y-1">
          {files.map(({ id, name, kind, bytes }) => (
            <li key={id} className="break-words">
              <a
                href={`/files/${id}`}
                target="_blank"
                rel="noreferrer"
                className="link font-medium"
              >
                {kind === 'cv' ? 'CV: ' : ''}
                <bdi>{name}</bdi>
              </a>{' '}
              <span className="text-sm text-ink-soft">{sayBytes(Number(bytes))}</span>
            </li>
          ))}
          {links.map((link) => (
            <li key={link} className="break-words">
              <a href={safeLink(link)} target="_blank" rel="noreferrer nofollow" className="link">
                {link}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

/** Candidates type what they like; only addresses of the web become links. */
export function safeLink(link: string): string | undefined {
  return /^https?:\/\//i.test(link) ? link : undefined
}

export function sayBytes(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function AnswersCard({ view }: { view: View }) {
  const answers = (Array.isArray(view.answers) ? view.answers : []) as Answer[]
  if (answers.length === 0) return null
  return (
    <Card title="Answers">
      <KeyValues
        stacked
        lines={answers.map(({ label, answer }) => ({ key: label, value: answer || null }))}
      />
    </Card>
  )
}

function TimeCard({ view }: { view: View }) {
  const { person, candidateZone, now } = view
  const { adjustment, availabilities } = person
  const suits = sayWhatSuits(person.preferredWeekdays, person.preferredPartsOfDay)
  if (!adjustment && !suits && availabilities.length === 0) return null
  return (
    <Card title="Their time">
      <KeyValues
        stacked
        lines={[
          ...(adjustment
            ? [
                {
                  key: adjustment.agreedAt ? 'Adjustment, agreed' : 'Adjustment, asked for',
                  value: `${adjustment.lengthenPercent > 0 ? `${adjustment.lengthenPercent} % longer. ` : ''}${adjustment.instruction}`,
                },
              ]
            : []),
          ...(suits ? [{ key: 'Suits them best', value: suits }] : []),
          ...availabilities.map((one) => ({
            key: one.kind === 'away' ? 'Away' : 'Free',
            value: sayRange(one, candidateZone, now),
          })),
        ]}
      />
    </Card>
  )
}

function ExclusionsCard({ view }: { view: View }) {
  const { exclusions, nameOf } = view
  if (exclusions.length === 0) return null
  return (
    <Card title="Must not sit">
      <ul className="space-y-1">
        {exclusions.map(({ personId, reason, mayNotSee }) => (
          <li key={personId}>
            {nameOf(personId)}{' '}
            <span className="text-sm text-ink-soft">
              {sayExclusion(reason)}
              {mayNotSee && ', does not see it'}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function sayExclusion(reason: string): string {
  switch (reason) {
    case 'referrer':
      return 'referred them'
    case 'recused':
      return 'recused'
    case 'manager':
      return 'is their manager'
    case 'candidate':
      return 'is the candidate'
    default:
      return reason
  }
}

function OthersCard({ view }: { view: View }) {
  const { others, now, staffZone } = view
  if (others.length === 0) return null
  return (
    <Card title="Other applications">
      <ul className="space-y-1">
        {others.map(({ id, job, status, receivedAt }) => (
          <li key={id}>
            <Link href={`/applications/${id}`} className="link">
              {job.title}
            </Link>{' '}
            <span className="text-sm text-ink-soft">
              {sayStatus(status as ApplicationStatus).toLowerCase()}, came{' '}
              {sayDate(receivedAt, staffZone, now)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
