'use client'

import { Choose, Tick } from '@/app/(staff)/plans/[planId]/edit/inputs'
import { numbered } from '@/app/(staff)/plans/numbered'
import { Button } from '@/app/ui/button'
import type { PlanToWrite } from '@/lib/pipeline/data/plans'
import type { SeatDraft } from '@/lib/pipeline/plan-draft'

type Props = {
  legend: string
  seats: SeatDraft[]
  page: Pick<PlanToWrite, 'pools' | 'company'>
  onSeats: (seats: SeatDraft[]) => void
}

const mostSeats = 12

/** A panel is one person for each seat; each seat is filled from one pool. */
export function SeatsForm({ legend, seats, page, onSeats }: Props) {
  const change = (number: number, to: Partial<SeatDraft>) =>
    onSeats(seats.map((seat, index) => (index === number - 1 ? { ...seat, ...to } : seat)))
  const labelOf = (id: string, name: string) =>
    `${name} (${page.company.pools.get(id)?.people.length ?? 0} qualified)`
  const [first] = page.pools
  return (
    <fieldset className="sm:col-span-full">
      <legend className="mb-1 font-medium">{legend}</legend>
      {seats.length === 0 && <p className="mb-2 text-sm text-ink-soft">Nobody yet.</p>}
      <ul className="mb-2 space-y-2">
        {numbered(seats).map(({ number, item: seat }) => (
          <li key={number} className="flex flex-wrap items-end gap-x-4 gap-y-1">
            <div className="min-w-56">
              <Choose
                label={`Seat ${number}: one of`}
                value={seat.poolId}
                options={page.pools.map(({ id, name }) => ({
                  value: id,
                  label: labelOf(id, name),
                }))}
                onValue={(poolId) => change(number, { poolId })}
              />
            </div>
            <div className="pb-1.5">
              <Tick
                label="A trainee who listens, in addition"
                value={seat.shadow}
                onValue={(shadow) => change(number, { shadow })}
              />
            </div>
            <Button
              kind="quiet"
              size="small"
              aria-label={`Remove seat ${number}`}
              onClick={() => onSeats(seats.toSpliced(number - 1, 1))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {first ? (
        seats.length < mostSeats && (
          <Button
            size="small"
            onClick={() => onSeats([...seats, { poolId: first.id, shadow: false }])}
          >
            Add a seat
          </Button>
        )
      ) : (
        <p className="text-sm text-ink-soft">Add a pool of people first, under People.</p>
      )}
    </fieldset>
  )
}
