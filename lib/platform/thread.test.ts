import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { keepThread } from '@/lib/platform/thread'

const folder = mkdtempSync(join(tmpdir(), 'loopline-thread-'))
const diary = join(folder, 'diary')
const lines = () => (existsSync(diary) ? readFileSync(diary, 'utf8').trim().split('\n') : [])
afterEach(() => rmSync(diary, { force: true }))

/** Writes down what happens to it; `does` runs once it has said that it is ready. */
function script(does: string): URL {
  const text = `
    import { appendFileSync, readFileSync } from 'node:fs'
    import { parentPort, workerData } from 'node:worker_threads'
    const write = (line) => appendFileSync(${JSON.stringify(diary)}, line + '\\n')
    write('begins ' + workerData)
    const times = () => readFileSync(${JSON.stringify(diary)}, 'utf8').match(/begins/g).length
    parentPort.once('message', () => { write('stops'); process.exit(0) })
    parentPort.postMessage('ready')
    ${does}`
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`)
}

describe('a thread that is kept', () => {
  test('is ready when it says so, and stops by itself when it is asked', async () => {
    const thread = await keepThread(script(''), { name: 'quiet', workerData: 'with this' })
    await thread.stop()
    expect(lines()).toEqual(['begins with this', 'stops'])
  })

  test('begins again when it ends, or fails, before it is stopped', async () => {
    const does = `if (times() === 1) process.exit(0)
      if (times() === 2) throw new Error('on its way')`
    const thread = await keepThread(script(does), { name: 'restless', workerData: '' })
    await vi.waitFor(() => expect(lines()).toHaveLength(3), { timeout: 30_000 })
    await thread.stop()
    expect(lines().at(-1)).toBe('stops')
  })

  test('says what kept it from starting, and does not try again', async () => {
    const broken = new URL('data:text/javascript,throw new Error("cannot begin")')
    await expect(keepThread(broken, { name: 'broken' })).rejects.toThrow('cannot begin')
  })
})
