import type { ReactNode } from 'react'
import { Button } from '@/app/ui/button'
import { Select } from '@/app/ui/select'
import type { ColumnChoice, ImportField } from '@/lib/people/import-columns'

type MappingFormProps = {
  head: readonly string[]
  /** The first rows' cells: what stands in a column says what it is. */
  examples: readonly (readonly string[])[]
  fields: readonly ImportField[]
  columns: ColumnChoice
  /** What else is asked of a column, below what it is. */
  beside?: (column: number) => ReactNode
  /** Options that change what would happen. */
  children?: ReactNode
}

/** What each column is: a guess, to be mended. By GET, so that the preview has an address. */
export function MappingForm(props: MappingFormProps) {
  const { head, examples, fields, columns, beside, children } = props
  const options = fields.map(({ key, label }) => ({ value: key, label }))
  return (
    <form method="get" aria-label="What the columns are" className="space-y-4">
      <div className="overflow-x-auto rounded-card border border-line bg-surface">
        <table className="w-full max-sm:block">
          <caption className="sr-only">Columns of the list</caption>
          <thead className="max-sm:sr-only">
            <tr className="bg-sunken text-sm text-ink-soft">
              <th scope="col" className="px-3 py-1.5 text-start font-medium">
                Column
              </th>
              <th scope="col" className="px-3 py-1.5 text-start font-medium">
                First rows
              </th>
              <th scope="col" className="px-3 py-1.5 text-start font-medium">
                Is their
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {head.map((name, at) => (
              <tr
                key={name}
                className="border-t border-line align-middle max-sm:block max-sm:py-2 max-sm:first:border-t-0"
              >
                <th
                  scope="row"
                  className="px-3 py-1.5 text-start font-medium max-sm:block max-sm:py-0"
                >
                  <bdi>{name}</bdi>
                </th>
                <td className="truncate px-3 py-1.5 text-ink-soft max-sm:block max-sm:py-0 sm:max-w-64">
                  <bdi>{exampleOf(examples, at)}</bdi>
                </td>
                <td className="px-3 py-1.5 max-sm:block max-sm:pb-0">
                  <Select
                    // Made anew when the address says otherwise: Back must show what was asked.
                    key={columns[at]}
                    name={`c${at}`}
                    aria-label={`What “${name}” is`}
                    placeholder="Leave it out"
                    defaultValue={columns[at] ?? ''}
                    options={options}
                  />
                  {beside?.(at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {children}
      <Button type="submit" kind="secondary">
        Show what would happen
      </Button>
    </form>
  )
}

function exampleOf(examples: readonly (readonly string[])[], at: number): string {
  const filled = examples.map((cells) => cells[at] ?? '').filter(Boolean)
  return [...new Set(filled)].slice(0, 3).join(' · ') || '(empty)'
}

/** What the address says of each column: `c0`, `c1` and so on; null where it says nothing. */
export function askedColumns(
  asked: Record<string, string | string[] | undefined>,
  head: readonly string[],
  letter = 'c',
): (string | null)[] {
  return head.map((_, at) => [asked[`${letter}${at}`] ?? null].flat()[0] ?? null)
}
