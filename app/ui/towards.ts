export type Box = { left: number; right: number; top: number; bottom: number }
export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

export function isArrowKey(key: string): key is ArrowKey {
  return /^Arrow(Up|Down|Left|Right)$/.test(key)
}

/** Boxes that touch by so little, in pixels, stand beside each other. */
const slack = 2

/**
 * What an arrow leads to, by where things stand: sideways along the same line, up and down to whatever stands nearest
 * in the next line. Null: there is nothing.
 */
export function towards<One extends { box: Box }>(
  key: ArrowKey,
  from: Box,
  others: readonly One[],
): One | null {
  const ahead = others.flatMap((one) => {
    const far = farAhead(key, from, one.box)
    return far === null ? [] : [{ one, far }]
  })
  const [next] = ahead.toSorted((one, other) => one.far - other.far)
  if (!next) return null
  if (key === 'ArrowLeft' || key === 'ArrowRight') return next.one
  const line = ahead.filter(({ one }) => isOneLine(one.box, next.one.box))
  const aside = ({ one }: { one: One }) => Math.abs(middle(one.box) - middle(from))
  return line.toSorted((one, other) => aside(one) - aside(other))[0]?.one ?? null
}

/** How many pixels lie between; null where it stands elsewhere. */
function farAhead(key: ArrowKey, from: Box, to: Box): number | null {
  const far = gap(key, from, to)
  const isBeside = key === 'ArrowUp' || key === 'ArrowDown' || isOneLine(from, to)
  return isBeside && far >= -slack ? far : null
}

function gap(key: ArrowKey, from: Box, to: Box): number {
  switch (key) {
    case 'ArrowUp':
      return from.top - to.bottom
    case 'ArrowDown':
      return to.top - from.bottom
    case 'ArrowLeft':
      return from.left - to.right
    case 'ArrowRight':
      return to.left - from.right
  }
}

function isOneLine(one: Box, other: Box): boolean {
  return one.top < other.bottom - slack && other.top < one.bottom - slack
}

function middle({ left, right }: Box): number {
  return (left + right) / 2
}
