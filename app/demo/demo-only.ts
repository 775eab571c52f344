import { environment } from '@/lib/platform/environment'

/**
 * Outside demo mode these addresses do not exist. A form on somebody else's page gets nothing either way.
 */
export function demoOnly(
  answer: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!environment().demo) return new Response(null, { status: 404 })
    if (request.headers.get('sec-fetch-site') === 'cross-site') {
      return new Response(null, { status: 403 })
    }
    return answer(request)
  }
}

/** One field of a posted form; null unless it is a plain id. */
export function postedId(form: FormData, name: string): string | null {
  const value = form.get(name)
  return typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value) ? value : null
}
