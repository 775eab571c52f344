import { connection } from 'next/server'
import { readReadiness } from '@/lib/platform/readiness'

export async function GET() {
  await connection()
  const readiness = await readReadiness()
  return Response.json(readiness, {
    status: readiness.ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
