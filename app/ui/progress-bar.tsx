type Props = { label: string; done: number; total: number }

/** How far long work is. The page around it says the same in words. */
export function ProgressBar({ label, done, total }: Props) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      className="h-2 overflow-hidden rounded-full bg-sunken"
    >
      <div
        className="h-full rounded-full bg-accent transition-[width]"
        style={{ width: `${total === 0 ? 100 : Math.round((done / total) * 100)}%` }}
      />
    </div>
  )
}
