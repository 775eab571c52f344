/** Pieces of SQL that queries are put together from; what is between `${}` is always sent as a value. */
import { Prisma } from '@/lib/platform/prisma/client'

export type Sql = Prisma.Sql
export const sql = Prisma.sql

/** Joined by AND; true when there are none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length > 0 ? Prisma.join([...conditions], ' AND ') : sql`TRUE`
}

/** Joined by OR, in brackets; false when there are none. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length > 0 ? sql`(${Prisma.join([...conditions], ' OR ')})` : sql`FALSE`
}
