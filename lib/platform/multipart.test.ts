import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readForm, type UploadedPart } from '@/lib/platform/multipart'

const limitBytes = 1_000_000

async function sizeOf({ content }: UploadedPart): Promise<number> {
  let size = 0
  for await (const piece of content) size += piece.byteLength
  return size
}

function post(form: FormData): Request {
  return new Request('http://localhost/', { method: 'POST', body: form })
}

function formWith(file: Blob | null): FormData {
  const form = new FormData()
  form.append('name', 'Zoë Ångström')
  form.append('place', 'a')
  form.append('place', 'b')
  if (file) form.append('cv', file, 'résumé.pdf')
  form.append('after', 'the file')
  return form
}

describe('a form with a file', () => {
  test('is read whole: fields before and after the file, and the file as it comes', async () => {
    const read = await readForm(post(formWith(new Blob([randomBytes(900_000)]))), {
      limitBytes,
      take: sizeOf,
    })
    if (!read.ok) throw new Error(read.refusal)
    expect(read.fields.get('name')).toBe('Zoë Ångström')
    expect(read.fields.getAll('place')).toEqual(['a', 'b'])
    expect(read.fields.get('after')).toBe('the file')
    expect(read.files.get('cv')).toBe(900_000)
  })

  test('keeps the name and type of the file', async () => {
    const take = async ({ name, mediaType, content }: UploadedPart) => {
      for await (const _ of content);
      return { name, mediaType }
    }
    const form = formWith(new Blob(['x'], { type: 'application/pdf' }))
    const read = await readForm(post(form), { limitBytes, take })
    expect(read.ok && read.files.get('cv')).toEqual({
      name: 'résumé.pdf',
      mediaType: 'application/pdf',
    })
  })

  test('takes nothing when nothing was chosen', async () => {
    const form = new FormData()
    form.append('cv', new File([], ''))
    form.append('after', 'the file')
    const read = await readForm(post(form), { limitBytes, take: async () => 'taken' })
    expect(read.ok && [read.files.size, read.fields.get('after')]).toEqual([0, 'the file'])
  })

  test('goes on when whoever takes the file does not look at it', async () => {
    const form = formWith(new Blob([randomBytes(900_000)]))
    const read = await readForm(post(form), { limitBytes, take: async () => 'unread' })
    expect(read.ok && [read.files.get('cv'), read.fields.get('after')]).toEqual([
      'unread',
      'the file',
    ])
  })

  test('shows one byte too many of a file that is too large, and still reads the fields behind it', async () => {
    const read = await readForm(post(formWith(new Blob([randomBytes(3_000_000)]))), {
      limitBytes,
      take: sizeOf,
    })
    expect(read.ok && read.files.get('cv')).toBe(limitBytes + 1)
    expect(read.ok && read.fields.get('after')).toBe('the file')
  })

  test('goes on when whoever takes the file stops half-way', async () => {
    const take = async ({ content }: UploadedPart) => {
      for await (const _ of content) return 'enough'
      return 'nothing'
    }
    const read = await readForm(post(formWith(new Blob([randomBytes(900_000)]))), {
      limitBytes,
      take,
    })
    expect(read.ok && [read.files.get('cv'), read.fields.get('after')]).toEqual([
      'enough',
      'the file',
    ])
  })
})

describe('a form that cannot be read', () => {
  test('is far too large', async () => {
    const read = await readForm(post(formWith(new Blob([randomBytes(3_000_000)]))), {
      limitBytes: 100_000,
      take: sizeOf,
    })
    expect(read).toEqual({ ok: false, refusal: 'form-too-large' })
  })

  test('is cut off', async () => {
    const whole = post(formWith(new Blob([randomBytes(500_000)])))
    const bytes = new Uint8Array(await whole.arrayBuffer())
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
    const cut = new Request('http://localhost/', {
      method: 'POST',
      headers,
      body: bytes.subarray(0, 300_000),
    })
    expect(await readForm(cut, { limitBytes, take: sizeOf })).toEqual({
      ok: false,
      refusal: 'form-cut-off',
    })
  })

  test('is no multipart form', async () => {
    const request = new Request('http://localhost/', { method: 'POST', body: 'name=x' })
    expect(await readForm(request, { limitBytes, take: sizeOf })).toEqual({
      ok: false,
      refusal: 'form-unreadable',
    })
  })
})
