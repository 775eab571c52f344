/**
 * Whose day a training belongs to that waits for its sign-off. Pure, as the lines of applications are: facts in,
 * who must do what since when out.
 */
export type DueSignOff = {
  poolId: string
  pool: string
  personId: string
  name: string
  /** Who was named to sign off, if they are still here. */
  signerId: string | null
  /** Who began the training, if they are still here and may edit plans. */
  starterId: string | null
  /** When the last thing that the pool asks for was done; null: nobody wrote it down. */
  sinceAt: Date | null
}

export type SignOffLine = DueSignOff & { section: 'decide'; task: 'sign-off' }

export type SignOffViewer = {
  personId: string
  /** Themselves and whom they cover; empty: the day of everybody. */
  ids: readonly string[]
  mayEditPlans: boolean
}

/**
 * The signer's; where nobody is named, theirs who began the training; where they are gone as well, everybody's who
 * may sign off. Nobody signs off themselves. Null: not on this day.
 */
export function signOffLine(due: DueSignOff, viewer: SignOffViewer): SignOffLine | null {
  const { signerId, starterId, personId } = due
  const maySign = viewer.mayEditPlans || signerId === viewer.personId
  if (personId === viewer.personId || !maySign) return null
  const line: SignOffLine = { ...due, section: 'decide', task: 'sign-off' }
  if (viewer.ids.length === 0) return line
  // Whoever learns cannot be asked about themselves.
  const asked = signerId ?? (starterId === personId ? null : starterId)
  return asked === null || viewer.ids.includes(asked) ? line : null
}

/** Who waits longest comes first; what nobody wrote down comes last. */
export function inOrderOfWaiting(lines: readonly SignOffLine[]): SignOffLine[] {
  const since = ({ sinceAt }: SignOffLine) => sinceAt?.getTime() ?? Number.POSITIVE_INFINITY
  return lines.toSorted((a, b) => {
    const [one, other] = [since(a), since(b)]
    return one === other ? a.name.localeCompare(b.name) : one - other
  })
}
