import type { Around, MailPerson, Surroundings } from '@/lib/outbox/around-effect'
import type { MailOffer } from '@/lib/outbox/mail-facts'
import { lastTeamId, lastTermsId } from '@/lib/outbox/offer-facts'
import { ask } from '@/lib/platform/ask'
import type { Reader } from '@/lib/platform/database'
import { type Sql, sql } from '@/lib/platform/sql'

/** Everything that one change's messages speak of, with one statement however many messages there are. */
export async function loadSurroundings(
  reader: Reader,
  around: Around,
  publicUrl: string,
  /** People beside those whom the change itself names: who stands in for the owner, whom other acts would name. */
  others: readonly string[] = [],
): Promise<Surroundings> {
  return (await loadWith(reader, around, { publicUrl, others, beside: sql`NULL` })).rows
}

/** The same with what the caller asks beside it, as one JSON value of the same statement. */
export async function loadWith<Beside>(
  reader: Reader,
  around: Around,
  given: { publicUrl: string; others: readonly string[]; beside: Sql },
): Promise<{ rows: Surroundings; beside: Beside }> {
  const { publicUrl, others } = given
  const { after, effects } = around
  const { job, places, settings, texts, people, team, terms, beside } = await readRows(reader, {
    beside: given.beside,
    jobId: after.jobId,
    textIds: [...effects.map(({ textId }) => textId), after.closure?.textId].filter(isGiven),
    personIds: [...new Set([...peopleNamedIn(around), ...others])],
    teamId: lastTeamId(after),
    termsId: lastTermsId(after),
  })
  const jobZone = (places.find(({ placeId }) => placeId === after.placeAskedId) ?? places[0])
    ?.timeZone
  const names = new Map(people.map((row) => [row.id, toPerson(row, jobZone ?? 'UTC')]))
  const rows = {
    company: settingText(settings, 'company', 'name') ?? 'our company',
    roomPattern: settingText(settings, 'video-room', 'url'),
    publicUrl,
    job,
    people: names,
    texts: new Map(
      texts.map(({ id, kind, body, authorId }) => [
        id,
        { kind, body, by: authorId ? names.get(authorId)?.name : null },
      ]),
    ),
    teams: new Map(team ? [[team.id, { name: team.name, about: team.about }]] : []),
    terms: new Map(terms ? [[terms.id, { ...terms, openUntilAt: null }]] : []),
  }
  return { rows, beside: beside as Beside }
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

type Rows = {
  beside: unknown
  job: string
  places: { placeId: string; timeZone: string }[]
  settings: { key: string; value: unknown }[]
  texts: { id: string; kind: string; body: string; authorId: string | null }[]
  people: PersonRow[]
  team: { id: string; name: string; about: string } | null
  terms: ({ id: string } & Omit<MailOffer, 'openUntilAt'>) | null
}

type PersonRow = Pick<MailPerson, 'id' | 'name' | 'email'> & {
  timeZone: string | null
  erased: boolean
  deactivated: boolean
}

/** The job with the zones of its places, what the settings say to everybody, and all that is named, authors too. */
async function readRows(
  reader: Reader,
  wanted: {
    beside: Sql
    jobId: string
    textIds: string[]
    personIds: string[]
    teamId: string | null
    termsId: string | null
  },
): Promise<Rows> {
  const { beside, jobId, textIds, personIds, teamId, termsId } = wanted
  const [row] = await ask<Rows>(
    reader,
    sql`
    SELECT (${beside}) AS beside, j.title AS job,
        coalesce((SELECT jsonb_agg(jsonb_build_object('placeId', l.id, 'timeZone', l.time_zone))
          FROM job_places x JOIN places l ON l.id = x.place_id WHERE x.job_id = j.id), '[]') AS places,
        coalesce((SELECT jsonb_agg(jsonb_build_object('key', key, 'value', value))
          FROM settings WHERE key IN ('company', 'video-room')), '[]') AS settings,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'body', body,
                    'authorId', author_id))
          FROM texts WHERE id = ANY (${textIds}::uuid[])), '[]') AS texts,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email::text,
                    'timeZone', coalesce(p.time_zone, l.time_zone), 'erased', p.erased_at IS NOT NULL,
                    'deactivated', p.deactivated_at IS NOT NULL))
          FROM persons p LEFT JOIN places l ON l.id = p.place_id
         WHERE p.id = ANY (${personIds}::uuid[] || ARRAY(
                 SELECT author_id FROM texts WHERE id = ANY (${textIds}::uuid[])))), '[]') AS people,
        (SELECT jsonb_build_object('id', id, 'name', name, 'about', about)
          FROM teams WHERE id = ${teamId}::uuid) AS team,
        (SELECT jsonb_build_object('id', t.id, 'level', level, 'currency', t.currency, 'salary', salary,
             'startsOn', starts_on, 'place', l.name, 'outsideBand', outside_band_reason IS NOT NULL)
          FROM offer_terms t LEFT JOIN places l ON l.id = t.place_id
         WHERE t.id = ${termsId}::uuid) AS terms
      FROM jobs j WHERE j.id = ${jobId}::uuid`,
  )
  if (!row) throw new Error(`there is no job ${jobId}`)
  return row
}

function toPerson(row: PersonRow, fallbackZone: string): MailPerson {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    timeZone: row.timeZone ?? fallbackZone,
    gone: row.erased ? 'erased' : row.deactivated ? 'deactivated' : null,
  }
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
