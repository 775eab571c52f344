import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mintDemoLink, signInToDemo } from '@/lib/people/commands/demo-sign-in'
import { announceSetupCode, setUpFirstAdmin } from '@/lib/people/commands/first-admin'
import { requestSignIn } from '@/lib/people/commands/request-sign-in'
import { findDemoCast } from '@/lib/people/data/demo'
import { findStaffScope } from '@/lib/people/data/scopes'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { newId } from '@/lib/platform/ids'
import { signInAdapter } from '@/lib/platform/sign-in-adapter'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let console = ''

beforeEach(() => {
  console = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    console += String(words)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function recruiter(change: { deactivatedAt?: Date } = {}) {
  const id = newId()
  const email = `${id}@harbourfinch.example`
  await database().person.create({
    data: {
      id,
      name: 'Rosa Delgado',
      email,
      createdAt: new Date(),
      roles: { create: { role: 'recruiter' } },
      ...change,
    },
  })
  return { id, email }
}

const codeIn = (words: string) => /code (\S+)/.exec(words)?.[1] ?? ''
const linkIn = (words: string) => /http\S+\/sign-in\/confirm\?\S+/.exec(words)?.[0]

describe('a link to sign in', () => {
  test('goes to somebody who may, and only its hash is kept', async () => {
    const { email } = await recruiter()
    await requestSignIn({ email: email.toUpperCase(), back: '/today' })
    const url = new URL(linkIn(console) ?? '')
    expect(url.searchParams.get('email')).toBe(email)
    const [row] = await database().verificationToken.findMany({ where: { identifier: email } })
    expect(row?.token).toHaveLength(64)
    expect(row?.token).not.toBe(url.searchParams.get('token'))
  })

  test('goes to nobody else', async () => {
    const { email } = await recruiter({ deactivatedAt: new Date() })
    await requestSignIn({ email, back: '/' })
    await requestSignIn({ email: 'nobody@harbourfinch.example', back: '/' })
    expect(console).toBe('')
  })

  test('goes to one address three times at most while the links are open', async () => {
    const { email } = await recruiter()
    for (const _ of [1, 2, 3, 4, 5]) await requestSignIn({ email, back: '/' })
    expect(console.match(/sign-in\/confirm/g)).toHaveLength(3)
  })

  test('is taken once, whoever presses twice', async () => {
    const { email } = await recruiter()
    await requestSignIn({ email, back: '/' })
    const [row] = await database().verificationToken.findMany({ where: { identifier: email } })
    const take = () =>
      signInAdapter.useVerificationToken?.({ identifier: email, token: row?.token ?? '' })
    const taken = await Promise.all([take(), take()])
    expect(taken.filter(Boolean)).toHaveLength(1)
  })
})

describe('the first admin', () => {
  const wish = { name: 'Ada Byrne', email: 'Ada@harbourfinch.example', company: 'Harbour & Finch' }

  beforeEach(async () => {
    await database().roleGrant.deleteMany({ where: { role: 'admin' } })
    await database().setting.deleteMany({ where: { key: 'setup' } })
  })

  test('needs the code of the console', async () => {
    await announceSetupCode()
    expect(await setUpFirstAdmin({ ...wish, code: 'AAAA-BBBB-CCCC' })).toEqual({
      ok: false,
      refusal: 'wrong-code',
    })
    expect(await setUpFirstAdmin({ ...wish, code: '' })).toEqual({
      ok: false,
      refusal: 'wrong-code',
    })
  })

  test('begins signed in, in a company with a plan, and the code opens nothing again', async () => {
    await announceSetupCode()
    const code = codeIn(console)
    const done = await setUpFirstAdmin({ ...wish, code: code.toLowerCase().replaceAll('-', ' ') })
    if (!done.ok) throw new Error(done.refusal)
    expect(await findStaffScope(done.session.token)).toMatchObject({
      name: 'Ada Byrne',
      roles: [{ role: 'admin' }],
    })
    expect(await database().plan.count()).toBeGreaterThan(0)
    expect(await setUpFirstAdmin({ ...wish, email: 'eve@elsewhere.example', code })).toEqual({
      ok: false,
      refusal: 'already-set-up',
    })
    console = ''
    await announceSetupCode()
    expect(console).toBe('')
  })

  test('is one person, though two have the code', async () => {
    await announceSetupCode()
    const code = codeIn(console)
    const both = await Promise.all(
      ['a', 'b'].map((one) =>
        setUpFirstAdmin({ ...wish, email: `${one}-${newId()}@harbourfinch.example`, code }),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('outside demo mode', () => {
  test('nobody is let in by a click', async () => {
    expect(environment().demo).toBe(false)
    const { id } = await recruiter()
    const value = { people: [{ personId: id, note: '' }], candidates: [] }
    await database().setting.upsert({
      where: { key: 'demo' },
      create: { key: 'demo', value },
      update: { value },
    })
    expect(await findDemoCast()).toBeNull()
    expect(await signInToDemo(id)).toBeNull()
    expect(await mintDemoLink(newId())).toBeNull()
    expect(await database().signInSession.count({ where: { userId: id } })).toBe(0)
  })
})
