import { z } from 'zod'
import { earlierPeopleChoices, orderChoices } from '@/app/words/plans'
import { deciderRoles, onEnteringChoices, stageKinds } from '@/lib/pipeline/plan'

const words = z.string().trim().max(100, 'Shorter, please: 100 characters at most.')
const longWords = z.string().max(20_000, 'Shorter, please: 20,000 characters at most.')
const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const optionKey = z.string().max(100).nullable()
const seats = z.array(z.object({ poolId: z.uuid(), shadow: z.boolean() })).max(12)

const session = z.object({
  lineageId: z.uuid(),
  optionKey,
  name: words,
  candidateName: words,
  minutes: whole(0, 1440),
  kitId: z.uuid().nullable(),
  rubricId: z.uuid().nullable(),
  seats,
})
const takeHome = z.object({
  lineageId: z.uuid(),
  optionKey,
  name: words,
  candidateName: words,
  brief: longWords,
  daysToHandIn: whole(1, 60),
  extensionDays: whole(0, 60),
  rubricId: z.uuid().nullable(),
  seats,
})
const option = z.object({
  key: z.string().min(1).max(100),
  name: words,
  candidateName: words,
  candidateDescription: longWords,
})
const stage = z.object({
  lineageId: z.uuid(),
  kind: z.enum(stageKinds),
  onEntering: z.enum(onEnteringChoices).optional(),
  name: words,
  candidateName: words,
  candidateDescription: longWords,
  shareDays: whole(0, 365),
  sessions: z.array(session).max(20),
  takeHomes: z.array(takeHome).max(10),
  options: z.array(option).max(10),
  order: z.enum(orderChoices),
  breakMinutes: z.object({ min: whole(0, 480), max: whole(0, 480) }),
  sameDay: z.boolean(),
  minimumNoticeMinutes: whole(0, 43_200),
  bookingWindowDays: whole(1, 180),
  linkLifetimeDays: whole(1, 180),
  candidateMoves: whole(0, 20),
  candidateMoveNoticeMinutes: whole(0, 43_200),
  nudgeDays: z.array(whole(1, 99)).max(5),
  earlierPeople: z.enum(earlierPeopleChoices),
  deciderRole: z.enum(deciderRoles),
})

/** A plan as the editor sends it. What is unfinished may be kept; what makes no sense at all may not. */
export const planSchema = z.object({
  name: words.min(1, 'A plan needs a name.'),
  promiseDays: whole(1, 365),
  stages: z.array(stage).max(40, 'A plan has 40 stages at most.'),
})
