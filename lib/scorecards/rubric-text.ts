/** A rubric as it is written: what is looked at, and what each of four levels of it looks like. */
export const levelCount = 4
export const mostCriteria = 12
const longestName = 100
const longestText = 1000

export type Criterion = {
  name: string
  description: string
  /** Lowest first. */
  anchors: string[]
}
export type RubricText = { name: string; criteria: Criterion[] }

export type GapReason =
  | 'name-missing'
  | 'name-too-long'
  | 'text-too-long'
  | 'nothing-to-assess'
  | 'too-many'
  | 'named-twice'
  | 'level-missing'
export type Gap = { at: string; reason: GapReason }

/** Why it cannot be kept; `at` is a path like `criteria.1.anchors.0`. Empty when it can. */
export function checkRubric({ name, criteria }: RubricText): Gap[] {
  const named = criteria.map((criterion) => criterion.name.trim().toLowerCase())
  return [
    ...checkName('name', name),
    ...(criteria.length === 0 ? [gap('criteria', 'nothing-to-assess')] : []),
    ...(criteria.length > mostCriteria ? [gap('criteria', 'too-many')] : []),
    ...criteria.flatMap((criterion, index) => {
      const at = `criteria.${index}`
      const again = named.indexOf(named[index] ?? '') < index && named[index] !== ''
      return [
        ...checkName(`${at}.name`, criterion.name),
        ...(again ? [gap(`${at}.name`, 'named-twice')] : []),
        ...checkLength(`${at}.description`, criterion.description),
        ...Array.from({ length: levelCount }, (_, level) => criterion.anchors[level] ?? '').flatMap(
          (anchor, level) =>
            anchor.trim() === ''
              ? [gap(`${at}.anchors.${level}`, 'level-missing')]
              : checkLength(`${at}.anchors.${level}`, anchor),
        ),
      ]
    }),
  ]
}

function checkName(at: string, name: string): Gap[] {
  if (name.trim() === '') return [gap(at, 'name-missing')]
  return name.trim().length > longestName ? [gap(at, 'name-too-long')] : []
}

function checkLength(at: string, text: string): Gap[] {
  return text.length > longestText ? [gap(at, 'text-too-long')] : []
}

const gap = (at: string, reason: GapReason): Gap => ({ at, reason })
