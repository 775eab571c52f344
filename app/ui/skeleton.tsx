const widths = ['w-11/12', 'w-full', 'w-4/5', 'w-2/3']

/** Holds the place of lines that are on their way. */
export function Skeleton({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div role="status" className="animate-pulse space-y-2.5">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div
          key={line}
          aria-hidden="true"
          className={`h-[1em] rounded bg-line ${widths[line % widths.length]}`}
        />
      ))}
    </div>
  )
}
