import { findStaff } from '@/app/session'
import { mayOpenFile } from '@/lib/people/data/visible-files'
import { database } from '@/lib/platform/database'
import { openFile } from '@/lib/platform/files'

/** What browsers show by themselves without running anything of it; all else is only downloaded. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain'])

type Context = { params: Promise<{ fileId: string }> }

/** A file of an application, for who sees or sits on it; nobody learns which files there are. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await findStaff()
  if (!scope) return seeOther(`/sign-in?back=${encodeURIComponent(new URL(request.url).pathname)}`)
  const { fileId } = await params
  const isId = /^[0-9a-f-]{36}$/i.test(fileId)
  const file =
    isId && (await mayOpenFile(database(), scope, fileId)) ? await openFile(fileId) : null
  if (!file) return new Response('There is no such file, or you may not see it.', { status: 404 })
  const harmless = shown.has(file.mediaType)
  const place = harmless ? 'inline' : 'attachment'
  return new Response(file.content, {
    headers: {
      'content-type': harmless ? file.mediaType : 'application/octet-stream',
      'content-length': String(file.bytes),
      'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
