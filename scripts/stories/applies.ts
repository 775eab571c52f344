import { Readable } from 'node:stream'
import { receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { storeFile } from '@/lib/platform/files'
import { type Candidate, getCandidate } from '@/scripts/stories/candidates'
import { applicationId, commandId, jobId, personId, placeId, told } from '@/scripts/stories/company'
import { jobs } from '@/scripts/stories/company-facts'
import { cvLines, latinName } from '@/scripts/stories/cv'
import { fixedId } from '@/scripts/stories/fixed-id'
import { textPdf } from '@/scripts/stories/pdf'
import type { Verb } from '@/scripts/stories/scenes'

/** The candidate sends their application. */
export const applies: Verb = async (cue) => {
  const candidate = getCandidate(cue.key)
  const { key, person, name, timeZone, phone, job, place, source, referrer, links = [] } = candidate
  const outcome = await receiveApplication({
    commandId: commandId(cue.name),
    applicationId: applicationId(key),
    personId: personId(person ?? key),
    jobId: jobId(job),
    person: { name, email: emailOf(candidate), timeZone, phone },
    answers: answersOf(candidate),
    links,
    cvFileId: await sendCv(candidate),
    source,
    referrerId: referrer ? personId(referrer) : null,
    levelAsked: jobs.find((one) => one.key === job)?.level ?? null,
    placeAskedId: placeId(place),
    actor: null,
  })
  told(`${name} applies`, outcome)
}

async function sendCv(candidate: Candidate): Promise<string> {
  const id = fixedId(`cv/${candidate.key}`)
  const pdf = textPdf(cvLines(candidate))
  const outcome = await storeFile({
    id,
    name: `CV ${latinName(candidate.person ?? candidate.key)}.pdf`,
    mediaType: 'application/pdf',
    content: Readable.from([pdf]),
    limitBytes: 1_000_000,
  })
  told(`the CV of ${candidate.name}`, outcome)
  return id
}

function emailOf({ key, person, colleague }: Candidate): string {
  if (colleague) return `${colleague.replaceAll('-', '.')}@harbourfinch.example`
  return `${(person ?? key).replaceAll('-', '.')}@mail.example`
}

function answersOf(candidate: Candidate) {
  const { job, why, notice, knockOuts = {} } = candidate
  const questions = jobs.find(({ key }) => key === job)?.posting.questions ?? []
  const texts: Record<string, string> = { why, notice }
  return questions.map(({ key, label, kind }) => ({
    key,
    label,
    answer: kind === 'yes-no' ? (knockOuts[key] ?? 'yes') : (texts[key] ?? ''),
  }))
}
