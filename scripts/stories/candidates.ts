/** Everybody who applied to Harbour & Finch in the stories. All people are invented. */
export type Candidate = {
  /** Names the application; `person` names somebody who applied twice. */
  key: string
  person?: string
  name: string
  sayName?: string
  timeZone: string
  phone?: string
  job: string
  place: string
  source: 'public-page' | 'recruiter' | 'referral' | 'internal'
  /** Colleague who referred them. */
  referrer?: string
  /** Works here: they are a colleague under this key. */
  colleague?: string
  why: string
  notice: string
  /** Answers that speak against them, by question. */
  knockOuts?: Record<string, 'no'>
  links?: string[]
}

const uk = { timeZone: 'Europe/London', source: 'public-page' } as const
const es = {
  timeZone: 'Europe/Madrid',
  source: 'public-page',
  place: 'Barcelona',
  job: 'staff-backend',
} as const
const senior = { job: 'senior-backend' } as const
const expenses = { job: 'business-expenses', place: 'London' } as const
const movement = { job: 'money-movement', source: 'public-page' } as const
const cards = { job: 'staff-cards' } as const
const security = { job: 'security', place: 'London' } as const
const remote = 'United Kingdom, remote'
const usRemote = 'United States, remote'

export const candidates: Candidate[] = [
  // In review
  {
    ...uk,
    ...senior,
    key: 'ayodele-fashola',
    name: 'Ayodele Fashola',
    place: remote,
    why: 'I have spent four years on a payroll system where a mistake meant somebody’s rent. I would like to do that for more people.',
    notice: 'one month',
  },
  {
    ...uk,
    ...expenses,
    key: 'ismail-hakimi-expenses',
    person: 'ismail-hakimi',
    name: 'Ismail Hakimi',
    why: 'I did the books of my parents’ restaurant for years. I know the shoebox.',
    notice: 'two months',
  },
  {
    ...uk,
    ...senior,
    key: 'christopher-vandenberg',
    name: 'Christopher Vandenberg',
    place: 'London',
    why: 'A bank that publishes its mistakes is rare.',
    notice: 'three months',
    knockOuts: { 'right-to-work': 'no' },
  },
  {
    ...es,
    key: 'daniel-abramov',
    name: 'דניאל אברמוב',
    sayName: 'dah-nee-EL ah-BRAH-mov',
    why: 'Moved to Barcelona last year; would like to lead by building again rather than by slides.',
    notice: 'fifteen days',
  },
  {
    ...uk,
    ...expenses,
    key: 'maximiliana-featherstonehaugh',
    name: 'Maximiliana Konstantinopoulou-Featherstonehaugh',
    sayName: 'FAN-shaw',
    why: 'Our tools make forty accountants happy; I would like to try four hundred thousand.',
    notice: 'one month',
  },
  {
    ...movement,
    key: 'farhan-siddiqui',
    name: 'Farhan Siddiqui',
    timeZone: 'America/New_York',
    place: 'New York',
    source: 'referral',
    referrer: 'olumide-bankole',
    why: 'Olumide and I built the return handling at our last company and he says you still find it fun.',
    notice: 'two weeks',
  },
  {
    ...uk,
    ...senior,
    key: 'helena-brandt',
    name: 'Helena Brandt',
    place: 'Cardiff',
    why: 'You said no last winter and told me why. I have spent the year on exactly that.',
    notice: 'one month',
  },
  {
    ...uk,
    ...cards,
    key: 'yusuf-demir-cards',
    name: 'Yusuf Demir',
    place: 'London',
    source: 'internal',
    colleague: 'yusuf-demir',
    why: 'I have been on call for cards for three years and would like to own what I have been mending.',
    notice: 'none',
  },
  // One human, two addresses: nobody has noticed yet
  {
    ...uk,
    ...expenses,
    key: 'theodora-karras',
    name: 'Theodora Karras',
    phone: '+44 29 2018 0137',
    why: 'I run the accounts of a choir of sixty. Every receipt is on somebody’s phone.',
    notice: 'one month',
  },
  {
    ...uk,
    ...senior,
    key: 'theodora-karras-at-work',
    name: 'Theodora M. Karras',
    phone: '029 2018 0137',
    place: 'Cardiff',
    why: 'I would rather live in Cardiff, and saw this one only after I had sent the other.',
    notice: 'one month',
  },
  // Last year
  {
    ...uk,
    ...senior,
    key: 'helena-brandt-last-year',
    person: 'helena-brandt',
    name: 'Helena Brandt',
    place: 'Cardiff',
    why: 'I like software that people trust without thinking about it.',
    notice: 'one month',
  },
  // Initial chat
  {
    ...uk,
    ...senior,
    key: 'ismail-hakimi',
    name: 'Ismail Hakimi',
    place: 'London',
    why: 'Looking for a place where correctness is not a phase.',
    notice: 'two months',
  },
  {
    ...uk,
    ...expenses,
    key: 'joanna-kowal',
    name: 'Joanna Kowal',
    sayName: 'yo-AN-na',
    why: 'Expenses are the one form everybody hates. That is a nice thing to fix.',
    notice: 'three months',
  },
  {
    ...uk,
    ...senior,
    key: 'sujata-gurung',
    name: 'Sujata Gurung',
    timeZone: 'Asia/Kathmandu',
    place: remote,
    phone: '+977 1 555 0142',
    why: 'Moving to Bristol in March with my family; four years on the largest wallet in Nepal.',
    notice: 'one month',
  },
  {
    ...es,
    key: 'leila-haddad',
    name: 'Leila Haddad',
    why: 'Three platform migrations behind me, one of them good. I know now what made the difference.',
    notice: 'one month',
  },
  {
    ...uk,
    ...expenses,
    key: 'mateus-oliveira',
    name: 'Mateus Oliveira',
    why: 'Small teams close to customers are where I do my best work.',
    notice: 'one month',
  },
  {
    ...uk,
    ...senior,
    key: 'nadia-boateng',
    name: 'Nadia Boateng',
    place: 'London',
    source: 'referral',
    referrer: 'adaeze-okonkwo',
    why: 'Adaeze told me about the ledger rewrite and I have not stopped asking her about it.',
    notice: 'two months',
  },
  {
    ...uk,
    ...cards,
    key: 'oscar-lindqvist',
    name: 'Oscar Lindqvist',
    place: remote,
    why: 'Half a second is my favourite amount of time.',
    notice: 'three months',
  },
  {
    ...uk,
    ...expenses,
    key: 'patrick-doyle',
    name: 'Patrick Doyle',
    why: 'Ready for something smaller than an insurer.',
    notice: 'one month',
  },
  // Take-home or pairing
  {
    ...uk,
    ...senior,
    key: 'quynh-tran',
    name: 'Trần Thị Quỳnh',
    sayName: 'kwin',
    place: 'London',
    why: 'I want to work where the tests are the specification.',
    notice: 'one month',
  },
  {
    ...es,
    key: 'rosa-iglesias',
    name: 'Rosa Iglesias',
    why: 'Ten years of telecoms billing: money, but with worse stories.',
    notice: 'fifteen days',
  },
  {
    ...uk,
    ...senior,
    key: 'samuel-achterberg',
    name: 'Samuel Achterberg',
    place: 'Cardiff',
    why: 'Coming home to Wales, and would rather not commute to London for it.',
    notice: 'two months',
    links: ['https://code.example/achterberg'],
  },
  {
    ...movement,
    key: 'tara-venkatesan',
    name: 'Tara Venkatesan',
    timeZone: 'America/Denver',
    place: usRemote,
    why: 'I wrote the ACH returns guide that your API docs link to.',
    notice: 'two weeks',
  },
  {
    ...uk,
    ...expenses,
    key: 'uchenna-eze',
    name: 'Uchenna Eze',
    why: 'My sister runs a bakery with nine people. I hear about receipts every Sunday.',
    notice: 'one month',
  },
  {
    ...uk,
    ...cards,
    key: 'viktor-horvat',
    name: 'Viktor Horvat',
    place: 'London',
    why: 'Built an issuer processor once; would like to do it with the lessons this time.',
    notice: 'three months',
  },
  {
    ...uk,
    ...senior,
    key: 'wanjiru-kamau',
    name: 'Wanjiru Kamau',
    place: remote,
    why: 'Mobile money taught me that banks are mostly about trust and restarts.',
    notice: 'one month',
  },
  {
    ...es,
    key: 'xavier-roca',
    name: 'Xavier Roca',
    why: 'Staff work without staff meetings sounds right.',
    notice: 'one month',
  },
  // Final
  {
    ...uk,
    ...senior,
    key: 'yara-mansour',
    name: 'Yara Mansour',
    place: 'London',
    why: 'I would like to be bad at something again, among people who are good at it.',
    notice: 'one month',
  },
  {
    ...uk,
    ...senior,
    key: 'zoltan-szabo',
    name: 'Szabó Zoltán',
    place: remote,
    why: 'Distributed systems with consequences.',
    notice: 'two months',
  },
  {
    ...uk,
    ...senior,
    key: 'anjali-deshmukh',
    name: 'Anjali Deshmukh',
    place: 'London',
    phone: '+44 20 7946 0018',
    why: 'I read the incident report of last spring twice. I would like to work with whoever wrote it.',
    notice: 'one month',
  },
  {
    ...uk,
    ...senior,
    key: 'bruno-castellani',
    name: 'Bruno Castellani',
    place: 'London',
    why: 'Payments at noon on pay day: yes please.',
    notice: 'two months',
  },
  {
    ...uk,
    ...expenses,
    key: 'chloe-marchetti',
    name: 'Chloe Marchetti',
    why: 'I finish things. Expenses seems to be a place for that.',
    notice: 'one month',
  },
  {
    ...uk,
    ...senior,
    key: 'dylan-hughes',
    name: 'Dylan Hughes',
    place: 'Cardiff',
    why: 'Ledger work, in Cardiff, with people who answer mail. I did not think it existed.',
    notice: 'one month',
  },
  // Team matching and offer
  {
    ...uk,
    ...senior,
    key: 'esther-mwangi',
    name: 'Esther Mwangi',
    place: 'Cardiff',
    why: 'Security is a product, and I would like to build it as one.',
    notice: 'one month',
  },
  {
    ...movement,
    key: 'felipe-duarte',
    name: 'Felipe Duarte',
    timeZone: 'America/New_York',
    place: 'New York',
    why: 'First twenty engineers, real schemes, no legacy yet. I will help you keep it that way.',
    notice: 'two weeks',
  },
  {
    ...uk,
    ...senior,
    key: 'greta-nilsson',
    name: 'Greta Nilsson',
    place: 'London',
    why: 'Lending that says no kindly: I would like to see how that looks in code.',
    notice: 'three months',
  },
  {
    ...uk,
    ...cards,
    key: 'hiroshi-sato',
    name: 'Hiroshi Sato',
    place: 'London',
    why: 'I have moved one processor in my life. The second should be easier.',
    notice: 'two months',
  },
  {
    ...uk,
    ...senior,
    key: 'imogen-carr',
    name: 'Imogen Carr',
    place: remote,
    why: 'Core banking from the Hebrides, if the ferry allows.',
    notice: 'one month',
  },
  // Ended and paused
  {
    ...uk,
    ...senior,
    key: 'katarina-novak',
    name: 'Katarina Nováková',
    place: 'London',
    why: 'I would like to grow into larger designs.',
    notice: 'one month',
  },
  {
    ...uk,
    ...expenses,
    key: 'liam-fitzgerald',
    name: 'Liam Fitzgerald',
    why: 'Interested in fintech.',
    notice: 'one month',
  },
  {
    ...es,
    key: 'marta-sole',
    name: 'Marta Solé',
    why: 'Barcelona, three days, strong team.',
    notice: 'one month',
  },
  {
    ...uk,
    ...cards,
    key: 'noor-van-den-berg',
    name: 'Noor van den Berg',
    place: remote,
    why: 'Disputes are where a bank shows its character.',
    notice: 'three months',
  },
  // A job that stopped, and whoever met somebody who has left
  {
    ...uk,
    ...senior,
    key: 'lowri-bevan',
    name: 'Lowri Bevan',
    sayName: 'LOW-ree',
    place: 'Cardiff',
    why: 'I grew up over the road from your Cardiff office and have watched its lights stay on. I would like to know what for.',
    notice: 'one month',
  },
  {
    ...uk,
    ...security,
    key: 'niamh-brannigan',
    name: 'Niamh Brannigan',
    sayName: 'neev',
    why: 'I have spent five years making sign-in boring. It is the best thing that sign-in can be.',
    notice: 'one month',
  },
  {
    ...uk,
    ...security,
    key: 'rui-cardoso',
    name: 'Rui Cardoso',
    why: 'Keys are a small subject with a deep floor.',
    notice: 'two months',
  },
  {
    ...uk,
    ...security,
    key: 'signe-halvorsen',
    name: 'Signe Halvorsen',
    why: 'I break things for a living and would like to be there when they are mended.',
    notice: 'three months',
  },
  {
    ...uk,
    ...security,
    key: 'obinna-okeke',
    name: 'Obinna Okeke',
    why: 'Threat models that the whole team can read.',
    notice: 'one month',
  },
  {
    ...uk,
    ...security,
    key: 'parisa-karimi',
    name: 'پریسا کریمی',
    sayName: 'pa-ree-SAH ka-ree-MEE',
    why: 'I led the move to hardware keys at my present company, nine hundred people, nobody locked out.',
    notice: 'two months',
  },
  {
    ...uk,
    ...security,
    key: 'dmitri-sokolov',
    name: 'Dmitri Sokolov',
    why: 'Because money is only a promise about who may write to a row.',
    notice: 'one month',
  },
  {
    ...uk,
    ...security,
    key: 'camille-perrin',
    name: 'Camille Perrin',
    why: 'I like quiet work with loud consequences.',
    notice: 'one month',
  },
]

export function getCandidate(key: string): Candidate {
  const candidate = candidates.find((one) => one.key === key)
  if (!candidate) throw new Error(`nobody is called ${key}`)
  return candidate
}
