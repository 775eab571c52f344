import { redirect } from 'next/navigation'
import { firstPageOf } from '@/app/navigation'
import { requireStaff } from '@/app/session'

/** Where somebody who has just signed in begins: their own first page. */
export async function GET() {
  redirect(firstPageOf(await requireStaff()))
}
