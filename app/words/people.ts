import type { DeactivateRefusal } from '@/lib/people/commands/deactivate-person'
import type { EditRefusal } from '@/lib/people/commands/edit-person'
import type { Merged } from '@/lib/people/commands/merge-people'
import type { ManagerRefusal } from '@/lib/people/commands/set-manager'
import type { LikenessReason } from '@/lib/people/likeness'
import type { MergedField } from '@/lib/people/merging'
import type { HeldRole, StaffRole } from '@/lib/people/roles'
import type { LinkRefusal } from '@/lib/people/scope'

export function sayManagerRefusal(refusal: ManagerRefusal): string {
  switch (refusal) {
    case 'yourself':
      return 'Nobody manages themselves. Choose somebody else.'
    case 'circle':
      return 'This person manages them already, or manages who does. Choose somebody else.'
    case 'no-such-person':
      return 'They have left meanwhile. Choose somebody else.'
  }
}

export function sayRole(role: StaffRole): string {
  switch (role) {
    case 'admin':
      return 'Admin'
    case 'recruiter':
      return 'Recruiter'
    case 'coordinator':
      return 'Coordinator'
    case 'decider':
      return 'Decider'
    case 'team-lead':
      return 'Team lead'
    case 'approver':
      return 'Approver'
    case 'interviewer':
      return 'Interviewer'
  }
}

/** What somebody with the role comes here for, in a line. */
export function sayWhatRoleDoes(role: StaffRole): string {
  switch (role) {
    case 'admin':
      return 'people, places, settings, and everything else'
    case 'recruiter':
      return 'reviews, moves candidates on, writes to them'
    case 'coordinator':
      return 'schedules and repairs'
    case 'decider':
      return 'reads the scorecards and decides'
    case 'team-lead':
      return 'matches candidates to their team'
    case 'approver':
      return 'approves offers'
    case 'interviewer':
      return 'interviews and writes scorecards'
  }
}

/** "Recruiter, Decider (1 job)": roles for the whole company first; of the others their jobs are counted. */
export function sayRoles(roles: readonly HeldRole[]): string {
  const everywhere = roles.filter(({ jobId }) => jobId === null).map(({ role }) => sayRole(role))
  const counts = new Map<StaffRole, number>()
  const everywhereRoles = new Set(
    roles.filter(({ jobId }) => jobId === null).map(({ role }) => role),
  )
  for (const { role, jobId } of roles) {
    if (jobId && !everywhereRoles.has(role)) counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  const ofJobs = [...counts].map(
    ([role, count]) => `${sayRole(role)} (${count} ${count === 1 ? 'job' : 'jobs'})`,
  )
  return [...everywhere, ...ofJobs].join(', ')
}

export function sayEditRefusal(refusal: EditRefusal): string {
  switch (refusal) {
    case 'no-such-person':
      return 'This person does not exist any more. Go back to the list.'
    case 'email-taken':
      return 'Somebody else has this address. One person is one row here, whatever they do.'
    case 'last-admin':
      return 'Nobody else is an admin. Make somebody else one first.'
  }
}

export function sayDeactivateRefusal(refusal: DeactivateRefusal): string {
  switch (refusal) {
    case 'no-such-person':
      return 'This person does not exist any more. Go back to the list.'
    case 'yourself':
      return 'You cannot deactivate yourself. Ask another admin.'
    case 'last-admin':
      return 'Nobody else is an admin. Make somebody else one first.'
    case 'owns-work':
      return 'They own applications or jobs. Give each of them another owner first, in the list above.'
    case 'holds-seats':
      return 'Something of theirs has no new home yet, or a pool becomes too small. Look at the list above again, and tick what may stand.'
  }
}

export function sayLinkRefusal(refusal: LinkRefusal): { title: string; text: string } {
  switch (refusal) {
    case 'link-unknown':
      return {
        title: 'We do not know this link',
        text: 'It may have been cut off on its way. Open it again from the email, in one piece, in the browser that you want to use.',
      }
    case 'link-expired':
      return {
        title: 'This link has expired',
        text: 'Nothing is lost, only the link is too old. Answer the email that brought it, and you will get a new one.',
      }
    case 'link-revoked':
      return {
        title: 'This link is no longer in use',
        text: 'A newer email may have brought another link: look for the latest one from us. If there is none, answer the last email that you got, and a person will help.',
      }
  }
}

export function saySetupRefusal(refusal: 'already-set-up' | 'wrong-code'): string {
  switch (refusal) {
    case 'already-set-up':
      return 'This installation has an admin already. Sign in instead.'
    case 'wrong-code':
      return 'This is not the code. The server printed it on its console when it started; restarting prints a new one.'
  }
}

/** next-auth's words for what went wrong. */
export function saySignInError(error: string): string {
  switch (error) {
    case 'Verification':
      return 'This link has been used already, or is older than 30 minutes. Ask for a new one.'
    case 'AccessDenied':
      return 'This account may not sign in here. If it should, ask an admin of your company to add you.'
    default:
      return 'Signing in did not work. Try again; if it happens twice, tell an admin.'
  }
}

/** What has just been done to a person, after the page has come back. */
export function saySaved(what: string, name: string): string {
  switch (what) {
    case 'added':
      return `${name} is added and can sign in with their work email.`
    case 'deactivated':
      return `${name} is signed out everywhere and cannot sign in again.`
    case 'reactivated':
      return `${name} can sign in again.`
    default:
      return 'Saved.'
  }
}

export function sayWeekday(weekday: number): string {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  return names[weekday - 1] ?? ''
}

/** Why a note that names them is not saved. */
export function sayCannotSee(names: string[]): string {
  const who = new Intl.ListFormat('en-GB').format(names)
  return `${who} may not see this application, so the note is not saved. Take the mention out, or ask somebody else.`
}

/** Why two entries are probably one person. */
export function sayLikeness(reason: LikenessReason): string {
  switch (reason) {
    case 'same-phone':
      return 'the same telephone number'
    case 'same-name-and-zone':
      return 'the same name in the same time zone'
    case 'similar-name-same-cv':
      return 'a similar name and the same CV'
  }
}

export function sayMergedField(field: MergedField): string {
  switch (field) {
    case 'name':
      return 'Name'
    case 'sayName':
      return 'How to say it'
    case 'email':
      return 'Email'
    case 'phone':
      return 'Telephone'
    case 'timeZone':
      return 'Time zone'
  }
}

export function sayMergeRefusal(refusal: Extract<Merged, { ok: false }>['refusal']): string {
  switch (refusal) {
    case 'no-such-person':
      return 'One of the two is no longer there, or has been joined already. Go back to the application.'
    case 'both-are-staff':
      return 'Both work here, and two colleagues cannot be joined. Deactivate one of them first.'
    case 'active-for-one-job':
      return 'Both have an active application for one job. Withdraw or reject one of them first.'
    case 'booked-at-one-time':
      return 'Both have an interview at the same hour, and one person cannot be in two. Move one of them first.'
    case 'sits-on-own-panel':
      return 'The colleague sits on a panel of the other’s application. Replace them there first.'
  }
}
