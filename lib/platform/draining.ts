type Draining = { begun: boolean; closers: Set<() => void> }

// On globalThis: the server script and Next's bundles each carry a copy of this file.
const held = globalThis as typeof globalThis & { looplineDraining?: Draining }

function draining(): Draining {
  held.looplineDraining ??= { begun: false, closers: new Set() }
  return held.looplineDraining
}

export function isDraining(): boolean {
  return draining().begun
}

/** What would keep the process from ending, such as an open event stream, names its end here. Answers how to forget it. */
export function onDrain(close: () => void): () => void {
  const { begun, closers } = draining()
  if (begun) close()
  else closers.add(close)
  return () => void closers.delete(close)
}

export function beginDraining(): void {
  const current = draining()
  current.begun = true
  for (const close of current.closers) close()
  current.closers.clear()
}
