import { checkApplication } from '@/app/careers/application-form'
import { findStaff } from '@/app/session'
import { findTyped, forgetTyped, keepTyped } from '@/app/typed-form'
import { leaveFlash } from '@/app/ui/flash'
import { refused } from '@/app/ui/form-state'
import { leadTo, readUpload } from '@/app/uploads'
import { sayUploadRefusal } from '@/app/words/candidate'
import { mayAct } from '@/lib/people/permissions'
import {
  type ReceivingRefusal,
  receiveApplication,
} from '@/lib/pipeline/commands/receive-application'

const path = '/candidates/new'

/** Takes the recruiter's form with its CV as it comes in; it comes back with what was typed. */
export async function POST(request: Request): Promise<Response> {
  const scope = await findStaff()
  if (!scope) return leadTo(`/sign-in?back=${encodeURIComponent(path)}`)
  const form = await readUpload(request, { pdf: true })
  const before = await findTyped()
  const fields = form.ok ? form.fields : new FormData()
  const upload = form.ok ? form.files.get('cv') : undefined
  const cv = upload?.ok ? upload.file : upload ? null : (before?.file ?? null)
  const back = async (why: { message?: string; fieldErrors?: Record<string, string> }) => {
    await forgetTyped(path)
    await keepTyped(path, refused(fields, why), cv)
    return leadTo(path)
  }
  if (!form.ok) return back({ fieldErrors: { cv: sayUploadRefusal(form.refusal) } })
  const jobId = String(fields.get('jobId') ?? '')
  const checked = checkApplication(fields, { questions: [], places: [], bands: [], level: '' })
  const fieldErrors: Record<string, string> = {
    ...(checked.ok ? {} : checked.fieldErrors),
    ...(/^[0-9a-f-]{36}$/i.test(jobId) ? {} : { jobId: 'Choose the job.' }),
    ...(upload && !upload.ok ? { cv: sayUploadRefusal(upload.refusal) } : {}),
  }
  if (!checked.ok || Object.keys(fieldErrors).length > 0) return back({ fieldErrors })
  if (!mayAct(scope, 'add-candidate', { jobId })) {
    return back({ fieldErrors: { jobId: 'Your role does not allow this for that job.' } })
  }
  const { application } = checked
  const received = await receiveApplication({
    commandId: application.commandId,
    jobId,
    person: {
      name: application.name,
      email: application.email,
      timeZone: application.timeZone || null,
      phone: application.phone || undefined,
    },
    answers: [],
    links: application.links,
    cvFileId: cv?.id ?? null,
    source: 'recruiter',
    referrerId: null,
    levelAsked: String(fields.get('level') ?? '').trim() || null,
    placeAskedId: application.place || null,
    actor: { kind: 'person', personId: scope.personId },
  })
  if (!received.ok) {
    const { field, words } = sayReceivingRefusal(received.refusal)
    return back({ fieldErrors: { [field]: words } })
  }
  await forgetTyped(path)
  await leaveFlash({
    id: application.commandId,
    message: `${application.name} is added, and gets an email with a link to their page.`,
  })
  return leadTo(`/applications/${received.applicationId}`)
}

function sayReceivingRefusal(refusal: ReceivingRefusal): { field: string; words: string } {
  switch (refusal) {
    case 'no-such-job':
    case 'job-not-open':
      return {
        field: 'jobId',
        words: 'This job is not open. Choose another one, or open it first.',
      }
    case 'already-applied':
      return {
        field: 'email',
        words:
          'Somebody with this address has an active application for this job. Look for them in the list.',
      }
    case 'cooling-off':
      return { field: 'email', words: 'We turned them down for this job not long ago.' }
    case 'answers-missing':
      return { field: 'name', words: 'An answer is missing.' }
    case 'no-such-file':
      return { field: 'cv', words: 'The CV did not arrive in one piece. Choose it again.' }
    case 'no-such-place':
      return { field: 'place', words: 'The job is not offered at this place. Choose another one.' }
  }
}
