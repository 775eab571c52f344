import { applicationId, personId } from '@/scripts/stories/company'

const people: [key: string, note: string][] = [
  [
    'amara-nwosu',
    'Recruiter in London, owner of most of what happens today, and covers for Beth: start here.',
  ],
  [
    'sam-okafor',
    'Coordinator for all six jobs; a final this morning has lost its second interviewer.',
  ],
  ['ruth-abernathy', 'Decides on debriefs in London, and has an offer to approve.'],
  ['kofi-asante', 'Interviews and reviews take-homes, and leads Business Banking.'],
  [
    'mei-tanaka',
    'Interviews in system design and pairing, guards her mornings, and leads Payments.',
  ],
  ['marc-casals', 'Leads Platform in Barcelona and is asked about candidates who have passed.'],
  ['jordi-vidal', 'Recruiter in Barcelona; one of his take-homes is due on a holiday.'],
  [
    'ivo-marek',
    'Admin: people, places, plans and settings; somebody left yesterday with work undone.',
  ],
]

const candidates: [key: string, note: string][] = [
  ['yara-mansour', 'Has passed the pairing and may book both interviews of her final in one act.'],
  ['quynh-tran', 'Chooses between a take-home and an hour of pairing.'],
  [
    'sujata-gurung',
    'Sits in Kathmandu and has a first conversation booked for the day after tomorrow.',
  ],
  ['rosa-iglesias', 'Works on a take-home in Barcelona and has asked for two more days.'],
  ['felipe-duarte', 'Has been asked whether he would join a team in New York.'],
  ['hiroshi-sato', 'Holds our offer and has a few days to answer.'],
]

/** Whom a visitor of the demo may be: the landing page lets them in as each. */
export function cast() {
  return {
    people: people.map(([key, note]) => ({ personId: personId(key), note })),
    candidates: candidates.map(([key, note]) => ({ applicationId: applicationId(key), note })),
  }
}
