import type { CandidateProblem } from '@/lib/pipeline/candidate-import'

export function sayCandidateProblem({ what, value = '' }: CandidateProblem): string {
  switch (what) {
    case 'name-missing':
      return 'The name is missing.'
    case 'email-missing':
      return 'The email is missing: it is how candidates are written to, and how they are told apart.'
    case 'email-unreadable':
      return `“${value}” is no email address.`
    case 'same-candidate-above':
      return `A row above is for the same job with the same address, ${value}.`
    case 'job-missing':
      return 'The job is missing. Name it in a column, or choose above what rows without a job are for.'
    case 'no-such-open-job':
      return `You have no open job called “${value}”. Open it first, or write it as it is called here.`
    case 'job-ambiguous':
      return `Several open jobs are called “${value}”. Write the level after it, like “${value}, L50”.`
    case 'no-such-stage':
      return `The job’s plan has no stage called “${value}”. Write it as the plan does.`
    case 'no-such-zone':
      return `“${value}” is no time zone. Write it like Europe/London.`
    case 'no-such-place':
      return `“${value}” is no place of this job. Write it as the job does, or add the place to the job first.`
    case 'date-unreadable':
      return `“${value}” is no date. Write it as year-month-day, like 2026-11-24.`
    case 'date-ambiguous':
      return `“${value}” may be two days. Say above whether the day or the month comes first, or write it as year-month-day, like 2026-11-24.`
    case 'date-orders-mixed':
      return `“${value}” may be two days, and its column has dates in both orders. Write it as year-month-day, like 2026-11-24.`
    case 'date-in-other-order':
      return `“${value}” cannot be read in the order that its column has. Write it as year-month-day, like 2026-11-24.`
    case 'date-in-the-future':
      return `${value} is still to come.`
    case 'dates-out-of-order':
      return 'The stage began before they applied. One of the two dates is wrong.'
    case 'no-such-owner':
      return `Nobody who looks after candidates is called “${value}” or has that address. Leave it empty for the job’s owner.`
    case 'time-unreadable':
      return `“${value}” is no date and time. Write it like 2026-11-24 14:00.`
    case 'interview-over':
      return `The interview at ${value} is over. Bring them in without it.`
    case 'interview-not-in-stage':
      return `“${value}” has no interview that could be taken over. Bring them in without it, and book it here.`
    case 'no-such-interview':
      return `The stage has no interview called “${value}”. Write it as the plan does, or leave that column out.`
    case 'interviews-overlap':
      return 'Two of the interviews are at the same time. Mend one of them, or leave it out.'
    case 'pause-over':
      return `The pause was to end on ${value}, which is over. Write a day that is still to come, or that they are under way.`
    case 'interviewers-missing':
      return 'There is an interview, and nobody who holds it. Write the interviewers’ work emails.'
    case 'no-such-interviewer':
      return `Nobody on the staff is called “${value}” or has that address.`
    case 'interviewer-is-candidate':
      return 'The candidate would interview themselves.'
    case 'busy-right-now':
      return 'Somebody else was changing the same things at that moment. Bring this row in again.'
    case 'not-understood':
      return 'Something went wrong that we had not thought of, and nothing of this row was kept. Whoever runs this server finds it in the log.'
    case 'closed-there':
      return `“${value}” is over. Only candidates under way are brought in.`
    case 'staff-ambiguous':
      return `Several people on the staff are called “${value}”. Write the work email.`
    case 'known-here':
      return `This address is here already: ${value}.`
    case 'not-free':
      return 'Somebody of this interview has another one at that time here. Bring them in without it, and book it here.'
  }
}
