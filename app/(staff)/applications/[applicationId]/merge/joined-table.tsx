import { Link } from '@/app/ui/link'
import { sayStatus } from '@/app/words/acts'
import type { MergeSide } from '@/lib/people/data/duplicates'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import { sayCount, sayDate } from '@/lib/time/wording'

type Props = { one: MergeSide; other: MergeSide; timeZone: string; now: Date }

/** All that will stand under one name. */
export function JoinedTable({ one, other, timeZone, now }: Props) {
  const applications = (side: MergeSide) => (
    <ul className="space-y-1">
      {side.applications.map(({ id, status, receivedAt, job }) => (
        <li key={id}>
          <Link href={`/applications/${id}`} className="link">
            {job.title}
          </Link>{' '}
          <span className="text-sm text-ink-soft">
            {sayStatus(status as ApplicationStatus).toLowerCase()}, came{' '}
            {sayDate(receivedAt, timeZone, now)}
          </span>
        </li>
      ))}
    </ul>
  )
  const rows = [
    { what: 'Applications', cell: applications },
    { what: 'Files', cell: (side: MergeSide) => sayCount(side.files, 'file') },
    { what: 'Notes and words', cell: (side: MergeSide) => sayCount(side.texts, 'text') },
    { what: 'Emails', cell: (side: MergeSide) => sayCount(side.emails, 'email') },
    {
      what: 'What helps them',
      cell: (side: MergeSide) => side.adjustment?.instruction ?? 'nothing agreed',
    },
    {
      what: 'Works here',
      cell: (side: MergeSide) => (side.isStaff ? 'yes: this entry’s sign-in stays' : 'no'),
    },
  ]
  return (
    <table className="w-full table-fixed text-start">
      <colgroup>
        <col className="w-44" />
        <col />
        <col />
      </colgroup>
      <tbody className="divide-y divide-line">
        {rows.map(({ what, cell }) => (
          <tr key={what} className="align-baseline">
            <th scope="row" className="px-4 py-2.5 text-start font-normal text-ink-soft">
              {what}
            </th>
            <td className="px-4 py-2.5 break-words">{cell(one)}</td>
            <td className="px-4 py-2.5 break-words">{cell(other)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
