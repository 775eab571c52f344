/** What is asked in a search, and which persons are meant by it. */
import { numberMeant, swapsOf } from '@/lib/people/slips'
import { database } from '@/lib/platform/database'
import { allOf, anyOf, type Sql, sql } from '@/lib/platform/sql'

/** Letters swapped in a name of five are found at this, and little else. */
const alike = 0.45

type Pattern = { begins: string; within: string }
type NumberMeant = NonNullable<ReturnType<typeof numberMeant>>

export type Asked = {
  folded: string
  words: string[]
  /** For each word, that a name begins with it, and that one of its later words does. */
  patterns: Pattern[]
  /** Part of an address, when what is asked could be one. */
  address: string | null
  /** When what is asked could be a telephone's number. */
  number: NumberMeant | null
  /** Long enough, and of letters that trigrams know. */
  maybeMisspelled: boolean
}

/** Three words are enough for anybody; what follows belongs to the third. Null: too little to look for. */
export async function foldWords(typed: string, fewest = 2): Promise<Asked | null> {
  const [row] = await database().$queryRaw<{ folded: string }[]>`
    SELECT fold_name(${typed.slice(0, 100)}) AS folded`
  const folded = (row?.folded ?? '').trim().replaceAll(/\s+/g, ' ')
  // One letter says nothing, one sign of a script without letters may be a name.
  if (folded === '' || (folded.length < fewest && !/[^\0-\x7f]/.test(folded))) return null
  const [first = '', second = '', ...rest] = folded.split(' ')
  const words = [first, second, rest.join(' ')]
  return {
    folded,
    words,
    patterns: words.map((word) => (word === '' ? { begins: '%', within: '%' } : patternOf(word))),
    address: folded.length > 2 && !/\s/.test(typed.trim()) ? `%${like(typed.trim())}%` : null,
    number: numberMeant(typed),
    maybeMisspelled: folded.length > 3 && /[a-z]{2}/.test(folded),
  }
}

function like(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}

function patternOf(word: string): Pattern {
  return { begins: `${like(word)}%`, within: `% ${like(word)}%` }
}

/** Of `p`, persons: every word begins a word of the name, or all of it is a part of the address or the number. */
export function calledByLetters(asked: Asked): Sql {
  const { address, number } = asked
  if (!number) return calledAmongFew(asked)
  // No name begins with a number, and the addresses have an index: they are not looked through beside the numbers.
  const byAddress = address
    ? sql` UNION ALL SELECT e.id FROM persons e WHERE e.email::text ILIKE ${address}`
    : sql``
  const byNumber = sql`SELECT n.id FROM persons n WHERE ${hasNumber(number, sql`n.phone`)}`
  return sql`p.erased_at IS NULL AND p.id = ANY (ARRAY(${byNumber}${byAddress}))`
}

/** The same where `p` are few anyway. */
export function calledAmongFew(asked: Asked): Sql {
  const { address, number } = asked
  const called = [
    sql`(${wordsMatch(asked)})`,
    ...(address ? [sql`p.email::text ILIKE ${address}`] : []),
    ...(number ? [sql`(${hasNumber(number, sql`p.phone`)})`] : []),
  ]
  return sql`p.erased_at IS NULL AND ${anyOf(called)}`
}

const nameFolded = sql`p.name_folded`

/** Every word begins a word of what stands in this column. */
export function wordsMatch({ patterns }: Asked, column = nameFolded): Sql {
  const words = patterns.filter(({ begins }) => begins !== '%')
  return allOf(words.map((word) => begins(word, column)))
}

function begins({ begins: beginning, within }: Pattern, column: Sql): Sql {
  return sql`(${column} LIKE ${beginning} OR ${column} LIKE ${within})`
}

/** Every word begins a word of the name, with two neighbouring letters swapped perhaps. False: no word is long enough. */
function swapped({ words, patterns }: Asked): Sql {
  if (words.every((word) => swapsOf(word).length === 0)) return sql`FALSE`
  const each = words.flatMap((word, at) => {
    const own = patterns[at]
    if (word === '' || !own) return []
    const readings = [own, ...swapsOf(word).map(patternOf)]
    return anyOf(readings.map((reading) => begins(reading, nameFolded)))
  })
  return sql`(${allOf(each)})`
}

/** However it is written, without its spaces, with or without its country's code. */
function hasNumber({ within, begins: beginnings }: NumberMeant, phone: Sql): Sql {
  const digits = sql`translate(replace(${phone}, '(0)', ''), ${'+ ()-./\u00a0'}, '')`
  const patterns = [`%${within}%`, ...beginnings.map((start) => `${start}%`)]
  return sql`${phone} IS NOT NULL AND ${digits} LIKE ANY(${patterns})`
}

/** All of it, or each word, resembles some part of the name, "nor ber" Noor van den Berg; or letters are swapped. */
export function calledAlike(asked: Asked): Sql {
  const { folded, words } = asked
  const given = words.filter((word) => word !== '')
  const each = allOf(given.map((word) => sql`${word} <% p.name_folded`))
  // What is quickly asked comes first: of a common name thousands are looked at.
  const ways = [
    swapped(asked),
    sql`${folded} <% p.name_folded`,
    ...(given.length > 1 ? [sql`(${each})`] : []),
  ]
  return sql`p.erased_at IS NULL AND ${anyOf(ways)}`
}

/** Found before anything is joined to them: beside a join, all names would be read in the order of their ids. */
export function idsCalledAlike(asked: Asked): Sql {
  return sql`p.id = ANY (ARRAY(SELECT p.id FROM persons p WHERE ${calledAlike(asked)}))`
}

/** Of those who are merely alike, whose letters are swapped; trigrams would put them last. */
export function likestFirst(asked: Asked): Sql {
  return sql`CASE WHEN ${swapped(asked)} THEN 2 ELSE similarity(${asked.folded}, p.name_folded) END DESC`
}

/** PostgreSQL takes "alike" for a fixed share of all names, and would read all of them. */
export async function askedAlike<Row>(query: Sql): Promise<Row[]> {
  const client = database()
  const [, rows] = await client.$transaction([
    client.$queryRaw`
      SELECT set_config('pg_trgm.word_similarity_threshold', ${String(alike)}, true),
        set_config('enable_seqscan', 'off', true)`,
    client.$queryRaw<Row[]>(query),
  ])
  return rows
}
