import { findTyped, forgetTyped, keepTyped } from '@/app/typed-form'
import { refused } from '@/app/ui/form-state'
import { leadTo } from '@/app/uploads'
import { sayCsvRefusal } from '@/app/words/imports'
import { beginImport } from '@/lib/people/commands/imports'
import type { ImportKind } from '@/lib/people/data/imports'
import { type CsvRead, csvLimitBytes, readCsv, readPastedCsv } from '@/lib/platform/csv'
import { readForm, type UploadedPart } from '@/lib/platform/multipart'

type Taking = { path: string; kind: ImportKind; mostRows: number; byId: string }

/** Reads a posted list and leads to its draft below `path`, or back with what is wrong. The caller has authorised. */
export async function takeImport(request: Request, taking: Taking): Promise<Response> {
  const { path, kind, mostRows, byId } = taking
  const form = await readForm(request, {
    limitBytes: csvLimitBytes,
    fieldLimitBytes: csvLimitBytes,
    take: readWhole,
  })
  const fields = form.ok ? form.fields : new FormData()
  const back = async (field: string, words: string) => {
    if (await findTyped()) await forgetTyped(path)
    await keepTyped(path, refused(fields, { fieldErrors: { [field]: words } }), null)
    return leadTo(path)
  }
  if (!form.ok) {
    const words =
      form.refusal === 'form-too-large'
        ? sayCsvRefusal('csv-too-large', { mostRows })
        : 'The file did not arrive in one piece. Choose it again.'
    return back('file', words)
  }
  const file = form.files.get('file')
  const read: CsvRead = file
    ? readCsv(file.bytes, { mostRows })
    : readPastedCsv(String(fields.get('rows') ?? ''), { mostRows })
  if (!read.ok) {
    const words = sayCsvRefusal(read.refusal, { mostRows, line: read.line })
    return back(file || !fields.get('rows') ? 'file' : 'rows', words)
  }
  const importId = String(fields.get('importId') ?? '')
  if (!/^[0-9a-f-]{36}$/i.test(importId)) return leadTo(path)
  await forgetTyped(path)
  const source = file?.name ?? 'Pasted rows'
  await beginImport({ importId, kind, byId, source, table: read.table })
  return leadTo(`${path}/${importId}`)
}

/** One byte more than the limit is enough to know; the rest flows away. */
async function readWhole(part: UploadedPart): Promise<{ name: string; bytes: Uint8Array }> {
  const pieces: Uint8Array[] = []
  for await (const piece of part.content) pieces.push(piece)
  return { name: part.name, bytes: Buffer.concat(pieces) }
}
