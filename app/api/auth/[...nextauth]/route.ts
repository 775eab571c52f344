import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/app/sign-in/auth-options'
import { isOpen } from '@/app/sign-in/doors'

type Context = { params: Promise<{ nextauth: string[] }> }

async function answer(method: 'GET' | 'POST', request: NextRequest, context: Context) {
  if (!isOpen(method, (await context.params).nextauth)) return new Response(null, { status: 404 })
  // A form on somebody else's page must not sign a visitor in as its author.
  if (method === 'POST' && request.headers.get('sec-fetch-site') === 'cross-site') {
    return new Response(null, { status: 403 })
  }
  return NextAuth(request, context, authOptions())
}

export const GET = (request: NextRequest, context: Context) => answer('GET', request, context)
export const POST = (request: NextRequest, context: Context) => answer('POST', request, context)
