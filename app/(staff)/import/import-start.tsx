import { CheckboxGroup } from '@/app/ui/choices'
import { sayCount } from '@/lib/time/wording'

export type Namesake = {
  id: string
  line: number
  name: string
  email: string
  /** Where the other of the name is found. */
  detail?: string
}

/** Asks of each row whose name is here already whether it is another person; sent as `alike` and `another`. */
export function Namesakes({ of }: { of: readonly Namesake[] }) {
  if (of.length === 0) return null
  return (
    <>
      {of.map(({ id }) => (
        <input key={id} type="hidden" name="alike" value={id} />
      ))}
      <CheckboxGroup
        name="another"
        legend="The same name is here already, with another address"
        hint="Tick those who are different people: they are added. The others are left out."
        look="lines"
        choices={of.map(({ id, line, name, email, detail }) => ({
          value: id,
          label: `${name}, ${email} (line ${line})`,
          ...(detail && { detail }),
        }))}
      />
    </>
  )
}

/** What becomes of the rows that have to be mended first. */
export function RowsLeftOut({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p className="text-ink-soft">
      {sayCount(count, 'row is', 'rows are')} not brought in as {count === 1 ? 'it is' : 'they are'}
      ; afterwards you can download {count === 1 ? 'it' : 'them'}, with what is wrong in each.
    </p>
  )
}
