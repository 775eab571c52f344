import { plain } from '@/lib/people/import-columns'
import type { HouseFacts, KnownPerson, RowProblem } from '@/lib/people/people-import'
import type { StaffScope } from '@/lib/people/scope'
import { database, type Reader } from '@/lib/platform/database'

export type ImportKind = 'people' | 'candidates' | 'holidays'
export type ImportRowState = 'waiting' | 'done' | 'left-out' | 'failed'

export type ImportDetail = {
  id: string
  source: string
  head: string[]
  /** Empty: nobody has said yet what the columns are. */
  columns: string[]
  options: Record<string, unknown>
  startedAt: Date | null
  endedAt: Date | null
  counts: Record<ImportRowState, number>
}

/** Null: there is none, or somebody else brought it in: its rows are shown to them alone. */
export async function findImport(
  scope: StaffScope,
  wanted: { importId: string; kind: ImportKind },
): Promise<ImportDetail | null> {
  const { importId: id, kind } = wanted
  const row = await database().import.findFirst({ where: { id, kind, byId: scope.personId } })
  if (!row) return null
  const states = await database().importRow.groupBy({
    by: ['state'],
    where: { importId: id },
    _count: true,
  })
  const count = (state: ImportRowState) => states.find((one) => one.state === state)?._count ?? 0
  return {
    id,
    source: row.source,
    head: row.head,
    columns: row.columns,
    options: row.options as Record<string, unknown>,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    counts: {
      waiting: count('waiting'),
      done: count('done'),
      'left-out': count('left-out'),
      failed: count('failed'),
    },
  }
}

export type ImportLine = {
  id: string
  line: number
  cells: string[]
  state: ImportRowState
  problems: RowProblem[]
  madeId: string | null
}

/** The rows of an import that `findImport` has found, in the file's order. */
export async function listImportLines(
  reader: Reader,
  importId: string,
  filter: { states?: ImportRowState[] } = {},
): Promise<ImportLine[]> {
  const rows = await reader.importRow.findMany({
    where: { importId, ...(filter.states ? { state: { in: filter.states } } : {}) },
    orderBy: { line: 'asc' },
  })
  return rows.map(({ id, line, cells, state, problems, madeId }) => ({
    id,
    line,
    cells,
    state: state as ImportRowState,
    problems: problems as RowProblem[],
    madeId,
  }))
}

/** Places, pools, everybody who has one of these addresses or names, and who may manage them. Addresses in lower case. */
export async function loadHouseFacts(
  reader: Reader,
  about: { emails: string[]; names: string[]; managers?: string[] },
): Promise<HouseFacts> {
  const { emails, names, managers = [] } = about
  const [places, pools, people, namesakes, managing, chains] = await Promise.all([
    reader.place.findMany({ select: { id: true, name: true } }),
    reader.pool.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    reader.person.findMany({
      where: { email: { in: emails } },
      include: { roles: { where: { jobId: null } }, qualifications: true },
    }),
    reader.person.findMany({
      where: { name: { in: names, mode: 'insensitive' }, erasedAt: null, deactivatedAt: null },
      select: { name: true, email: true },
    }),
    reader.person.findMany({
      where: {
        email: { in: managers },
        deactivatedAt: null,
        erasedAt: null,
        roles: { some: {} },
      },
      select: { id: true, name: true, email: true },
    }),
    managersAbove(reader, managers.length > 0 ? [...emails, ...managers] : []),
  ])
  const known = people.map((row): [string, KnownPerson] => [
    (row.email ?? '').toLowerCase(),
    {
      personId: row.id,
      name: row.name,
      hasLeft: row.deactivatedAt !== null,
      roles: row.roles.map(({ role }) => role),
      placeId: row.placeId,
      managerId: row.managerId,
      pools: new Map(row.qualifications.map(({ poolId, state }) => [poolId, state])),
    },
  ])
  return {
    places,
    pools,
    people: new Map(known),
    names: new Map(namesakes.map(({ name, email }) => [plain(name), email ?? ''])),
    managers: new Map(
      managing.map(({ id, name, email }) => [(email ?? '').toLowerCase(), { personId: id, name }]),
    ),
    managerOf: new Map(chains.map(({ email, manager }) => [email, manager])),
  }
}

/** Who manages these, who manages those, and so on; a circle is gone round once. */
async function managersAbove(
  reader: Reader,
  emails: string[],
): Promise<{ email: string; manager: string }[]> {
  if (emails.length === 0) return []
  return reader.$queryRaw<{ email: string; manager: string }[]>`
    WITH RECURSIVE up AS (
      SELECT id, email, manager_id FROM persons WHERE email = ANY(${emails}::citext[])
      UNION
      SELECT m.id, m.email, m.manager_id FROM persons m JOIN up ON m.id = up.manager_id
    ) SELECT lower(up.email::text) AS email, lower(m.email::text) AS manager
        FROM up JOIN persons m ON m.id = up.manager_id
       WHERE up.email IS NOT NULL AND m.email IS NOT NULL`
}
