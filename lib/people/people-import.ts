import { type ImportField, plain } from '@/lib/people/import-columns'
import { closesCircle } from '@/lib/people/line-managers'
import { type GrantableRole, isGrantableRole } from '@/lib/people/roles'
import type { Training } from '@/lib/people/training'
import { isTimeZone } from '@/lib/time/zones'

/** What a column of a list of people can be; each pool may have a column of its own. */
export function peopleFields(pools: readonly Named[]): ImportField[] {
  return [
    { key: 'name', label: 'Name', names: ['full name', 'person', 'employee'] },
    { key: 'first-name', label: 'First name', names: ['given name', 'forename'] },
    { key: 'last-name', label: 'Last name', names: ['family name', 'surname'] },
    {
      key: 'email',
      label: 'Work email',
      names: ['email', 'e mail', 'mail', 'email address'],
      required: true,
    },
    { key: 'say-name', label: 'How to say it', names: ['pronunciation'] },
    { key: 'place', label: 'Place', names: ['office', 'location', 'site', 'city'] },
    { key: 'time-zone', label: 'Own time zone', names: ['time zone', 'timezone', 'zone', 'tz'] },
    { key: 'roles', label: 'Roles', names: ['role', 'permission', 'access'] },
    {
      key: 'pools',
      label: 'Qualified for (pools)',
      names: ['pools', 'pool', 'qualified for', 'qualifications', 'interviews', 'trained in'],
    },
    { key: 'expertise', label: 'Expertise', names: ['skills', 'tags', 'knows'] },
    {
      key: 'daily-limit',
      label: 'Interviews a day at most',
      names: ['daily limit', 'max per day'],
    },
    {
      key: 'weekly-limit',
      label: 'Interviews a week at most',
      names: ['weekly limit', 'max per week', 'limit'],
    },
    {
      key: 'manager',
      label: 'Line manager (work email)',
      names: ['line manager', 'manager', 'manager email', 'reports to', 'supervisor'],
    },
    ...pools.map(({ id, name }) => ({ key: `pool:${id}`, label: `Pool: ${name}`, names: [name] })),
  ]
}

type Named = { id: string; name: string }

/** The name may stand in one column or in two; without an address nobody can sign in. */
export function isEnoughForPeople(columns: readonly string[]): boolean {
  return (
    columns.includes('email') && columns.some((key) => /^(name|first-name|last-name)$/.test(key))
  )
}

/** What the check needs to know of the house. Emails in lower case. */
export type HouseFacts = {
  places: readonly Named[]
  pools: readonly Named[]
  people: ReadonlyMap<string, KnownPerson>
  /** Everybody's names, plain, with an address of theirs: somebody may have two addresses. */
  names: ReadonlyMap<string, string>
  /** Who works here and may manage somebody. */
  managers: ReadonlyMap<string, { personId: string; name: string }>
  /** Who manages whom, upwards from those whom the list names: by address. */
  managerOf: ReadonlyMap<string, string>
}
export type KnownPerson = {
  personId: string
  name: string
  hasLeft: boolean
  roles: readonly string[]
  placeId: string | null
  managerId: string | null
  pools: ReadonlyMap<string, string>
}

/** A pool that the list names: known, or `id` null for one to be made. */
export type WantedPool = { id: string | null; name: string; state: Training }
export type WantedPerson = {
  name: string
  email: string
  sayName: string | null
  placeId: string | null
  timeZone: string | null
  roles: GrantableRole[]
  pools: WantedPool[]
  expertise: string[]
  dailyLimit: number | null
  weeklyLimit: number | null
  /** In lower case. `managerId` null: another row brings them in. */
  managerEmail: string | null
  managerId: string | null
}

export type RowProblem = { what: RowProblemKind; value?: string }
export type RowProblemKind =
  | 'name-missing'
  | 'email-missing'
  | 'email-unreadable'
  | 'no-such-place'
  | 'no-such-zone'
  | 'no-such-role'
  | 'no-such-pool'
  | 'no-number'
  | 'same-address-above'
  | 'has-left'
  | 'manager-unreadable'
  | 'no-such-manager'
  | 'manager-not-coming'
  | 'own-manager'
  | 'manager-circle'
  | 'busy-right-now'
  | 'not-understood'

export type RowVerdict =
  | { kind: 'problem'; person: WantedPerson; problems: RowProblem[] }
  | { kind: 'new'; person: WantedPerson; newPools: string[]; alike: string | null }
  | { kind: 'known'; person: WantedPerson; known: KnownPerson; adds: RowAdds; newPools: string[] }

/** What a row adds to somebody who is known; nothing is ever taken away from them. */
export type RowAdds = {
  roles: GrantableRole[]
  pools: WantedPool[]
  place: boolean
  manager: boolean
}

/** `listed`: addresses of the list's rows. `coming`: of those that can be brought in, so far as is known. */
export type ListedPeople = { listed: ReadonlySet<string>; coming: ReadonlySet<string> }

export function emailOf(values: ReadonlyMap<string, string[]>): string {
  return values.get('email')?.[0]?.trim().toLowerCase() ?? ''
}

export function managerEmailOf(values: ReadonlyMap<string, string[]>): string | null {
  return values.get('manager')?.[0]?.trim().toLowerCase() || null
}

/**
 * What would become of one row. `above` are the addresses of the rows before it; `makePools`: a pool that does
 * not exist is made. A list may leave the name's parts in two columns.
 */
export function checkPersonRow(
  values: ReadonlyMap<string, string[]>,
  facts: HouseFacts,
  options: { makePools: boolean; above: ReadonlySet<string> } & ListedPeople,
): RowVerdict {
  const problems: RowProblem[] = []
  const first = (key: string) => values.get(key)?.[0]?.trim() ?? ''
  const name = first('name') || [first('first-name'), first('last-name')].filter(Boolean).join(' ')
  const email = emailOf(values)
  if (!name) problems.push({ what: 'name-missing' })
  if (!email) problems.push({ what: 'email-missing' })
  else if (!isAddress(email)) problems.push({ what: 'email-unreadable', value: email })
  else if (options.above.has(email)) problems.push({ what: 'same-address-above', value: email })
  const placeName = first('place')
  const place = placeName ? named(facts.places, placeName) : null
  if (placeName && !place) problems.push({ what: 'no-such-place', value: placeName })
  const timeZone = first('time-zone') || null
  if (timeZone && !isTimeZone(timeZone)) problems.push({ what: 'no-such-zone', value: timeZone })
  const roles = listed(first('roles')).flatMap((word) => {
    const role = roleOf(word)
    if (!role) problems.push({ what: 'no-such-role', value: word })
    return role ?? []
  })
  const pools = poolsOf(values, facts)
  const newPools = pools.filter(({ id }) => id === null).map((pool) => pool.name)
  if (!options.makePools)
    problems.push(...newPools.map((value): RowProblem => ({ what: 'no-such-pool', value })))
  const limit = (key: string) => {
    const text = first(key)
    if (/^\d{0,2}$/.test(text)) return text === '' ? null : Number(text)
    problems.push({ what: 'no-number', value: text })
    return null
  }
  const managerEmail = managerEmailOf(values)
  const manager = managerEmail ? facts.managers.get(managerEmail) : undefined
  if (managerEmail) {
    const what = managerProblem({ email, managerEmail }, facts, options)
    if (what) problems.push({ what, value: managerEmail })
  }
  const person: WantedPerson = {
    name,
    email,
    sayName: first('say-name') || null,
    placeId: place?.id ?? null,
    timeZone,
    roles: [...new Set(roles)],
    pools,
    expertise: listed(first('expertise')),
    dailyLimit: limit('daily-limit'),
    weeklyLimit: limit('weekly-limit'),
    managerEmail,
    managerId: manager?.personId ?? null,
  }
  const known = facts.people.get(email)
  if (known?.hasLeft) problems.push({ what: 'has-left', value: known.name })
  if (problems.length > 0) return { kind: 'problem', person, problems }
  if (known) return { kind: 'known', person, known, adds: addsOf(person, known), newPools }
  return { kind: 'new', person, newPools, alike: facts.names.get(plain(name)) ?? null }
}

function isAddress(email: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(email)
}

function managerProblem(
  row: { email: string; managerEmail: string },
  { managers, managerOf }: HouseFacts,
  { listed, coming }: ListedPeople,
): RowProblemKind | null {
  const { email, managerEmail } = row
  if (!isAddress(managerEmail)) return 'manager-unreadable'
  if (managerEmail === email) return 'own-manager'
  if (!managers.has(managerEmail) && !listed.has(managerEmail)) return 'no-such-manager'
  // Whoever is known and managed keeps their manager, and closes nothing.
  const chosen = managerOf.get(email) ?? managerEmail
  if (chosen === managerEmail && closesCircle(email, managerEmail, managerOf)) {
    return 'manager-circle'
  }
  return managers.has(managerEmail) || coming.has(managerEmail) ? null : 'manager-not-coming'
}

function addsOf(person: WantedPerson, known: KnownPerson): RowAdds {
  return {
    roles: person.roles.filter((role) => !known.roles.includes(role)),
    pools: person.pools.filter(({ id, state }) => id === null || known.pools.get(id) !== state),
    place: person.placeId !== null && known.placeId === null,
    manager: person.managerEmail !== null && known.managerId === null,
  }
}

/** "System design; Behavioural (shadow)" in one column, or a column a pool with "yes", "qualified", "shadow". */
function poolsOf(values: ReadonlyMap<string, string[]>, facts: HouseFacts): WantedPool[] {
  const inOne = (values.get('pools') ?? []).flatMap(listed).map((word) => {
    const training = /\(([^)]*)\)\s*$/.exec(word)
    const name = word.replace(/\s*\([^)]*\)\s*$/, '')
    const whole = named(facts.pools, word)
    const known = whole ?? named(facts.pools, name)
    const state = whole ? 'qualified' : trainingOf(training?.[1] ?? 'yes')
    return { id: known?.id ?? null, name: known?.name ?? name, state: state ?? 'qualified' }
  })
  const inColumns = facts.pools.flatMap(({ id, name }) => {
    const state = trainingOf(values.get(`pool:${id}`)?.[0] ?? '')
    return state ? [{ id, name, state }] : []
  })
  return [...inOne, ...inColumns].filter(
    (pool, at, all) => all.findIndex(({ name }) => plain(name) === plain(pool.name)) === at,
  )
}

/** Null: not in it. Anything else that somebody writes beside a pool means that they take it. */
function trainingOf(words: string): Training | null {
  const said = plain(words)
  if (['', 'no', 'n', '0', 'false', 'none', 'never'].includes(said)) return null
  if (said.includes('sign off')) return 'awaiting-sign-off'
  if (said.includes('reverse')) return 'reverse-shadowing'
  return said.includes('shadow') || said.includes('train') ? 'shadowing' : 'qualified'
}

const otherRoleNames: Record<string, GrantableRole> = {
  administrator: 'admin',
  'talent partner': 'recruiter',
  'hiring manager': 'team-lead',
  manager: 'team-lead',
  lead: 'team-lead',
  scheduler: 'coordinator',
}

function roleOf(word: string): GrantableRole | null {
  const said = plain(word)
  const kebab = said.replaceAll(' ', '-')
  return isGrantableRole(kebab) ? kebab : (otherRoleNames[said] ?? null)
}

function named(among: readonly Named[], name: string): Named | undefined {
  return among.find((one) => plain(one.name) === plain(name))
}

/** Commas, semicolons, bars and lines part a list inside a cell. */
function listed(cell: string): string[] {
  return cell
    .split(/[,;|\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
}
