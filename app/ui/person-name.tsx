import clsx from 'clsx'

type PersonNameProps = {
  name: string
  /** How it is said, for those who will say it. */
  spoken?: string
  /** Keeps to one line and shows the rest on hover; for tables and rails. */
  truncate?: boolean
  strong?: boolean
}

/** A name stays together and in its own direction, whatever stands around it. */
export function PersonName({ name, spoken, truncate, strong }: PersonNameProps) {
  return (
    <span
      className={clsx(
        truncate && 'block truncate max-lg:min-w-24 max-lg:whitespace-normal',
        strong && 'font-semibold',
      )}
      title={truncate ? name : undefined}
    >
      <bdi>{name}</bdi>
      {spoken && (
        <span className="font-normal text-ink-soft">
          {' '}
          (<bdi>{spoken}</bdi>)
        </span>
      )}
    </span>
  )
}
