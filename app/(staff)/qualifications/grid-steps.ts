export type Place = { row: number; column: number }

/** How far a page key goes. */
const pageRows = 10

/** Where a key leads from a cell; null: it leads nowhere. The grid has edges: nothing wraps around. */
export function stepOf(
  key: string,
  from: Place,
  size: { rows: number; columns: number },
): Place | null {
  const to = (row: number, column: number) => ({
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  })
  const { row, column } = from
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'Home':
      return to(row, 0)
    case 'End':
      return to(row, size.columns - 1)
    case 'PageUp':
      return to(row - pageRows, column)
    case 'PageDown':
      return to(row + pageRows, column)
    default:
      return null
  }
}
