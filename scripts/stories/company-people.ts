/** Everybody who works at Harbour & Finch, an invented bank. All people are invented. */
import type { GrantableRole } from '@/lib/people/roles'

export type PoolKey =
  | 'recruiters'
  | 'pairing'
  | 'take-home-review'
  | 'system-design'
  | 'behavioural'

export type Colleague = {
  /** Names their id: `fixedId('person/' + key)`; and their address: key@harbourfinch.example. */
  key: string
  name: string
  sayName?: string
  place: string
  roles: GrantableRole[]
  pools?: PoolKey[]
  expertise?: string[]
  limits?: { daily: number | null; weekly: number | null }
  /** Of interviewing, beside the numbers of interviews. */
  limitMinutes?: { daily: number | null; weekly: number | null }
  /** Own weekly hours as [weekdays, from, to] in hours of their local day. */
  hours?: { weekdays: number[]; fromHour: number; toHour: number }
  /** Focus time on these weekdays, soft; [weekday, fromHour, toHour]. */
  focus?: [number, number, number][]
  /** What their own calendar says, hard; [weekday, fromHour, toHour, title]. */
  busy?: [number, number, number, string][]
}

const interviewer = ['interviewer'] as GrantableRole[]

const inLondonTime: Colleague[] = [
  {
    key: 'mei-tanaka',
    name: 'Mei Tanaka',
    sayName: 'may',
    place: 'London',
    roles: ['interviewer', 'team-lead'],
    pools: ['system-design', 'pairing'],
    expertise: ['payments', 'kotlin'],
    limits: { daily: null, weekly: 1 },
    focus: [
      [1, 7, 9],
      [2, 7, 12],
      [3, 7, 9],
      [4, 7, 12],
      [5, 7, 9],
    ],
    busy: [
      [1, 9.5, 10, 'Payments stand-up'],
      [3, 14, 15, 'Payments planning'],
    ],
  },
  {
    key: 'kofi-asante',
    name: 'Kofi Asante',
    place: 'London',
    roles: ['interviewer', 'team-lead'],
    pools: ['behavioural', 'take-home-review'],
    expertise: ['business banking'],
    busy: [
      [1, 11, 12, 'Leads'],
      [5, 15, 16, 'Demo'],
    ],
  },
  {
    key: 'sian-pritchard-rhys',
    name: 'Siân Pritchard-Rhys',
    sayName: 'sharn',
    place: 'Cardiff',
    roles: interviewer,
    pools: ['behavioural', 'pairing'],
    expertise: ['java'],
    focus: [[3, 9, 12]],
  },
  {
    key: 'gwilym-owen',
    name: 'Gwilym Owen',
    sayName: 'GWIL-im',
    place: 'Cardiff',
    roles: interviewer,
    pools: ['system-design', 'take-home-review'],
    expertise: ['ledger', 'go'],
    limitMinutes: { daily: 90, weekly: 240 },
    busy: [[2, 10, 11, 'Ledger review']],
  },
  {
    key: 'adaeze-okonkwo',
    name: 'Adaeze Okonkwo',
    sayName: 'ah-DAY-zeh',
    place: 'London',
    roles: interviewer,
    pools: ['pairing', 'take-home-review'],
    expertise: ['kotlin'],
    busy: [[4, 13, 14.5, 'Architecture forum']],
  },
  {
    key: 'tomasz-wisniewski',
    name: 'Tomasz Wiśniewski',
    sayName: 'TOH-mash vish-NYEF-skee',
    place: 'United Kingdom, remote',
    roles: interviewer,
    pools: ['system-design', 'behavioural'],
    expertise: ['platform'],
    hours: { weekdays: [1, 2, 3], fromHour: 8.5, toHour: 16 },
  },
  {
    key: 'priya-raghunathan',
    name: 'Priya Raghunathan',
    place: 'London',
    roles: ['interviewer', 'team-lead'],
    pools: ['system-design', 'behavioural'],
    expertise: ['lending'],
    limits: { daily: 1, weekly: 2 },
    busy: [[2, 14, 16, 'Credit committee']],
  },
  {
    key: 'fionnuala-oshaughnessy',
    name: 'Fionnuala Ní Dhomhnaill-O’Shaughnessy',
    sayName: 'fin-OO-la',
    place: 'United Kingdom, remote',
    roles: interviewer,
    pools: ['behavioural', 'take-home-review'],
    expertise: ['growth'],
    focus: [[1, 13, 16]],
  },
  {
    key: 'yusuf-demir',
    name: 'Yusuf Demir',
    place: 'London',
    roles: interviewer,
    pools: ['pairing', 'take-home-review'],
    expertise: ['cards', 'go'],
    busy: [[3, 10, 11, 'Cards on-call handover']],
  },
  {
    key: 'hannah-goldberg',
    name: 'Hannah Goldberg',
    place: 'London',
    roles: interviewer,
    pools: ['take-home-review', 'pairing'],
    expertise: ['expenses', 'typescript'],
  },
]

const inBarcelona: Colleague[] = [
  {
    key: 'nuria-ferrer',
    name: 'Núria Ferrer i Puig',
    sayName: 'NOO-ree-a',
    place: 'Barcelona',
    roles: interviewer,
    pools: ['system-design', 'pairing'],
    expertise: ['platform', 'go'],
    busy: [[1, 10, 11, 'Planificació']],
  },
  {
    key: 'iker-etxeberria',
    name: 'Iker Etxeberria',
    sayName: 'EE-ker etch-eh-BEH-rria',
    place: 'Barcelona',
    roles: interviewer,
    pools: ['pairing', 'take-home-review'],
    expertise: ['payments'],
  },
  {
    key: 'lucia-montero',
    name: 'Lucía Montero',
    place: 'Barcelona',
    roles: ['interviewer', 'team-lead'],
    pools: ['behavioural', 'take-home-review'],
    expertise: ['growth'],
    focus: [[2, 15, 18]],
  },
  {
    key: 'marc-casals',
    name: 'Marc Casals',
    place: 'Barcelona',
    roles: ['interviewer', 'team-lead'],
    pools: ['system-design', 'take-home-review'],
    expertise: ['platform', 'kubernetes'],
    busy: [[4, 16, 17.5, 'Incident review']],
  },
  {
    key: 'salma-alkhatib',
    name: 'سلمى الخطيب',
    sayName: 'SAL-ma al-kha-TEEB',
    place: 'Barcelona',
    roles: interviewer,
    pools: ['behavioural', 'pairing'],
    expertise: ['security'],
  },
  {
    key: 'oriol-bassols',
    name: 'Oriol Bassols',
    place: 'Barcelona',
    roles: interviewer,
    pools: ['take-home-review'],
    expertise: ['kotlin'],
  },
]

const inNewYork: Colleague[] = [
  {
    key: 'marcus-whitfield',
    name: 'Marcus Whitfield',
    place: 'New York',
    roles: interviewer,
    pools: ['system-design', 'pairing'],
    expertise: ['money movement'],
    busy: [[1, 12, 13, 'Scheme call']],
  },
  {
    key: 'ines-carvalho',
    name: 'Inês Carvalho',
    sayName: 'ee-NESH',
    place: 'New York',
    roles: interviewer,
    pools: ['behavioural', 'take-home-review'],
    expertise: ['apis'],
  },
  {
    key: 'daejung-park',
    name: 'Park Dae-jung',
    sayName: 'deh-jung',
    place: 'New York',
    roles: interviewer,
    pools: ['pairing', 'system-design'],
    expertise: ['apis', 'go'],
    focus: [[5, 9, 12]],
  },
  {
    key: 'rebecca-liu',
    name: 'Rebecca Liu',
    place: 'New York',
    roles: interviewer,
    pools: ['behavioural'],
    expertise: ['cards'],
    limits: { daily: 1, weekly: 3 },
  },
  {
    key: 'olumide-bankole',
    name: 'Olumide Bankole',
    place: 'New York',
    roles: interviewer,
    pools: ['take-home-review', 'pairing'],
    expertise: ['money movement'],
  },
]

const inDenver: Colleague[] = [
  {
    key: 'carmen-ortega',
    name: 'Carmen Ortega',
    place: 'United States, remote',
    roles: interviewer,
    pools: ['pairing', 'take-home-review'],
    expertise: ['apis'],
  },
  {
    key: 'nathaniel-brooks',
    name: 'Nathaniel Brooks',
    place: 'United States, remote',
    roles: interviewer,
    pools: ['system-design'],
    expertise: ['money movement'],
    busy: [[2, 10, 12, 'Partner bank']],
  },
  {
    key: 'svetlana-petrenko',
    name: 'Svetlana Petrenko',
    place: 'United States, remote',
    roles: ['interviewer', 'team-lead'],
    pools: ['behavioural', 'system-design'],
    expertise: ['financial crime'],
  },
]

/** The twenty-four interviewers, in four zones. */
export const interviewers: Colleague[] = [
  ...inLondonTime,
  ...inBarcelona,
  ...inNewYork,
  ...inDenver,
]

/** Recruiting, deciding, leading and looking after the installation. */
export const hiringPeople: Colleague[] = [
  {
    key: 'amara-nwosu',
    name: 'Amara Nwosu',
    sayName: 'ah-MAH-ra',
    place: 'London',
    roles: ['recruiter'],
    pools: ['recruiters'],
    limits: { daily: 5, weekly: 16 },
  },
  {
    key: 'beth-llewellyn',
    name: 'Beth Llewellyn',
    place: 'Cardiff',
    roles: ['recruiter'],
    pools: ['recruiters'],
    limits: { daily: 5, weekly: 16 },
  },
  {
    key: 'jordi-vidal',
    name: 'Jordi Vidal',
    place: 'Barcelona',
    roles: ['recruiter'],
    pools: ['recruiters'],
    limits: { daily: 5, weekly: 16 },
  },
  {
    key: 'dana-whitaker',
    name: 'Dana Whitaker',
    place: 'New York',
    roles: ['recruiter'],
    pools: ['recruiters'],
    limits: { daily: 5, weekly: 16 },
  },
  { key: 'sam-okafor', name: 'Sam Okafor', place: 'London', roles: ['coordinator'] },
  { key: 'ruth-abernathy', name: 'Ruth Abernathy', place: 'London', roles: ['decider'] },
  { key: 'pau-serrat', name: 'Pau Serrat', place: 'Barcelona', roles: ['decider'] },
  { key: 'grace-holloway', name: 'Grace Holloway', place: 'New York', roles: ['decider'] },
  { key: 'ivo-marek', name: 'Ivo Marek', place: 'London', roles: ['admin'] },
  { key: 'elin-morgan', name: 'Elin Haf Morgan', place: 'Cardiff', roles: ['team-lead'] },
  { key: 'zainab-qureshi', name: 'Zainab Qureshi', place: 'London', roles: ['team-lead'] },
  { key: 'rashid-anwar', name: 'Rashid Anwar', place: 'London', roles: ['team-lead'] },
  { key: 'claire-dubois', name: 'Claire Dubois', place: 'Barcelona', roles: ['team-lead'] },
]

/** Left yesterday, with a scorecard unwritten. */
export const left: Colleague[] = [
  {
    key: 'rhodri-vaughan',
    name: 'Rhodri Vaughan',
    sayName: 'HROD-ri VOHN',
    place: 'Cardiff',
    roles: interviewer,
    expertise: ['ledger'],
  },
]

export const colleagues: Colleague[] = [...hiringPeople, ...interviewers, ...left]
