import clsx from 'clsx'

type PersonNameProps = {
  name: string
  /** How it is said, for those who will say it. */
  spoken?: string
  /**
   * Keeps to one line and shows the rest on hover; for tables and rails. On a phone it goes on in another line,
   * unless there is `always` room for one alone.
   */
  truncate?: boolean | 'always'
  strong?: boolean
}

/** A name stays together and in its own direction, whatever stands around it. */
export function PersonName({ name, spoken, truncate, strong }: PersonNameProps) {
  // Cut at its own end: the beginning of a name from the right stands right.
  return (
    <span
      dir={truncate ? 'auto' : undefined}
      className={clsx(
        truncate && 'block truncate [text-align:match-parent]',
        truncate === true && 'max-lg:min-w-24 max-lg:whitespace-normal',
        strong && 'font-semibold',
      )}
      title={truncate ? name : undefined}
    >
      {truncate ? name : <bdi>{name}</bdi>}
      {spoken && (
        <span className="font-normal text-ink-soft">
          {' '}
          (<bdi>{spoken}</bdi>)
        </span>
      )}
    </span>
  )
}
