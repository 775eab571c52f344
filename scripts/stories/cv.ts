import type { Candidate } from '@/scripts/stories/candidates'
import { employers, studies, titles, work } from '@/scripts/stories/cv-facts'
import { fixedId } from '@/scripts/stories/fixed-id'

const lastYear = 2026

/** The lines of a candidate's CV, the same every time. */
export function cvLines({ key, person, why, place, notice }: Candidate): string[] {
  const seed = person ?? key
  return cvLinesOf({ seed, name: latinName(seed), why, place, notice })
}

/** The same for whoever has a name, a place and something to say; `seed` names the CV. */
export function cvLinesOf(facts: {
  seed: string
  name: string
  why: string
  place: string
  notice: string
}): string[] {
  const { seed, name, why, place, notice } = facts
  const pick = picker(seed)
  const years = [pick(3) + 2, pick(3) + 2, pick(2) + 2]
  let until = lastYear
  const jobs = years.flatMap((length, index) => {
    const from = until - length
    const span = `${from} to ${index === 0 ? 'today' : until}`
    until = from
    const employer = employers[(pick(4) + index * 4) % employers.length]
    const first = pick(work.length / 2) + (index % 2) * (work.length / 2)
    const done = [work[first % work.length], work[(first + 3 + index) % work.length]]
    return ['', `# ${titles[index]}, ${employer}   ${span}`, ...done.map((line) => `- ${line}`)]
  })
  return [
    `# ${name}`,
    `${place}   ·   notice period: ${notice}`,
    '',
    why,
    ...jobs,
    '',
    `# ${studies[pick(studies.length)]}   ${until - 4} to ${until - 1}`,
  ]
}

/** The name in letters that every PDF font has. */
export function latinName(key: string): string {
  return key
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
}

function picker(seed: string) {
  let draw = 0
  return (below: number): number => {
    draw += 1
    return Number.parseInt(fixedId(`cv/${seed}/${draw}`).slice(-6), 16) % below
  }
}
