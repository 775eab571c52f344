const levels = ['lowest', 'lower', 'higher', 'highest'] as const

/** How a criterion's fields are called; a number stands for a level, lowest first. */
export function rubricField(row: number | string, field: 'name' | 'description' | number): string {
  return `criterion-${row}-${typeof field === 'number' ? levels[field] : field}`
}

export function anchorsOf(typed: Record<string, string>): string[] {
  return levels.map((level) => typed[level] ?? '')
}

export function kitField(rows: 'step' | 'question', row: number | string, field: string): string {
  return `${rows}-${row}-${field}`
}
