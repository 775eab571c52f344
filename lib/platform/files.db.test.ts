import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { database } from '@/lib/platform/database'
import { type NewFile, openFile, removeUnfinishedFiles, storeFile } from '@/lib/platform/files'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

const megabyte = 1024 * 1024

/** In pieces of an awkward size, as they come off a network. */
async function* inPieces(bytes: Uint8Array, size = 70_001): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

function newFile(bytes: Uint8Array, rest: Partial<NewFile> = {}): NewFile {
  return {
    id: newId(),
    name: 'cv.pdf',
    mediaType: 'application/pdf',
    limitBytes: 10 * megabyte,
    content: inPieces(bytes),
    ...rest,
  }
}

async function readAll(content: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(content).arrayBuffer())
}

async function counts() {
  return { files: await database().file.count(), chunks: await database().fileChunk.count() }
}

describe('a file', () => {
  test('of 10 MB comes back byte for byte, in chunks of 256 KiB', async () => {
    const bytes = randomBytes(10 * megabyte)
    const wanted = newFile(bytes, { announcedBytes: bytes.byteLength })
    const stored = await storeFile(wanted)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(stored).toEqual({
      ok: true,
      file: {
        id: wanted.id,
        name: 'cv.pdf',
        mediaType: 'application/pdf',
        bytes: bytes.byteLength,
        sha256,
      },
    })
    expect(await database().fileChunk.count({ where: { fileId: wanted.id } })).toBe(40)
    const opened = await openFile(wanted.id)
    expect(opened && (await readAll(opened.content)).equals(bytes)).toBe(true)
  })

  test('stored again under its id is there once', async () => {
    const wanted = newFile(Buffer.from('first'))
    await storeFile(wanted)
    const before = await counts()
    const again = await storeFile({ ...wanted, content: inPieces(Buffer.from('second')) })
    expect(again).toMatchObject({ ok: true, file: { bytes: 5 } })
    expect(await counts()).toEqual(before)
  })

  test('keeps no path and no quotes in its name', async () => {
    const stored = await storeFile(
      newFile(Buffer.from('x'), { name: '..\\..\\etc/"pass\r\nwd".pdf' }),
    )
    expect(stored).toMatchObject({ file: { name: 'passwd.pdf' } })
  })
})

describe('an upload that does not come to a good end leaves nothing', () => {
  async function expectNothingLeft(work: () => Promise<unknown>) {
    const before = await counts()
    const outcome = await work()
    expect(await counts()).toEqual(before)
    return outcome
  }

  test('when it is larger than allowed, by a byte', async () => {
    const outcome = await expectNothingLeft(() =>
      storeFile(newFile(randomBytes(megabyte + 1), { limitBytes: megabyte })),
    )
    expect(outcome).toEqual({ ok: false, refusal: 'file-too-large' })
  })

  test('when it announces too much, before a byte is read', async () => {
    const unread = inPieces(randomBytes(1))
    unread.next = () => Promise.reject(new Error('was read'))
    const outcome = await expectNothingLeft(() =>
      storeFile(newFile(Buffer.alloc(0), { content: unread, announcedBytes: 99 * megabyte })),
    )
    expect(outcome).toEqual({ ok: false, refusal: 'file-too-large' })
  })

  test('when fewer bytes come than were announced', async () => {
    const outcome = await expectNothingLeft(() =>
      storeFile(newFile(randomBytes(500_000), { announcedBytes: 600_000 })),
    )
    expect(outcome).toEqual({ ok: false, refusal: 'file-cut-off' })
  })

  test('when it is empty', async () => {
    expect(await expectNothingLeft(() => storeFile(newFile(Buffer.alloc(0))))).toEqual({
      ok: false,
      refusal: 'file-empty',
    })
  })

  test('when the sender goes away half-way', async () => {
    const goesAway = (async function* () {
      yield* inPieces(randomBytes(600_000))
      throw new Error('aborted')
    })()
    await expectNothingLeft(() =>
      expect(storeFile(newFile(Buffer.alloc(0), { content: goesAway }))).rejects.toThrow('aborted'),
    )
  })

  test('when its process is killed, a day later', async () => {
    const createdAt = new Date('2026-11-20T10:00:00Z')
    const id = newId()
    await database().file.create({
      data: { id, name: 'cv', mediaType: 'x', bytes: 0, sha256: '', createdAt },
    })
    await database().fileChunk.create({
      data: { fileId: id, position: 0, content: Buffer.from('half') },
    })
    expect(await openFile(id)).toBeNull()
    expect(await removeUnfinishedFiles(new Date('2026-11-21T09:59:00Z'))).toBe(0)
    expect(await removeUnfinishedFiles(new Date('2026-11-21T10:01:00Z'))).toBe(1)
    expect(await database().fileChunk.count({ where: { fileId: id } })).toBe(0)
  })
})
