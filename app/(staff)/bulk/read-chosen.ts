import { z } from 'zod'
import type { Chosen } from '@/lib/pipeline/commands/bulk-drafts'
import { refusals } from '@/lib/pipeline/decision'

const included = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d+$/i)
  .transform((line): [string, number] => {
    const [id = '', version] = line.split(':')
    return [id, Number(version)]
  })
const refused = z.tuple([z.uuid(), z.enum(refusals)])

/** Who is ticked ("id:version"), and who could not be ("id:refusal"); lines of another shape are left out. */
export function readChosen(form: FormData): Chosen {
  const people = form.getAll('person').flatMap((line) => {
    const read = included.safeParse(line)
    return read.success ? [read.data] : []
  })
  return {
    included: new Map(people),
    refused: new Map(
      form.getAll('cannot').flatMap((line) => {
        const read = refused.safeParse(String(line).split(':'))
        return read.success ? [read.data] : []
      }),
    ),
  }
}
