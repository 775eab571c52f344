import { connection } from 'next/server'
import { readMetrics } from '@/lib/platform/metrics'

export async function GET() {
  await connection()
  return new Response(await readMetrics(), {
    headers: {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    },
  })
}
