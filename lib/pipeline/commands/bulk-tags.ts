import { inTransaction } from '@/lib/platform/database'
import { announceChange } from '@/lib/platform/live'

/** Puts a tag on an application, or takes it off; twice is once. Tags decide nothing and are in no log. */
export async function tagApplication(
  applicationId: string,
  wish: { tag: string; how: 'add' | 'remove' },
): Promise<void> {
  const { tag, how } = wish
  await inTransaction(async (tx) => {
    if (how === 'add') {
      await tx.$executeRaw`
        UPDATE applications SET tags = array_append(tags, ${tag}::text)
        WHERE id = ${applicationId}::uuid AND NOT tags @> ARRAY[${tag}::text]`
    } else {
      await tx.$executeRaw`
        UPDATE applications SET tags = array_remove(tags, ${tag}::text)
        WHERE id = ${applicationId}::uuid`
    }
    await announceChange(tx, { stream: 'application', id: applicationId })
  })
}
