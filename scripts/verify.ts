/** Recomputes every application from its log and checks what must always be true; exits 1 with what is wrong. */

import { listViolations } from '@/lib/pipeline/data/violations'
import { closeDatabase, database } from '@/lib/platform/database'
import { connectForScript } from '@/scripts/connect'

await connectForScript()
const { applications, events, violations } = await listViolations(database())
for (const violation of violations) console.error(violation)
console.log(
  `${applications} applications, ${events} events: ${violations.length === 0 ? 'all true' : `${violations.length} violations`}`,
)
await closeDatabase()
process.exit(violations.length === 0 ? 0 : 1)
