'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { candidateChange, getCandidatePage, refuseCandidate, roomOf } from '@/app/c/candidate-gate'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayAnswersBy, sayZoneRefusal } from '@/app/words/candidate'
import { tellRunningLate } from '@/lib/interviews/commands'
import { answerProposal, sharePreferences } from '@/lib/matching/commands'
import { answerOffer } from '@/lib/offers/commands'
import { changeTimeZone } from '@/lib/people/commands/change-time-zone'
import type { WithdrawalReason } from '@/lib/pipeline/application'
import type { ChangeOutcome } from '@/lib/pipeline/commands/change-application'
import { reopenApplication, withdrawApplication } from '@/lib/pipeline/commands/close-application'
import { writeToRecruiter } from '@/lib/pipeline/commands/progress'
import { beginTakeHome, chooseOption, giveMoreTime } from '@/lib/pipeline/commands/take-home'
import type { CandidatePage } from '@/lib/pipeline/data/candidate-page'
import { messageSubjects, withOpening } from '@/lib/pipeline/message-subject'
import { readLateMinutes } from '@/lib/pipeline/running-late'

type Candidate = Awaited<ReturnType<typeof candidateChange>>

/** After an act: back to a room of theirs with a sentence, or the refusal beside what they typed. */
async function answer(
  candidate: Candidate,
  formData: FormData,
  outcome: ChangeOutcome,
  then: { message: string; room?: string },
): Promise<FormState> {
  if (!outcome.ok) return refuseCandidate(candidate, formData, outcome.refusal)
  const { applicationId, commandId } = candidate.change
  await leaveFlash({ id: commandId, message: then.message })
  redirect(roomOf(applicationId, then.room))
}

const choice = z.object({
  partId: z.uuid(),
  option: z.string({ error: 'Choose one of them.' }).min(1, 'Choose one of them.'),
})

export async function chooseHow(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const parsed = choice.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const { partId, option } = parsed.data
  const outcome = await chooseOption(candidate.change, { partId, optionKey: option })
  return answer(candidate, formData, outcome, { message: 'Chosen. What comes next is here.' })
}

const part = z.object({ partId: z.uuid() })

export async function startTask(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const { partId } = part.parse(Object.fromEntries(formData))
  const outcome = await beginTakeHome(candidate.change, partId)
  const room = `task/${partId}`
  return answer(candidate, formData, outcome, {
    message: 'Noted: you have begun. Good luck.',
    room,
  })
}

export async function takeMoreTime(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const { partId } = part.parse(Object.fromEntries(formData))
  const outcome = await giveMoreTime(candidate.change, { partId, by: 'candidate' })
  const room = `task/${partId}`
  return answer(candidate, formData, outcome, {
    message: 'You have more time; the new day is here and in your email.',
    room,
  })
}

const preferences = z
  .object({
    partId: z.uuid(),
    first: z.union([z.uuid(), z.literal('')]),
    second: z.union([z.uuid(), z.literal('')]),
    third: z.union([z.uuid(), z.literal('')]),
    words: z.string().trim().max(4000, 'Please keep to 4,000 characters.'),
  })
  .check(({ value, issues }) => {
    const chosen = [value.first, value.second, value.third].filter(Boolean)
    const say = (path: string, message: string) =>
      issues.push({ code: 'custom', input: value, path: [path], message })
    if (chosen.length === 0 && value.words === '')
      say('first', 'Choose a team, or tell us in words.')
    if (new Set(chosen).size < chosen.length) say('second', 'Choose each team once.')
  })

export async function shareWhatInterests(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const parsed = preferences.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const { partId, first, second, third, words } = parsed.data
  const teamIds = [first, second, third].filter(Boolean)
  const outcome = await sharePreferences(candidate.change, { partId, teamIds, words })
  return answer(candidate, formData, outcome, { message: 'Thank you, we have it.' })
}

/** Everybody who waits for them, and their recruiter, hear of it at once. */
export async function sayLate(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const interviewId = z.uuid().parse(formData.get('interviewId'))
  const minutes = readLateMinutes(formData.get('minutes'))
  if (!minutes) return refused(formData, { message: 'Choose by how many minutes.' })
  const wish = { interviewId, minutes, personId: null }
  const outcome = await tellRunningLate(candidate.change, wish)
  return answer(candidate, formData, outcome, {
    message: `Thank you for saying so. Everybody knows that you come about ${minutes} minutes late.`,
  })
}

const reply = z.object({
  partId: z.uuid(),
  answer: z.enum(['yes', 'no']),
  words: z.string().max(4000, 'Please keep to 4,000 characters.').default(''),
})

export async function answerTeam(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const parsed = reply.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const { partId, answer: said, words } = parsed.data
  const outcome = await answerProposal(candidate.change, { partId, agrees: said === 'yes', words })
  const message =
    said === 'yes' ? 'Wonderful. We tell the team.' : 'Thank you for telling us. We look further.'
  return answer(candidate, formData, outcome, { message })
}

export async function answerOurOffer(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const shown = reply.extend({ version: z.coerce.number().int() })
  const parsed = shown.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const { answer: said, ...rest } = parsed.data
  const accepts = said === 'yes'
  const outcome = await answerOffer(candidate.change, { ...rest, accepts })
  const message = accepts
    ? 'You have accepted. Welcome!'
    : 'We have your answer. Thank you for telling us.'
  return answer(candidate, formData, outcome, { message })
}

const reasons = [
  'other-offer',
  'pay',
  'place',
  'timing',
  'role',
  'other',
] as const satisfies WithdrawalReason[]
const withdrawal = z.object({
  reason: z.enum(reasons, { error: 'Choose what comes closest.' }),
  words: z.string().max(4000, 'Please keep to 4,000 characters.'),
})

export async function withdraw(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const parsed = withdrawal.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const outcome = await withdrawApplication(candidate.change, parsed.data)
  return answer(candidate, formData, outcome, {
    message: 'You have withdrawn. A confirmation is on its way to you by email.',
  })
}

/** Whoever did not reply goes on after all. */
export async function reopen(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const outcome = await reopenApplication(candidate.change)
  return answer(candidate, formData, outcome, {
    message: 'Good to have you back. Your application goes on where you stood.',
  })
}

const message = z.object({
  about: z.enum(messageSubjects).default('other'),
  words: z
    .string()
    .trim()
    .min(1, 'Write a few words first.')
    .max(4000, 'Please keep to 4,000 characters.'),
})

export async function writeMessage(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const parsed = message.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const outcome = await writeToRecruiter(
    candidate.change,
    withOpening(parsed.data.about, parsed.data.words),
  )
  const page = await getCandidatePage(candidate.change.applicationId)
  return answer(candidate, formData, outcome, { message: `Sent. ${sayAnswersBy(page)}.` })
}

const zone = z.object({
  timeZone: z.string().min(1, 'Choose a city in your time zone.'),
  back: z.string(),
})

export async function chooseZone(_: FormState, formData: FormData): Promise<FormState> {
  const { change } = await candidateChange(formData)
  const page = await getCandidatePage(change.applicationId)
  const parsed = zone.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const { timeZone, back } = parsed.data
  const { commandId, actor } = change
  const outcome = await changeTimeZone({
    commandId,
    personId: page.known.personId,
    actor,
    timeZone,
  })
  if (!outcome.ok) {
    return refused(formData, { fieldErrors: { timeZone: sayZoneRefusal(outcome.refusal) } })
  }
  redirect(roomOf(change.applicationId, roomToReturnTo(page, back)))
}

/** Only rooms of the candidate's own page. */
function roomToReturnTo(page: CandidatePage, back: string): string {
  const moving = page.known.runs.flatMap(({ parts }) => parts).map(({ id }) => `move/${id}`)
  return ['book', ...moving].includes(back) ? back : ''
}
