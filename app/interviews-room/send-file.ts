import { notFound } from 'next/navigation'
import { openFile } from '@/lib/platform/files'

/** What browsers show by themselves without running anything of it. */
const shown = new Set(['application/pdf', 'text/plain', 'image/png', 'image/jpeg'])

/** A file of a room, if it is one of those that the room showed to whoever asks. */
export async function sendFile(
  fileId: string,
  room: { cv?: { id: string } | null; file?: { id: string } | null } | null,
): Promise<Response> {
  const belongs = room?.cv?.id === fileId || room?.file?.id === fileId
  const file = belongs ? await openFile(fileId) : null
  if (!file) notFound()
  const inline = shown.has(file.mediaType)
  const name = encodeURIComponent(file.name)
  return new Response(file.content, {
    headers: {
      'content-type': inline ? file.mediaType : 'application/octet-stream',
      'content-length': String(file.bytes),
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
