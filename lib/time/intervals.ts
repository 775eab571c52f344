/** Half-open stretches of time: `startsAt` belongs to it, `endsAt` does not. */
export type Interval = { startsAt: Date; endsAt: Date }

/** The same in milliseconds since 1970 UTC: what loops compute with, since Dates in bulk are slow. */
export type Span = { start: number; end: number }

export function spanOf({ startsAt, endsAt }: Interval): Span {
  return { start: startsAt.getTime(), end: endsAt.getTime() }
}

export function intervalOf({ start, end }: Span): Interval {
  return { startsAt: new Date(start), endsAt: new Date(end) }
}

/** Sorted, joined where they touch or overlap, without the empty and the reversed. */
export function normaliseSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}

/** What lies in both; normalised. */
export function intersectSpans(first: readonly Span[], second: readonly Span[]): Span[] {
  const a = normaliseSpans(first)
  const b = normaliseSpans(second)
  const both: Span[] = []
  let i = 0
  let j = 0
  for (;;) {
    const x = a[i]
    const y = b[j]
    if (!x || !y) return both
    const start = Math.max(x.start, y.start)
    const end = Math.min(x.end, y.end)
    if (start < end) both.push({ start, end })
    if (x.end < y.end) i++
    else j++
  }
}

/** What lies in the first and not in the second; normalised. */
export function subtractSpans(from: readonly Span[], removed: readonly Span[]): Span[] {
  const holes = normaliseSpans(removed)
  const rest: Span[] = []
  for (const span of normaliseSpans(from)) {
    let start = span.start
    for (const hole of holes) {
      if (hole.end <= start) continue
      if (hole.start >= span.end) break
      if (hole.start > start) rest.push({ start, end: hole.start })
      start = hole.end
    }
    if (start < span.end) rest.push({ start, end: span.end })
  }
  return rest
}

/** The one place where overlap is decided. Touching is no overlap, and nothing overlaps an empty span. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end
}

export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Widened at both sides, by milliseconds. */
export function widenSpan({ start, end }: Span, before: number, after: number): Span {
  return { start: start - before, end: end + after }
}

export function normalise(intervals: readonly Interval[]): Interval[] {
  return normaliseSpans(intervals.map(spanOf)).map(intervalOf)
}

export function intersect(first: readonly Interval[], second: readonly Interval[]): Interval[] {
  return intersectSpans(first.map(spanOf), second.map(spanOf)).map(intervalOf)
}

export function subtract(from: readonly Interval[], removed: readonly Interval[]): Interval[] {
  return subtractSpans(from.map(spanOf), removed.map(spanOf)).map(intervalOf)
}

export function overlaps(a: Interval, b: Interval): boolean {
  return spansOverlap(spanOf(a), spanOf(b))
}

export function contains(outer: Interval, inner: Interval): boolean {
  return spanContains(spanOf(outer), spanOf(inner))
}

export function minutesOf(interval: Interval): number {
  return (interval.endsAt.getTime() - interval.startsAt.getTime()) / 60_000
}
