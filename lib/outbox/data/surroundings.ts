import type { Around, MailPerson, Surroundings } from '@/lib/outbox/around-effect'
import type { MailOffer } from '@/lib/outbox/mail-facts'
import { lastTeamId, lastTermsId } from '@/lib/outbox/offer-facts'
import type { Reader } from '@/lib/platform/database'

/** Everything that one change's messages speak of, in a handful of queries however many messages there are. */
export async function loadSurroundings(
  reader: Reader,
  around: Around,
  publicUrl: string,
  /** People beside those whom the change itself names: who stands in for the owner, whom other acts would name. */
  others: readonly string[] = [],
): Promise<Surroundings> {
  const { after, effects } = around
  const textIds = [...effects.map(({ textId }) => textId), after.closure?.textId].filter(isGiven)
  const teamId = lastTeamId(after)
  const termsId = lastTermsId(after)
  const { job, settings } = await loadJob(reader, after.jobId)
  const jobZone = (
    job.places.find(({ placeId }) => placeId === after.placeAskedId) ?? job.places[0]
  )?.timeZone
  const texts = textIds.length
    ? await reader.text.findMany({
        where: { id: { in: textIds } },
        select: { id: true, kind: true, body: true, authorId: true },
      })
    : []
  const people = await loadPeople(
    reader,
    new Set([
      ...peopleNamedIn(around),
      ...others,
      ...texts.flatMap(({ authorId }) => authorId ?? []),
    ]),
    jobZone ?? 'UTC',
  )
  const team = teamId ? await reader.team.findUnique({ where: { id: teamId } }) : null
  return {
    company: settingText(settings, 'company', 'name') ?? 'our company',
    roomPattern: settingText(settings, 'video-room', 'url'),
    publicUrl,
    job: job.title,
    people,
    texts: new Map(
      texts.map(({ id, kind, body, authorId }) => [
        id,
        { kind, body, by: authorId ? people.get(authorId)?.name : null },
      ]),
    ),
    teams: new Map(team ? [[team.id, { name: team.name, about: team.about }]] : []),
    terms: await loadTerms(reader, termsId),
  }
}

/** Everybody whom the messages of one change may name or go to. */
export function peopleNamedIn({ before, after, effects }: Around): Set<string> {
  const seats = [before, after].flatMap((state) =>
    (state?.runs ?? []).flatMap(({ parts }) =>
      parts.flatMap((part) => ('seats' in part ? part.seats : [])),
    ),
  )
  const proposals = after.runs.flatMap(({ proposal }) =>
    proposal?.state === 'open' ? [proposal] : [],
  )
  return new Set([
    after.personId,
    after.ownerId,
    ...proposals.flatMap(({ proposedById, options }) => [
      proposedById,
      ...options.flat().flatMap(({ panel }) => panel.map(({ personId }) => personId)),
    ]),
    ...seats.map(({ personId }) => personId),
    ...effects.flatMap(({ to }) => (to === 'candidate' ? [] : [to.personId])),
  ])
}

type JobRow = {
  title: string
  places: { placeId: string; timeZone: string }[]
  settings: { key: string; value: unknown }[]
}

/** The job with the zones of its places, and what the settings say to everybody. */
async function loadJob(reader: Reader, jobId: string) {
  const [row] = await reader.$queryRaw<JobRow[]>`
    SELECT j.title,
        coalesce((SELECT jsonb_agg(jsonb_build_object('placeId', l.id, 'timeZone', l.time_zone))
          FROM job_places x JOIN places l ON l.id = x.place_id WHERE x.job_id = j.id), '[]') AS places,
        coalesce((SELECT jsonb_agg(jsonb_build_object('key', key, 'value', value))
          FROM settings WHERE key IN ('company', 'video-room')), '[]') AS settings
      FROM jobs j WHERE j.id = ${jobId}::uuid`
  if (!row) throw new Error(`there is no job ${jobId}`)
  return { job: row, settings: row.settings }
}

type PersonRow = Pick<MailPerson, 'id' | 'name' | 'email'> & {
  timeZone: string | null
  erased: boolean
  deactivated: boolean
}

async function loadPeople(
  reader: Reader,
  ids: Set<string>,
  fallbackZone: string,
): Promise<Map<string, MailPerson>> {
  const rows = await reader.$queryRaw<PersonRow[]>`
    SELECT p.id, p.name, p.email::text AS email, coalesce(p.time_zone, l.time_zone) AS "timeZone",
        p.erased_at IS NOT NULL AS erased, p.deactivated_at IS NOT NULL AS deactivated
      FROM persons p LEFT JOIN places l ON l.id = p.place_id
     WHERE p.id = ANY (${[...ids]}::uuid[])`
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        email: row.email,
        timeZone: row.timeZone ?? fallbackZone,
        gone: row.erased ? 'erased' : row.deactivated ? 'deactivated' : null,
      },
    ]),
  )
}

async function loadTerms(reader: Reader, termsId: string | null): Promise<Map<string, MailOffer>> {
  const row = termsId ? await reader.offerTerms.findUnique({ where: { id: termsId } }) : null
  if (!row) return new Map()
  const place = row.placeId
    ? await reader.place.findUnique({ where: { id: row.placeId }, select: { name: true } })
    : null
  return new Map([
    [
      row.id,
      {
        level: row.level,
        currency: row.currency,
        salary: row.salary,
        startsOn: row.startsOn,
        place: place?.name ?? null,
        openUntilAt: null,
        outsideBand: row.outsideBandReason !== null,
      },
    ],
  ])
}

/** Settings are JSON objects; one text in them. */
function settingText(rows: { key: string; value: unknown }[], key: string, name: string) {
  const value = rows.find((row) => row.key === key)?.value
  if (value === null || typeof value !== 'object' || !(name in value)) return null
  const text = (value as Record<string, unknown>)[name]
  return typeof text === 'string' && text.trim() ? text : null
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}
