import { z } from 'zod'
import { database, type Reader } from '@/lib/platform/database'

const stored = z.object({ name: z.string() })

/** The company whose installation this is, as its settings name it. */
export async function findCompanyName(reader: Reader = database()): Promise<string | null> {
  const row = await reader.setting.findUnique({ where: { key: 'company' } })
  return stored.safeParse(row?.value).data?.name ?? null
}
