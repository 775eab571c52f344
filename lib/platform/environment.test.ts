import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEnvironment } from '@/lib/platform/environment'

const secret = 'a-secret-with-more-than-thirty-two-letters'

function read(variables: Record<string, string>) {
  return readEnvironment({ NODE_ENV: 'production', LOOPLINE_SECRET: secret, ...variables })
}

function sentence(variables: Record<string, string>): string {
  try {
    read(variables)
    return ''
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : ''
  }
}

describe('what is missing has a default', () => {
  test('on an empty environment', () => {
    expect(read({})).toMatchObject({
      databaseUrl: null,
      port: 3000,
      publicUrl: 'http://localhost:3000',
      smtpUrl: null,
      demo: false,
      adjustableClock: false,
      oidc: null,
    })
  })

  test('and an empty variable is a missing one', () => {
    expect(read({ DATABASE_URL: '', SMTP_URL: '', PORT: '' })).toMatchObject({
      databaseUrl: null,
      smtpUrl: null,
      port: 3000,
    })
  })

  test('the public address follows the port, and loses its last slash', () => {
    expect(read({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000')
    expect(read({ LOOPLINE_URL: 'https://hiring.harbourfinch.example/' }).publicUrl).toBe(
      'https://hiring.harbourfinch.example',
    )
  })
})

describe('a wrong setting is one sentence that names it', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://somewhere/else'],
    ['DATABASE_URL', 'not an address'],
    ['SMTP_URL', 'https://mail.example'],
    ['LOOPLINE_URL', 'hiring.harbourfinch.example'],
    ['MAIL_FROM', 'nobody'],
    ['LOOPLINE_SECRET', 'short'],
    ['LOOPLINE_DEMO', 'yes'],
    ['LOOPLINE_CLOCK', 'fast'],
    ['OIDC_ISSUER', 'https://login.example'],
  ])('%s=%s', (name, value) => {
    const said = sentence({ [name]: value })
    expect(said).toMatch(new RegExp(`^SettingError: .*${name}.*\\.$`))
    expect(said).not.toContain('\n')
  })

  test('that never repeats a secret', () => {
    expect(sentence({ LOOPLINE_SECRET: 'hunter2' })).not.toContain('hunter2')
  })
})

describe('the secret', () => {
  test('is made once per data folder, for its owner alone', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'loopline-env-')), 'data')
    const first = read({ LOOPLINE_SECRET: '', LOOPLINE_DATA: folder }).secret
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(read({ LOOPLINE_SECRET: '', LOOPLINE_DATA: folder }).secret).toBe(first)
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(first)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  test('must be given where several machines may share a database', () => {
    const said = sentence({
      LOOPLINE_SECRET: '',
      DATABASE_URL: 'postgres://db.harbourfinch.example/loopline',
    })
    expect(said).toContain('LOOPLINE_SECRET is missing')
  })

  test('cannot be kept where the data folder is a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'loopline-env-')), 'file')
    writeFileSync(file, '')
    expect(sentence({ LOOPLINE_SECRET: '', LOOPLINE_DATA: file })).toContain('cannot be written')
  })
})

describe('the clock', () => {
  test('may be moved in a demo, in development and where it is said so', () => {
    expect(read({ LOOPLINE_DEMO: '1' }).adjustableClock).toBe(true)
    expect(read({ NODE_ENV: 'development' }).adjustableClock).toBe(true)
    expect(read({ LOOPLINE_CLOCK: 'adjustable' }).adjustableClock).toBe(true)
    expect(read({}).adjustableClock).toBe(false)
  })
})
