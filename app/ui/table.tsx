import clsx from 'clsx'
import type { ReactNode } from 'react'

/** A dense table with a head that stays; scrolls sideways inside its frame, never the page. */
export function Table({ caption, head, children }: { caption: string; head: string[]; children: ReactNode }) {
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-raised">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th
                key={cell}
                scope="col"
                className="sticky top-0 border-b border-line bg-raised px-3 py-2 text-start text-xs font-semibold whitespace-nowrap text-ink-muted"
              >
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr:hover]:bg-sunken [&>tr+tr]:border-t [&>tr+tr]:border-line">{children}</tbody>
      </table>
    </div>
  )
}

export function Cell({ children, className }: { children?: ReactNode; className?: string }) {
  return <td className={clsx('max-w-72 px-3 py-2 align-top', className)}>{children}</td>
}
