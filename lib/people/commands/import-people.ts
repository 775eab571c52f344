import { createPersonWithin } from '@/lib/people/commands/create-person'
import { createPoolWithin } from '@/lib/people/commands/create-pool'
import { type RowOutcome, runRows, type WaitingRow } from '@/lib/people/commands/imports'
import { keepFromManager } from '@/lib/people/commands/set-manager'
import { listImportLines, loadHouseFacts } from '@/lib/people/data/imports'
import { valuesOf } from '@/lib/people/import-columns'
import { managersFirst } from '@/lib/people/line-managers'
import {
  checkPersonRow,
  emailOf,
  type KnownPerson,
  managerEmailOf,
  type WantedPerson,
  type WantedPool,
} from '@/lib/people/people-import'
import { managersAsked } from '@/lib/people/people-list'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import type { Actor } from '@/lib/pipeline/events'
import { readClock } from '@/lib/platform/clock'
import { database, type Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

type Frame = { actor: Actor; now: Date }

/** Brings in a started list of people, row by row; see `checkPersonRow` for what becomes of each. */
export async function importPeople(importId: string): Promise<void> {
  const list = await database().import.findUnique({ where: { id: importId } })
  if (!list?.startedAt || list.kind !== 'people') return
  const actor: Actor = { kind: 'person', personId: list.byId }
  const makePools = (list.options as { makePools?: boolean }).makePools === true
  // Rows that are done have lost their cells; a row that repeats one of them finds the person known.
  const kept = await listImportLines(database(), importId)
  const rows = kept.map(({ line, state, cells }) => {
    const values = valuesOf(cells, list.columns)
    return { line, state, values, email: emailOf(values) }
  })
  const lines = rows.filter(({ state }) => state === 'waiting' || state === 'failed')
  const listed = new Set(rows.map(({ email }) => email))
  const bringIn = async (tx: Transaction, row: WaitingRow): Promise<RowOutcome> => {
    const values = valuesOf(row.cells, list.columns)
    const email = emailOf(values)
    const above = new Set(lines.filter(({ line }) => line < row.line).map((other) => other.email))
    const managerEmail = managerEmailOf(values)
    const about = { emails: [email], names: [], managers: managerEmail ? [managerEmail] : [] }
    const found = await loadHouseFacts(tx, about)
    const wishes = lines.map((other) => other.values)
    const facts = { ...found, managerOf: managersAsked(wishes, found) }
    // Whoever manages somebody has come before them, or does not come.
    const options = { makePools, above, listed, coming: new Set<string>() }
    const verdict = checkPersonRow(values, facts, options)
    if (verdict.kind === 'problem') return { state: 'failed', problems: verdict.problems }
    const frame = { actor, now: await readClock(tx) }
    const { person } = verdict
    const personId =
      verdict.kind === 'new'
        ? await addPerson(tx, person, frame)
        : await fillIn(tx, person, verdict.known, frame)
    await joinPools(tx, personId, { ...person, known: facts.people.get(email)?.pools }, frame)
    return { state: 'done', madeId: personId }
  }
  const inOrder = (waiting: WaitingRow[]) => {
    const read = waiting.map((row) => {
      const values = valuesOf(row.cells, list.columns)
      return { row, email: emailOf(values), managerEmail: managerEmailOf(values) }
    })
    return managersFirst(read).map(({ row }) => row)
  }
  // Filling in particulars locks calendars, in whatever order the list has them.
  const isAlone = () => true
  await runRows(importId, { begin: (tx) => (row) => bringIn(tx, row), isAlone, inOrder })
}

async function addPerson(tx: Transaction, person: WantedPerson, frame: Frame): Promise<string> {
  const { name, sayName, email, timeZone, placeId, roles, dailyLimit, weeklyLimit } = person
  const made = await createPersonWithin(tx, frame.now, {
    personId: newId(),
    actor: frame.actor,
    name,
    ...(sayName ? { sayName } : {}),
    email,
    timeZone,
    placeId,
    // Whoever is brought in to interview must be able to sign in.
    roles: roles.length > 0 ? roles : ['interviewer'],
    limits: { daily: dailyLimit, weekly: weeklyLimit },
    managerId: person.managerId,
  })
  return made.personId
}

/** Adds what is missing to somebody who is known: empty particulars and roles; nothing is overwritten. */
async function fillIn(
  tx: Transaction,
  person: WantedPerson,
  known: KnownPerson,
  { actor, now }: Frame,
): Promise<string> {
  const { personId } = known
  const before = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  const names = [
    'sayName',
    'placeId',
    'timeZone',
    'dailyLimit',
    'weeklyLimit',
    'managerId',
  ] as const
  const changed = names.filter((name) => before[name] === null && person[name] !== null)
  if (changed.length > 0) {
    const data = Object.fromEntries(changed.map((name) => [name, person[name]]))
    await tx.person.update({ where: { id: personId }, data })
    await lockCalendars(tx, [personId])
  }
  if (changed.includes('managerId') && person.managerId) {
    await keepFromManager(tx, personId, person.managerId)
  }
  const roles = person.roles.filter((role) => !known.roles.includes(role))
  await tx.roleGrant.createMany({ data: roles.map((role) => ({ id: newId(), personId, role })) })
  const events = [
    ...(changed.length > 0 ? [{ type: 'person.changed', fields: changed }] : []),
    ...roles.map((role) => ({ type: 'person.role-granted', role })),
  ]
  if (events.length > 0) {
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
  }
  return personId
}

async function joinPools(
  tx: Transaction,
  personId: string,
  joining: {
    pools: WantedPool[]
    expertise: string[]
    known: ReadonlyMap<string, string> | undefined
  },
  { actor, now }: Frame,
): Promise<void> {
  const { pools, expertise, known } = joining
  const events: { type: string; poolId: string; state: string }[] = []
  for (const { id, name, state } of pools) {
    const poolId = id ?? (await makePool(tx, name, { actor, now }))
    if (known?.get(poolId) === state && expertise.length === 0) continue
    await tx.qualification.upsert({
      where: { poolId_personId: { poolId, personId } },
      create: { poolId, personId, state, expertise },
      update: { state, ...(expertise.length > 0 ? { expertise } : {}) },
    })
    events.push({ type: 'person.qualified', poolId, state })
  }
  if (events.length > 0) {
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
  }
}

async function makePool(tx: Transaction, name: string, { actor, now }: Frame): Promise<string> {
  const made = await createPoolWithin(tx, now, { poolId: newId(), name, actor })
  if (!made.ok) throw new Error(`the pool ${name} appeared meanwhile`)
  return made.poolId
}
