import { createHash } from 'node:crypto'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'

export type StoredFile = {
  id: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
}

export type NewFile = {
  /** Made by the caller; storing the same id again answers what is there. */
  id: string
  name: string
  /** As the sender claims; served back only as a download or under a list of harmless types. */
  mediaType: string
  kind?: string
  personId?: string
  applicationId?: string
  content: AsyncIterable<Uint8Array>
  limitBytes: number
  /** What the sender announced, such as Content-Length; fewer or more is a cut-off upload. */
  announcedBytes?: number
}

export type StoreRefusal = 'file-too-large' | 'file-empty' | 'file-cut-off'
export type StoreOutcome = { ok: true; file: StoredFile } | { ok: false; refusal: StoreRefusal }

const chunkBytes = 256 * 1024
/** What an upload that was cut off with its process leaves behind is removed after so long. */
const unfinishedMilliseconds = 24 * 3_600_000

/**
 * Takes a file in, a chunk at a time: memory stays small whatever its size. Until it is complete nobody sees it,
 * and an upload that ends early (refused, aborted, thrown) leaves nothing.
 */
export async function storeFile(wanted: NewFile): Promise<StoreOutcome> {
  const known = await database().file.findUnique({ where: { id: wanted.id } })
  if (known?.complete) return { ok: true, file: { ...describe(known) } }
  if (known) await removeFile(known.id)
  if ((wanted.announcedBytes ?? 0) > wanted.limitBytes)
    return { ok: false, refusal: 'file-too-large' }
  await begin(wanted)
  let stored = false
  try {
    const outcome = await takeIn(wanted)
    stored = outcome.ok
    return outcome
  } finally {
    if (!stored) await removeFile(wanted.id)
  }
}

async function begin({
  id,
  name,
  mediaType,
  kind,
  personId,
  applicationId,
}: NewFile): Promise<void> {
  const createdAt = await readClock()
  await database().file.create({
    data: {
      id,
      name: plainName(name),
      mediaType,
      kind,
      personId,
      applicationId,
      bytes: 0,
      sha256: '',
      createdAt,
    },
  })
}

async function takeIn({ id, content, limitBytes, announcedBytes }: NewFile): Promise<StoreOutcome> {
  const hash = createHash('sha256')
  let bytes = 0
  let position = 0
  for await (const chunk of inChunks(content)) {
    bytes += chunk.byteLength
    if (bytes > limitBytes) return { ok: false, refusal: 'file-too-large' }
    hash.update(chunk)
    await database().fileChunk.create({ data: { fileId: id, position, content: chunk } })
    position += 1
  }
  if (announcedBytes !== undefined && bytes !== announcedBytes)
    return { ok: false, refusal: 'file-cut-off' }
  if (bytes === 0) return { ok: false, refusal: 'file-empty' }
  const file = await database().file.update({
    where: { id },
    data: { bytes, sha256: hash.digest('hex'), complete: true },
  })
  return { ok: true, file: describe(file) }
}

/** The same bytes in pieces of `chunkBytes`, the last one smaller. */
async function* inChunks(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held = new Uint8Array(chunkBytes)
  let filled = 0
  for await (const piece of content) {
    for (let taken = 0; taken < piece.byteLength; ) {
      const part = piece.subarray(taken, taken + chunkBytes - filled)
      held.set(part, filled)
      taken += part.byteLength
      filled += part.byteLength
      if (filled < chunkBytes) continue
      yield held
      held = new Uint8Array(chunkBytes)
      filled = 0
    }
  }
  if (filled > 0) yield held.subarray(0, filled)
}

export type OpenFile = StoredFile & { content: ReadableStream<Uint8Array> }

/** A complete file and its content, read as the reader asks for it; null when there is none. */
export async function openFile(id: string): Promise<OpenFile | null> {
  const row = await database().file.findUnique({ where: { id } })
  if (!row?.complete) return null
  let position = 0
  const content = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const chunk = await database().fileChunk.findUnique({
          where: { fileId_position: { fileId: id, position } },
        })
        position += 1
        if (chunk) controller.enqueue(chunk.content)
        else controller.close()
      },
    },
    { highWaterMark: 1 },
  )
  return { ...describe(row), content }
}

export async function removeFile(id: string): Promise<void> {
  await database().file.deleteMany({ where: { id } })
}

/** Removes what killed processes left unfinished and what no form claimed in the end; answers how many. */
export async function removeUnfinishedFiles(now: Date): Promise<number> {
  const before = new Date(now.getTime() - unfinishedMilliseconds)
  const { count } = await database().file.deleteMany({
    where: {
      createdAt: { lt: before },
      OR: [{ complete: false }, { applicationId: null, personId: null }],
    },
  })
  return count
}

/** The last part of a path, without what could end a header or a folder. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{Cc}"]/gu, '')
      .trim()
      .slice(0, 200) || 'file'
  )
}

function describe(row: {
  id: string
  name: string
  mediaType: string
  bytes: bigint
  sha256: string
}): StoredFile {
  const { id, name, mediaType, bytes, sha256 } = row
  return { id, name, mediaType, bytes: Number(bytes), sha256 }
}
