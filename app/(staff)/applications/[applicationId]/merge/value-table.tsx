import { sayMergedField } from '@/app/words/people'
import type { MergeSide } from '@/lib/people/data/duplicates'
import { type MergedField, mergedFields } from '@/lib/people/merging'

/** Side by side; where both have a value and they differ, one of them is chosen. */
export function ValueTable({ one, other }: { one: MergeSide; other: MergeSide }) {
  return (
    <table className="w-full table-fixed text-start">
      <colgroup>
        <col className="w-44" />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr className="border-b border-line text-sm text-ink-soft">
          <th scope="col" className="px-4 py-2">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="px-4 py-2 text-start font-normal">
            This entry
          </th>
          <th scope="col" className="px-4 py-2 text-start font-normal">
            The other entry
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {mergedFields.map((field) => (
          <tr key={field}>
            <th scope="row" className="px-4 py-2.5 text-start font-normal text-ink-soft">
              {sayMergedField(field)}
            </th>
            <Value
              field={field}
              side="one"
              value={one[field]}
              differs={differs(field, one, other)}
            />
            <Value
              field={field}
              side="other"
              value={other[field]}
              differs={differs(field, one, other)}
            />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function differs(field: MergedField, one: MergeSide, other: MergeSide): boolean {
  return one[field] !== null && other[field] !== null && one[field] !== other[field]
}

function Value(props: {
  field: MergedField
  side: 'one' | 'other'
  value: string | null
  differs: boolean
}) {
  const { field, side, value, differs: isChoice } = props
  if (!isChoice) {
    return (
      <td className="px-4 py-2.5 break-words">
        {value ? <bdi>{value}</bdi> : <span className="text-ink-faint">none</span>}
      </td>
    )
  }
  return (
    <td className="px-4 py-1.5">
      <label className="flex min-h-6 cursor-pointer items-baseline gap-2.5 py-1">
        <input
          type="radio"
          name={`value-${field}`}
          value={side}
          defaultChecked={side === 'one'}
          className="size-[1.1em] shrink-0 translate-y-[0.15em] accent-accent"
        />
        <span className="min-w-0 break-words">
          <span className="sr-only">{sayMergedField(field)}: </span>
          <bdi>{value}</bdi>
        </span>
      </label>
    </td>
  )
}
