import { connection } from 'next/server'

/** The process answers; whether it should be sent requests is /api/ready's to say. */
export async function GET() {
  await connection()
  return Response.json({ status: 'alive' })
}
