import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { TagEditor, TagSuggestions } from '@/app/(staff)/applications/[applicationId]/tag-editor'
import { Badge } from '@/app/ui/badge'
import { Link } from '@/app/ui/link'
import { PersonName } from '@/app/ui/person-name'
import { type Source, saySource } from '@/app/words/acts'
import { listTagsInUse } from '@/lib/pipeline/data/tags'
import { sayCount, sayInstantBare, sayTime, sayZone } from '@/lib/time/wording'

/** Who it is, for which job, where they are now, and what to keep in mind. */
export function NameBar({ view }: { view: View }) {
  const { person, job, state, candidateZone, now, nameOf, others, exclusions, log, staffZone } =
    view
  const { duplicates, source } = view
  const place = job.places.find(({ placeId }) => placeId === state.placeAskedId)?.place.name
  const received = log[0]?.event
  const before = others.filter(({ status }) => status !== 'active' && status !== 'paused')
  const beside = others.filter(({ status }) => status === 'active' || status === 'paused')
  const [last] = before
  return (
    <header className="mb-4">
      <p className="mb-1 text-sm text-ink-soft">
        <Link href="/candidates" className="link">
          Candidates
        </Link>
      </p>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1
          data-focus-home
          tabIndex={-1}
          className="text-2xl font-semibold tracking-tight outline-none"
        >
          <PersonName name={person.name} spoken={person.sayName ?? undefined} />
        </h1>
        <p className="min-w-0">
          {job.title}
          {` · ${state.levelAssessed ? `${state.levelAssessed} assessed` : `${state.levelAsked ?? job.level} asked`}`}
          {place && ` · ${place}`}
        </p>
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-ink-soft">
        <span>
          {sayTime(now, candidateZone)} in {sayZone(candidateZone)} now
        </span>
        {person.email && (
          <a className="link" href={`mailto:${person.email}`}>
            {person.email}
          </a>
        )}
        {person.phone && (
          <a className="link" href={`tel:${person.phone.replaceAll(' ', '')}`}>
            {person.phone}
          </a>
        )}
        <span>Owner: {nameOf(state.ownerId)}</span>
        {received?.type === 'application.received' && (
          <span>
            Came by {saySource(received.source)}
            {/* Who came in by a list says there where they came from before. */}
            {source !== received.source && `, before that by ${saySource(source as Source)}`}
          </span>
        )}
        {person.adjustment?.agreedAt && <Badge tone="info">adjustments agreed</Badge>}
        {beside.length > 0 && <Badge>{sayCount(beside.length, 'other application')}</Badge>}
        {last && (
          <Badge>
            applied before, {sayInstantBare(last.receivedAt, staffZone, now).split(',')[0]}
          </Badge>
        )}
        {duplicates.length > 0 && <Badge tone="attention">probably entered twice</Badge>}
        {exclusions.length > 0 && <Badge>{exclusions.length} must not sit</Badge>}
      </p>
      <Tags view={view} />
    </header>
  )
}

async function Tags({ view }: { view: View }) {
  const { applicationId, tags, scope, may } = view
  if (may('edit-candidate')) {
    return (
      <div data-print="hide" className="mt-2">
        <TagEditor applicationId={applicationId} tags={tags} />
        <TagSuggestions tags={await listTagsInUse(scope)} />
      </div>
    )
  }
  if (tags.length === 0) return null
  return (
    <p className="mt-2 flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </p>
  )
}
