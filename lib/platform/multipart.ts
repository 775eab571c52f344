import { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'

export type UploadedPart = {
  field: string
  name: string
  mediaType: string
  /** May be left half-read: the rest is drained. Ends one byte after `limitBytes`. */
  content: AsyncIterable<Uint8Array>
}

export type ReadForm<T> =
  | { ok: true; fields: FormData; files: Map<string, T> }
  /** `form-cut-off`: it ended early; `form-too-large`: far beyond any file that is allowed. */
  | { ok: false; refusal: 'form-unreadable' | 'form-cut-off' | 'form-too-large' }

const mostFields = 80
const fieldBytes = 64 * 1024
/** A file that is too large is read to its end, so that the browser hears why; up to so many times the limit. */
const patience = 25

/**
 * Reads a multipart form as it comes in. Each file that was chosen is handed to `take` while it arrives, so that
 * memory stays small; what `take` answers is found under its field's name.
 */
export async function readForm<T>(
  request: Request,
  {
    limitBytes,
    take,
    fieldLimitBytes = fieldBytes,
  }: {
    limitBytes: number
    take: (part: UploadedPart) => Promise<T>
    /** For a field into which people paste more than they type. */
    fieldLimitBytes?: number
  },
): Promise<ReadForm<T>> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!request.body || !/^multipart\/form-data\s*;.*boundary=/i.test(contentType)) {
    return { ok: false, refusal: 'form-unreadable' }
  }
  const mostBytes = limitBytes * patience
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) {
    return { ok: false, refusal: 'form-too-large' }
  }
  const fields = new FormData()
  const taken: Promise<[string, T]>[] = []
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    limits: { fileSize: limitBytes + 1, files: 4, fields: mostFields, fieldSize: fieldLimitBytes },
  })
  let cut = false
  parser.on('field', (name, value, _nameCut, valueCut) => {
    cut ||= valueCut
    fields.append(name, value)
  })
  parser.on('file', (field, stream, name, _encoding, mediaType) => {
    // A file field without a choice comes as an empty part without a name.
    if (!name) return void stream.resume()
    const content = stream.iterator({ destroyOnReturn: false })
    const answer = take({ field, name, mediaType, content })
      // A parser whose file is not read on stands still for ever: the rest flows away.
      .finally(() => stream.resume())
      .then((value): [string, T] => [field, value])
    // Awaited below; a refusal in the meantime must not count as unhandled.
    answer.catch(() => undefined)
    taken.push(answer)
  })
  const end = await feed(parser, request.body, mostBytes)
  if (end !== null) {
    await Promise.allSettled(taken)
    return { ok: false, refusal: end }
  }
  const files = new Map(await Promise.all(taken))
  // Half of what somebody wrote is worse than none of it.
  return cut ? { ok: false, refusal: 'form-too-large' } : { ok: true, fields, files }
}

async function feed(
  parser: BusboyInstance,
  body: ReadableStream<Uint8Array>,
  mostBytes: number,
): Promise<'form-cut-off' | 'form-too-large' | null> {
  let bytes = 0
  return new Promise((done) => {
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    source.on('data', (piece: Uint8Array) => {
      bytes += piece.byteLength
      if (bytes <= mostBytes) return
      source.destroy()
      parser.destroy()
      done('form-too-large')
    })
    source.on('error', () => {
      parser.destroy()
      done('form-cut-off')
    })
    parser.on('error', () => {
      source.resume()
      done('form-cut-off')
    })
    parser.on('finish', () => done(null))
    source.pipe(parser)
  })
}
