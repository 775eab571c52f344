import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { logLine } from '@/lib/platform/log'

const at = new Date('2026-11-20T10:30:00Z')

describe('a line of the log', () => {
  test('is one line of JSON with what happened first', () => {
    const line = logLine('warn', 'message-failed', { messageId: 'm1', attempts: 3, at }, at)
    expect(line).not.toContain('\n')
    expect(JSON.parse(line)).toEqual({
      at: '2026-11-20T10:30:00.000Z',
      level: 'warn',
      what: 'message-failed',
      messageId: 'm1',
      attempts: 3,
    })
  })

  test('keeps secrets and personal values out, by name and by shape', () => {
    const token = 'A'.repeat(43)
    const error = Object.assign(
      new Error(`no such user ada@harbourfinch.example at https://x/go/${token}`),
      {
        detail: 'Key (email)=(ada@harbourfinch.example) already exists.',
        code: '23505',
      },
    )
    const line = logLine(
      'error',
      'failed',
      {
        error,
        password: 'hunter2',
        toAddress: 'ada@harbourfinch.example',
        person: { name: 'Ada' },
        at: 'postgres://u:hunter2@db/x',
      },
      at,
    )
    for (const hidden of ['ada', 'Ada', 'hunter2', token]) expect(line).not.toContain(hidden)
    expect(line).toContain('23505')
  })

  test('takes only the last line of what Prisma says, for the ones before quote the call', () => {
    class PrismaClientValidationError extends Error {}
    const error = new PrismaClientValidationError(
      'Invalid `create()` invocation:\n{ name: "Ada Byrne" }\nArgument `id` is missing.',
    )
    const line = logLine('error', 'failed', { error }, at)
    expect(line).toContain('Argument `id` is missing.')
    expect(line).not.toContain('Byrne')
  })
})

test('a process goes on when nobody reads any more what it prints', async () => {
  const program = `
    import { goOnUnread } from './lib/platform/log.ts'
    goOnUnread()
    process.on('uncaughtException', () => process.exit(3))
    process.on('message', () => {
      for (let line = 0; line < 50; line += 1) { console.log(line); console.error(line) }
      setImmediate(() => process.exit(0))
    })
    process.send('ready')`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  )
  await once(child, 'message')
  child.stdout?.destroy()
  child.stderr?.destroy()
  const ended = once(child, 'exit')
  child.send('print')
  expect((await ended)[0]).toBe(0)
})
