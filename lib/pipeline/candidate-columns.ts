import type { ImportField } from '@/lib/people/import-columns'

/** Another interview of the same stage that is arranged, such as the second of a final. */
function more(which: string, number: string): ImportField[] {
  const one = which.toLowerCase()
  return [
    {
      key: `interview${number}`,
      label: `${which} interview (date and time)`,
      names: [`${one} interview at`, `${one} interview at utc`, `${one} interview date`],
    },
    {
      key: `interviewers${number}`,
      label: `${which} interview: interviewers`,
      names: [`${one} interviewers`, `${one} interviewer`, `${one} panel`],
    },
    { key: `interview-name${number}`, label: `${which} interview (which one)`, names: [] },
  ]
}

/** What a column of a list of candidates can be. */
export const candidateFields: ImportField[] = [
  { key: 'name', label: 'Name', names: ['full name', 'candidate', 'candidate name'] },
  { key: 'first-name', label: 'First name', names: ['given name', 'forename'] },
  { key: 'last-name', label: 'Last name', names: ['family name', 'surname'] },
  { key: 'email', label: 'Email', names: ['e mail', 'mail', 'email address'] },
  { key: 'phone', label: 'Phone', names: ['mobile', 'telephone', 'phone number'] },
  { key: 'time-zone', label: 'Time zone', names: ['timezone', 'zone', 'tz'] },
  { key: 'job', label: 'Job', names: ['role', 'position', 'job title'] },
  { key: 'stage', label: 'Stage', names: ['current stage', 'job stage'] },
  { key: 'status', label: 'Status', names: ['application status', 'candidate status'] },
  {
    key: 'applied-on',
    label: 'Applied on',
    names: ['applied at', 'applied at utc', 'application date', 'received'],
  },
  {
    key: 'entered-on',
    label: 'In this stage since',
    names: [
      ...['in this stage since utc', 'in stage since', 'stage since', 'stage entered on'],
      ...['entered stage', 'last stage change', 'last stage change date'],
    ],
  },
  { key: 'owner', label: 'Owner (work email or name)', names: ['owner', 'recruiter'] },
  {
    key: 'paused-until',
    label: 'Paused until',
    names: ['paused until utc', 'on hold until', 'snoozed until', 'wakes on'],
  },
  {
    key: 'interview',
    label: 'Next interview (date and time)',
    names: ['next interview at', 'next interview at utc', 'interview date'],
  },
  {
    key: 'interviewers',
    label: 'Interviewers (work emails or names)',
    names: ['interviewers', 'interviewer', 'panel', 'interviewer email'],
  },
  {
    key: 'interview-name',
    label: 'Next interview (which one)',
    names: ['interview name', 'session'],
  },
  ...more('Second', '-2'),
  ...more('Third', '-3'),
  { key: 'level', label: 'Level', names: ['level asked', 'seniority'] },
  { key: 'place', label: 'Place', names: ['office', 'location', 'site', 'city', 'place asked'] },
  { key: 'source', label: 'Source', names: ['came by', 'origin', 'candidate source'] },
  { key: 'tags', label: 'Tags', names: ['tag', 'labels', 'label'] },
]

/** The name may stand in one column or in two. */
export function isEnoughForCandidates(columns: readonly string[]): boolean {
  return (
    columns.includes('email') && columns.some((key) => /^(name|first-name|last-name)$/.test(key))
  )
}
