import type { MailFacts, MailInterview } from '@/lib/outbox/mail-facts'
import { setApart } from '@/lib/people/names-apart'

/**
 * The same facts with every name set apart, once for all the words that are made of them. A name stands in a sentence
 * or in a list there, and one that runs from right to left would change places with its neighbours.
 */
export function withNamesApart(facts: MailFacts): MailFacts {
  const { recipient, candidate, proposal, team, late } = facts
  return {
    ...facts,
    company: setApart(facts.company),
    job: setApart(facts.job),
    recipient: { ...recipient, name: setApart(recipient.name) },
    candidate: { ...candidate, name: setApart(candidate.name) },
    recruiter: setApart(facts.recruiter),
    coversFor: orNull(facts.coversFor),
    wordsBy: orNull(facts.wordsBy),
    scorecardBy: orNull(facts.scorecardBy),
    interview: facts.interview && panelApart(facts.interview),
    interviews: facts.interviews.map(panelApart),
    fallingAway: facts.fallingAway.map(panelApart),
    staying: facts.staying.map(panelApart),
    proposal: proposal && {
      ...proposal,
      by: setApart(proposal.by),
      options: proposal.options.map((option) => ({
        ...option,
        interviews: option.interviews.map((one) => ({ ...one, panel: one.panel.map(setApart) })),
      })),
    },
    team: team && { ...team, name: setApart(team.name) },
    late: late && { ...late, name: setApart(late.name) },
  }
}

function panelApart(interview: MailInterview): MailInterview {
  return { ...interview, panel: interview.panel.map(setApart) }
}

function orNull(name: string | null): string | null {
  return name && setApart(name)
}
