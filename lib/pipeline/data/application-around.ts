import type { Reader } from '@/lib/platform/database'
import { rowOf, rowsOf } from '@/lib/platform/json-rows'
import type { Application, Exclusion, Prisma } from '@/lib/platform/prisma/client'

/** What stands around an application on its page: whose it is, for which job, who must not sit, what else they asked for. */
export type ApplicationAround = Pick<
  Application,
  'source' | 'answers' | 'links' | 'tags' | 'referrerId' | 'placeAskedId'
> & {
  person: Prisma.PersonGetPayload<{ include: { adjustment: true; availabilities: true } }>
  job: Prisma.JobGetPayload<{
    include: {
      places: { include: { place: true } }
      bands: true
      members: true
      posting: { select: { questions: true } }
    }
  }>
  exclusions: Exclusion[]
  others: (Pick<Application, 'id' | 'status' | 'receivedAt' | 'decidedAt' | 'jobId'> & {
    job: { title: string }
  })[]
}

type Json = Record<string, unknown>
type Found = Json & {
  person: Json
  adjustment: Json | null
  availabilities: Json[] | null
  job: Json
  places: (Json & { place: Json })[] | null
  bands: Json[] | null
  members: Json[] | null
  posting: Json | null
  exclusions: Json[] | null
  others: Json[] | null
}

/** In one query; the application must exist. */
export async function findApplicationAround(
  reader: Reader,
  applicationId: string,
): Promise<ApplicationAround> {
  const [found] = await reader.$queryRaw<Found[]>`
    SELECT a.source, a.answers, a.links, a.tags, a.referrer_id, a.place_asked_id,
        to_jsonb(p) AS person, to_jsonb(j) AS job,
        (SELECT to_jsonb(x) FROM adjustments x WHERE x.person_id = p.id) AS adjustment,
        (SELECT jsonb_agg(to_jsonb(x)) FROM candidate_availabilities x
          WHERE x.person_id = p.id) AS availabilities,
        (SELECT jsonb_agg(to_jsonb(x) || jsonb_build_object('place', to_jsonb(l)))
          FROM job_places x JOIN places l ON l.id = x.place_id WHERE x.job_id = j.id) AS places,
        (SELECT jsonb_agg(to_jsonb(x)) FROM bands x WHERE x.job_id = j.id) AS bands,
        (SELECT jsonb_agg(to_jsonb(x)) FROM job_members x WHERE x.job_id = j.id) AS members,
        (SELECT jsonb_build_object('questions', x.questions) FROM postings x
          WHERE x.job_id = j.id) AS posting,
        (SELECT jsonb_agg(to_jsonb(x)) FROM exclusions x WHERE x.application_id = a.id) AS exclusions,
        (SELECT jsonb_agg(jsonb_build_object('id', o.id, 'status', o.status, 'received_at',
            o.received_at, 'decided_at', o.decided_at, 'job_id', o.job_id,
            'job', jsonb_build_object('title', t.title)) ORDER BY o.received_at DESC)
          FROM applications o JOIN jobs t ON t.id = o.job_id
         WHERE o.person_id = a.person_id AND o.id <> a.id) AS others
      FROM applications a JOIN persons p ON p.id = a.person_id JOIN jobs j ON j.id = a.job_id
     WHERE a.id = ${applicationId}::uuid`
  if (!found) throw new Error(`there is no application ${applicationId}`)
  const { person, adjustment, availabilities, job, places, bands, members, ...rest } = found
  const { posting, exclusions, others, ...columns } = rest
  return {
    ...rowOf<Application>(columns),
    person: {
      ...rowOf<ApplicationAround['person']>(person),
      adjustment: adjustment && rowOf(adjustment),
      availabilities: rowsOf(availabilities),
    },
    job: {
      ...rowOf<ApplicationAround['job']>(job),
      places: (places ?? []).map(({ place, ...columnsOfIt }) => ({
        ...rowOf<ApplicationAround['job']['places'][number]>(columnsOfIt),
        place: rowOf(place),
      })),
      bands: rowsOf(bands),
      members: rowsOf(members),
      posting: posting && rowOf(posting),
    },
    exclusions: rowsOf(exclusions),
    others: rowsOf(others),
  }
}
