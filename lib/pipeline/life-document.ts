import type { Life } from '@/lib/pipeline/life'
import {
  applicationLife,
  choiceLife,
  interviewLife,
  jobLife,
  matchingLife,
  offerLife,
  proposalLife,
  reviewLife,
  scorecardLife,
  seatLife,
  takeHomeLife,
} from '@/lib/pipeline/life-tables'

const opening = `# The state machine

Written by \`npm run docs\` from \`lib/pipeline/life-tables.ts\`; a test fails when it is stale.

An application has a status, and its current stage consists of parts with small lives of their own. Where it
stands as a whole is no state: the step is derived from the parts and the time (\`lib/pipeline/step.ts\`).

Read a row from its state: **bold** is the state that follows when the verb of the column happens; the rest
says why it is refused. Both the decisions and the fold of the log ask these very tables.
`

const lives: { title: string; about: string; table: string }[] = [
  {
    title: 'Application',
    about:
      'The status, where a rejection counts inside at once (`rejected`) and for the candidate when they are `told`. `continue` stands for every next act of the plan; `record` for noting what happens with things already booked or sent.',
    table: tableOf(applicationLife),
  },
  {
    title: 'Review',
    about: 'Reading an application. `decide` is advancing, which may be done at first reading.',
    table: tableOf(reviewLife),
  },
  {
    title: 'Interview',
    about:
      'One occurrence of a session. When it did not take place, a new interview takes up the session and this one stays as it is. `reopen` is the way back from a rejection.',
    table: tableOf(interviewLife),
  },
  {
    title: 'Proposed times',
    about:
      'A few times that a recruiter proposed for the interviews of a stage. While they are `open` the panels’ time is reserved; every way out gives what is not booked back at once. `overtake` follows from whatever else becomes of the interviews: another time, a pause, an end.',
    table: tableOf(proposalLife),
  },
  {
    title: 'Seat',
    about:
      "A person's place on a panel or in a review. `ask-again`: the interview moved, and the answer for another time says nothing about this one.",
    table: tableOf(seatLife),
  },
  {
    title: 'Scorecard',
    about:
      'Due when the interview took place or the take-home came in. Somebody who was excused may still write.',
    table: tableOf(scorecardLife),
  },
  {
    title: 'Take-home',
    about:
      'A late one stays with the candidate and is marked; `lapsed` only by hand, and an extension brings it back. `reviews-in` follows from the last scorecard.',
    table: tableOf(takeHomeLife),
  },
  {
    title: 'Choice',
    about: 'Changeable until something is booked or handed in.',
    table: tableOf(choiceLife),
  },
  {
    title: 'Matching',
    about: 'A team may still turn up after the deadline.',
    table: tableOf(matchingLife),
  },
  {
    title: 'Offer',
    about: '`draft` writes new terms, leads back to drafting and voids every approval.',
    table: tableOf(offerLife),
  },
  {
    title: 'Job',
    about: 'Whether it is listed publicly is a separate switch.',
    table: tableOf(jobLife),
  },
]

/** The lives as a page of Markdown. */
export function lifeDocument(): string {
  const sections = lives.map(({ title, about, table }) => `## ${title}\n\n${about}\n\n${table}`)
  return `${[opening, ...sections].join('\n')}`
}

function tableOf<S extends string, V extends string>(life: Life<S, V>): string {
  const states = Object.keys(life) as S[]
  const [first] = states
  const verbs = first ? (Object.keys(life[first]) as V[]) : []
  const cell = (state: S, verb: V) => {
    const next: S | { refused: string } = life[state][verb]
    return typeof next === 'object' ? next.refused : `**${next}**`
  }
  return [
    row(['', ...verbs]),
    row(['---', ...verbs.map(() => '---')]),
    ...states.map((state) => row([`\`${state}\``, ...verbs.map((verb) => cell(state, verb))])),
    '',
  ].join('\n')
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}
