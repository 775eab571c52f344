import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllEnvs()
})

async function post(path: 'sign-in' | 'candidate', headers: Record<string, string> = {}) {
  const { POST } =
    path === 'sign-in'
      ? await import('@/app/demo/sign-in/route')
      : await import('@/app/demo/candidate/route')
  const body = new URLSearchParams({ personId: 'nobody', applicationId: 'nothing' })
  return POST(new Request('http://localhost:3000/demo', { method: 'POST', body, headers }))
}

test.each(['sign-in', 'candidate'] as const)(
  'outside demo mode there is no /demo/%s',
  async (path) => {
    vi.stubEnv('LOOPLINE_DEMO', '0')
    expect((await post(path)).status).toBe(404)
  },
)

test('in demo mode a form on somebody else’s page gets nothing', async () => {
  vi.stubEnv('LOOPLINE_DEMO', '1')
  expect((await post('sign-in', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

test.each(['sign-in', 'candidate'] as const)(
  'in demo mode /demo/%s takes ids alone',
  async (path) => {
    vi.stubEnv('LOOPLINE_DEMO', '1')
    expect((await post(path)).status).toBe(404)
  },
)
