/** The loop and the name; drawn here, so that it takes the text's colour. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5 text-accent-ink">
        <title>Loopline</title>
        <path
          d="M2 17.5h8.5a6 6 0 1 0-6-6 6 6 0 0 0 6 6H22"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
      </svg>
      Loopline
    </span>
  )
}
