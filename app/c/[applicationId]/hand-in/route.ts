import { z } from 'zod'
import { getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { requireCandidate } from '@/app/session'
import { findTyped, forgetTyped, keepTyped } from '@/app/typed-form'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { leadTo, readUpload } from '@/app/uploads'
import { sayCandidateRefusal, sayUploadRefusal } from '@/app/words/candidate'
import { handInTakeHome } from '@/lib/pipeline/commands/take-home'

const posted = z.object({
  partId: z.uuid(),
  commandId: z.uuid(),
  words: z.string().trim().max(8000, 'Please keep to 8,000 characters.'),
})

type Context = { params: Promise<{ applicationId: string }> }

/** Takes the finished task as it comes in; a plain form posts here. */
export async function POST(request: Request, { params }: Context) {
  const { applicationId } = await params
  const page = await getCandidatePage(applicationId)
  const { personId } = await requireCandidate(applicationId)
  const path = roomOf(applicationId)
  const form = await readUpload(request, { pdf: false })
  if (!form.ok) {
    await keepTyped(
      path,
      refusedWith(new FormData(), { file: sayUploadRefusal(form.refusal) }),
      null,
    )
    return leadTo(taskOf(page) ?? path)
  }
  const parsed = posted.safeParse(Object.fromEntries(form.fields))
  if (!parsed.success) return leadTo(taskOf(page) ?? path)
  const { partId, commandId, words } = parsed.data
  const upload = form.files.get('file')
  const before = await findTyped()
  const file = upload?.ok ? upload.file : upload ? null : (before?.file ?? null)
  const back = async (state: FormState) => {
    await forgetTyped(path)
    await keepTyped(path, state, file)
    return leadTo(roomOf(applicationId, `task/${partId}`))
  }
  if (upload && !upload.ok)
    return back(refusedWith(form.fields, { file: sayUploadRefusal(upload.refusal) }))
  if (words === '' && !file)
    return back(refusedWith(form.fields, { words: 'Give a link, or choose a file.' }))
  const change = { applicationId, commandId, actor: { kind: 'candidate' as const, personId } }
  const outcome = await handInTakeHome(change, { partId, words, fileId: file?.id ?? null })
  if (!outcome.ok) {
    const message = sayCandidateRefusal(outcome.refusal, page.recruiter)
    await leaveFlash({ id: commandId, tone: 'attention', message })
    return leadTo(path)
  }
  await forgetTyped(path)
  await leaveFlash({ id: commandId, message: 'We have it. Thank you for your work.' })
  return leadTo(path)
}

function refusedWith(fields: FormData, fieldErrors: Record<string, string>): FormState {
  return refused(fields, { fieldErrors })
}

/** Where the form stands, when it did not even say which task it is for. */
function taskOf(page: Awaited<ReturnType<typeof getCandidatePage>>): string | null {
  const { next } = page.view
  return next.kind === 'hand-in' ? roomOf(page.known.id, `task/${next.partId}`) : null
}
