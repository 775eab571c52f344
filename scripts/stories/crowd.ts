/** Three hundred new applications on one job since Monday: what a review has to carry. */
import { Readable } from 'node:stream'
import { receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { storeFile } from '@/lib/platform/files'
import { applicationId, commandId, jobId, personId, placeId, told } from '@/scripts/stories/company'
import { jobs } from '@/scripts/stories/company-facts'
import { firstNames, lastNames, notices, whys } from '@/scripts/stories/crowd-facts'
import { cvLinesOf } from '@/scripts/stories/cv'
import { fixedId } from '@/scripts/stories/fixed-id'
import { textPdf } from '@/scripts/stories/pdf'
import { type Story, scene, type Verb } from '@/scripts/stories/scenes'
import type { When } from '@/scripts/stories/when'

export const crowdSize = 300
/** Where the crowd applies. */
const job = 'senior-backend'
/** So many send theirs at the same moment, the first of them with a CV: it tells the story faster. */
const atOnce = 6

type Applicant = {
  key: string
  name: string
  latin: string
  email: string
  place: string
  why: string
  notice: string
  against: string | null
  links: string[]
}

/** From Monday morning to two hours before the present, thicker by day. */
export function crowd(when: When): Story[] {
  const from = lastMonday(when)
  const until = when.minutes(-130)
  const moments = Math.ceil(crowdSize / atOnce)
  const step = (until.getTime() - from.getTime()) / moments
  return Array.from({ length: moments }, (_, moment) => ({
    key: `crowd-${moment}`,
    scenes: [scene(new Date(from.getTime() + Math.round(moment * step)), applyTogether(moment))],
  }))
}

/** Monday 07:00, a day ago at least. */
function lastMonday({ now }: When): Date {
  const at = new Date(now)
  at.setUTCHours(7, 0, 0, 0)
  do at.setUTCDate(at.getUTCDate() - 1)
  while (at.getUTCDay() !== 1)
  return at
}

function applyTogether(moment: number): Verb {
  return async () => {
    const numbers = Array.from({ length: atOnce }, (_, index) => moment * atOnce + index)
    const applicants = numbers.filter((number) => number < crowdSize).map(applicant)
    await Promise.all(applicants.map(send))
  }
}

async function send(one: Applicant, index: number): Promise<void> {
  const questions = jobs.find(({ key }) => key === job)?.posting.questions ?? []
  const outcome = await receiveApplication({
    commandId: commandId(one.key),
    applicationId: applicationId(one.key),
    personId: personId(one.key),
    jobId: jobId(job),
    person: { name: one.name, email: one.email, timeZone: 'Europe/London' },
    answers: questions.map(({ key, label, kind }) => ({
      key,
      label,
      answer: kind === 'yes-no' ? (key === one.against ? 'no' : 'yes') : textOf(one, key),
    })),
    links: one.links,
    cvFileId: index === 0 ? await sendCv(one) : null,
    source: 'public-page',
    referrerId: null,
    levelAsked: 'L50',
    placeAskedId: placeId(one.place),
    actor: null,
  })
  told(`${one.name} applies`, outcome)
}

function textOf({ why, notice }: Applicant, question: string): string {
  if (question === 'why') return why
  return question === 'notice' ? notice : ''
}

async function sendCv({ key, latin, place, notice, why }: Applicant): Promise<string> {
  const id = fixedId(`cv/${key}`)
  const outcome = await storeFile({
    id,
    name: `CV ${latin}.pdf`,
    mediaType: 'application/pdf',
    content: Readable.from([textPdf(cvLinesOf({ seed: key, name: latin, place, notice, why }))]),
    limitBytes: 1_000_000,
  })
  told(`the CV of ${latin}`, outcome)
  return id
}

/** The same person for the same number, every time. */
export function applicant(number: number): Applicant {
  const key = `crowd-${number}`
  const { name, latin } = nameOf(number)
  const places = ['London', 'Cardiff', 'United Kingdom, remote', 'London', 'London']
  const chance = draw(key, 'against', 100)
  return {
    key,
    name,
    latin,
    email: `${plain(latin)}.${number}@mail.example`,
    place: places[draw(key, 'place', places.length)] ?? 'London',
    why: whys[draw(key, 'why', whys.length)] ?? '',
    notice: notices[draw(key, 'notice', notices.length)] ?? '',
    against: chance < 12 ? 'right-to-work' : chance < 19 ? 'production' : null,
    links:
      chance % 9 === 0
        ? [`https://code.example/${latin.split(' ')[0]?.toLowerCase()}-${number}`]
        : [],
  }
}

function nameOf(number: number): { name: string; latin: string } {
  const first = firstNames[number % firstNames.length] ?? ''
  const turn = Math.floor(number / firstNames.length)
  const written = typeof first === 'string' ? null : first
  if (written && turn === 0) return { name: written[0], latin: written[1] }
  // Whose whole name has been told already shares the first one with others.
  const called = written ? written[1].split(' ')[0] : first
  const name = `${called} ${lastNames[(number * 7 + turn) % lastNames.length]}`
  return { name, latin: name }
}

function plain(latin: string): string {
  const letters = latin.normalize('NFD').replaceAll(/[^A-Za-z ]/g, '')
  return letters.toLowerCase().replaceAll(' ', '.')
}

function draw(key: string, what: string, below: number): number {
  return Number.parseInt(fixedId(`${key}/${what}`).slice(-6), 16) % below
}
