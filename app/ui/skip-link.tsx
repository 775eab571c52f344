export const mainId = 'main'

/** The first stop of the Tab key: past the rail to the page itself. */
export function SkipLink() {
  return (
    <a
      href={`#${mainId}`}
      className="sr-only z-50 rounded-control bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      Skip to the page
    </a>
  )
}
