import { checkApplication } from '@/app/careers/application-form'
import { findTyped, forgetTyped, keepTyped } from '@/app/typed-form'
import { refused } from '@/app/ui/form-state'
import { leadTo, readUpload } from '@/app/uploads'
import { sayUploadRefusal } from '@/app/words/candidate'
import { receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { findPosting } from '@/lib/pipeline/data/postings'

type Context = { params: Promise<{ slug: string }> }

/** Takes an application as it comes in; a plain form posts here, and comes back with what was typed. */
export async function POST(request: Request, { params }: Context) {
  const { slug } = await params
  const posting = await findPosting(slug)
  if (!posting) return new Response('There is no such job.', { status: 404 })
  const path = `/careers/${posting.slug}`
  const form = await readUpload(request, { pdf: true })
  const before = await findTyped()
  const fields = form.ok ? form.fields : new FormData()
  const upload = form.ok ? form.files.get('cv') : undefined
  const cv = upload?.ok ? upload.file : upload ? null : (before?.file ?? null)
  const back = async (why: { message?: string; fieldErrors?: Record<string, string> }) => {
    await forgetTyped(path)
    await keepTyped(path, refused(fields, why), cv)
    return leadTo(`${path}#apply`)
  }
  if (!form.ok) return back({ fieldErrors: { cv: sayUploadRefusal(form.refusal) } })
  const checked = checkApplication(fields, posting)
  const cvError: Record<string, string> =
    upload && !upload.ok ? { cv: sayUploadRefusal(upload.refusal) } : {}
  if (!checked.ok) return back({ fieldErrors: { ...checked.fieldErrors, ...cvError } })
  if (upload && !upload.ok) return back({ fieldErrors: cvError })
  const { application } = checked
  const received = await receiveApplication({
    commandId: application.commandId,
    jobId: posting.jobId,
    person: {
      name: application.name,
      email: application.email,
      timeZone: application.timeZone || null,
      phone: application.phone || undefined,
    },
    answers: application.answers,
    links: application.links,
    cvFileId: cv?.id ?? null,
    source: 'public-page',
    referrerId: null,
    levelAsked: application.level || null,
    placeAskedId:
      application.place ||
      (posting.places.length === 1 ? (posting.places[0]?.placeId ?? null) : null),
    actor: null,
  })
  if (received.ok || tellsNobody(received.refusal)) {
    await forgetTyped(path)
    return leadTo(`${path}/thanks`)
  }
  return back({ message: sayReceivingRefusal(received.refusal) })
}

type Refusal = Extract<Awaited<ReturnType<typeof receiveApplication>>, { ok: false }>['refusal']

/** That somebody with this address applied before is told to nobody who merely knows the address. */
function tellsNobody(refusal: Refusal): boolean {
  return refusal === 'already-applied' || refusal === 'cooling-off'
}

function sayReceivingRefusal(refusal: Refusal): string {
  switch (refusal) {
    case 'no-such-file':
      return 'Your CV did not arrive in one piece. Please choose it again.'
    case 'answers-missing':
      return 'The questions have changed while you were writing. Please look through them again.'
    case 'no-such-place':
      return 'This place is no longer offered. Please choose another one.'
    case 'no-such-job':
    case 'job-not-open':
    case 'already-applied':
    case 'cooling-off':
      return 'This job has been closed while you were writing. We are sorry; nothing was sent.'
  }
}
