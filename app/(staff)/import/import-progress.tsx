import { sayCount } from '@/lib/time/wording'

type Props = { counts: { waiting: number; done: number; failed: number; 'left-out': number } }

/** How far an import is; the page refreshes itself while rows come in. */
export function ImportProgress({ counts }: Props) {
  const { waiting, done, failed } = counts
  const total = waiting + done + failed
  const past = done + failed
  return (
    <div className="space-y-2">
      <div
        role="progressbar"
        aria-label="Rows brought in"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={past}
        className="h-2 overflow-hidden rounded-full bg-sunken"
      >
        <div
          className="h-full rounded-full bg-accent transition-[width]"
          style={{ width: `${total === 0 ? 100 : Math.round((past / total) * 100)}%` }}
        />
      </div>
      <p>
        {past} of {sayCount(total, 'row', 'rows')}
        {failed > 0 && `, ${failed} could not be brought in`}. You may leave this page; it goes on.
      </p>
    </div>
  )
}
