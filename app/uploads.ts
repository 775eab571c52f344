import type { UploadRefusal } from '@/app/words/candidate'
import { storeFile } from '@/lib/platform/files'
import { newId } from '@/lib/platform/ids'
import { type ReadForm, readForm, type UploadedPart } from '@/lib/platform/multipart'

export const uploadLimitBytes = 10 * 1024 * 1024

export type Upload =
  | { ok: true; file: { id: string; name: string } }
  | { ok: false; refusal: UploadRefusal }

/** Reads a posted form and keeps its file, which belongs to nobody until an act claims it. */
export function readUpload(request: Request, want: { pdf: boolean }): Promise<ReadForm<Upload>> {
  return readForm(request, { limitBytes: uploadLimitBytes, take: (part) => keep(part, want.pdf) })
}

async function keep(part: UploadedPart, pdf: boolean): Promise<Upload> {
  const { name, mediaType } = part
  const id = newId()
  try {
    const content = pdf ? onlyPdf(part.content) : part.content
    const stored = await storeFile({
      id,
      name,
      mediaType: pdf ? 'application/pdf' : mediaType,
      content,
      limitBytes: uploadLimitBytes,
    })
    return stored.ok ? { ok: true, file: { id, name: stored.file.name } } : stored
  } catch (error) {
    if (error instanceof NotPdf) return { ok: false, refusal: 'not-a-pdf' }
    throw error
  }
}

class NotPdf extends Error {}

/** Every PDF says so in its first bytes, whatever its name is. */
async function* onlyPdf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true
  for await (const piece of content) {
    if (first && !new TextDecoder('latin1').decode(piece.subarray(0, 1024)).includes('%PDF-')) {
      throw new NotPdf('no PDF')
    }
    first = false
    yield piece
  }
}

/** To a page of ours, by GET. The address is relative: whoever stands before us knows our name better. */
export function leadTo(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store' },
  })
}
