import { Button } from '@/app/ui/button'
import { TextInput } from '@/app/ui/text-input'

/** Narrows a list by words; a GET, so that what was found has an address. */
export function SearchForm({
  label,
  value,
  fields = {},
}: {
  label: string
  value: string
  /** The other filters, kept while searching. */
  fields?: Record<string, string>
}) {
  return (
    <form className="flex gap-2">
      {Object.entries(fields).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <TextInput
        type="search"
        name="q"
        defaultValue={value}
        aria-label={label}
        placeholder={label}
      />
      <Button type="submit">Find</Button>
    </form>
  )
}
