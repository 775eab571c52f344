import type { RowProblem } from '@/lib/people/people-import'
import type { CsvRefusal } from '@/lib/platform/csv'

/** Why a file cannot be read as a list, and what to do about it. */
export function sayCsvRefusal(
  refusal: CsvRefusal,
  about: { mostRows: number; line?: number },
): string {
  switch (refusal) {
    case 'csv-empty':
      return 'There is nothing in it. Choose a file, or paste the rows with their head.'
    case 'csv-too-large':
      return 'This file has more than 5 MB, which is more than a list of people needs. Save only the rows and columns that matter as CSV, or split it in two.'
    case 'csv-is-a-workbook':
      return 'This is a spreadsheet’s own format. In Excel or Numbers choose “Save as” or “Export”, then CSV, and bring that file.'
    case 'csv-not-text':
      return 'This is no text file. Save the list as CSV and bring that.'
    case 'csv-only-a-head':
      return 'There is only one line in it. The first line names the columns, and the rows follow below.'
    case 'csv-quote-left-open':
      return `In line ${about.line ?? 1} a quote (") begins and never ends, so everything after it would be one cell. Mend that line, and bring the file again.`
    case 'csv-too-many-rows':
      return `There are more than ${about.mostRows.toLocaleString('en-GB')} rows in it. Split it, and bring one part after the other.`
  }
}

export function sayRowProblem({ what, value = '' }: RowProblem): string {
  switch (what) {
    case 'name-missing':
      return 'The name is missing.'
    case 'email-missing':
      return 'The work email is missing: it is how somebody signs in.'
    case 'email-unreadable':
      return `“${value}” is no email address.`
    case 'no-such-place':
      return `There is no place called “${value}”. Add it under Places, or write it as it is called there.`
    case 'no-such-zone':
      return `“${value}” is no time zone. Write it like Europe/London.`
    case 'no-such-role':
      return `“${value}” is no role. Roles are admin, recruiter, coordinator, decider, team lead and interviewer.`
    case 'no-such-pool':
      return `There is no pool called “${value}”. Make it under Pools, or let this import make it.`
    case 'no-number':
      return `“${value}” is no number from 0 to 99.`
    case 'same-address-above':
      return `A row above has the same address, ${value}. One person is one row.`
    case 'has-left':
      return `${value} has left. Let them back in on their page first.`
    case 'manager-unreadable':
      return `“${value}” is no email address. Write the line manager’s work email.`
    case 'no-such-manager':
      return `Nobody who works here has the address ${value}, and no row of this list brings them in. Leave the line manager empty, or add them first.`
    case 'manager-not-coming':
      return `Their line manager, ${value}, cannot be brought in either. Mend that row first.`
    case 'own-manager':
      return 'They would be their own line manager.'
    case 'manager-circle':
      return `They would be their own line manager by way of others: they manage ${value}, or who manages ${value}.`
    case 'busy-right-now':
      return 'Somebody else was changing the same things at that moment. Bring this row in again.'
    case 'not-understood':
      return 'Something went wrong that we had not thought of, and nothing of this row was kept. Whoever runs this server finds it in the log.'
  }
}
