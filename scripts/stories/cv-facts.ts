/** What stands in the CVs of the stories: invented employers, and work that somebody could have done. */
export const employers = [
  'Larkfield Payroll',
  'Tarn Insurance',
  'Pelham & Rye Logistics',
  'Northmoor Energy',
  'Kite Telecom',
  'Oakhollow Health',
  'Brightwater Retail',
  'Quillon Ticketing',
  'Marlow Street Bank',
  'Fennel Groceries',
  'Atlas Freight',
  'Ostrava Games',
]

export const titles = ['Senior Engineer', 'Backend Engineer', 'Software Engineer']

export const work = [
  'Moved 4 million customer records to a new ledger without a night of downtime; wrote the plan, ran the rehearsals.',
  'Cut the time of the nightly settlement from six hours to forty minutes by finding out what it waited for.',
  'Built the refunds service in Kotlin on PostgreSQL; 300 requests a second at peak, one on-call alarm in its first year.',
  'Introduced idempotency keys across nine services after an incident with double charges.',
  'Led a team of four through the move from a queue nobody understood to one that could be explained.',
  'Wrote the API that 120 partner companies integrate with, and its documentation.',
  'Ran the weekly incident review for two years; the same cause came twice, never three times.',
  'Replaced a hand-written scheduler with 400 lines that the whole team can read.',
  'Mentored three juniors, two of whom now lead their teams.',
  'Took over a service without tests; left it with a suite that finishes in ninety seconds.',
  'Designed reconciliation against four banks’ files, down to the odd penny.',
  'Reduced cloud costs by a third by switching off what nobody had asked about for a year.',
  'Introduced releases behind switches; from two a week to thirty a day.',
  'Wrote the fraud rules engine, then the tool with which analysts change it without engineers.',
]

export const studies = [
  'BSc Computer Science',
  'BSc Mathematics',
  'BEng Electronic Engineering',
  'BA History, then a year of evening classes in programming',
  'MSc Distributed Systems',
]
