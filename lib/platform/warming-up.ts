import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { log } from '@/lib/platform/log'

// On globalThis: Next's bundles each carry a copy of this file.
const held = globalThis as typeof globalThis & { looplineWarmingUp?: boolean }

/** Whether the process asks itself; what answers then answers nobody else. */
export function isWarmingUp(): boolean {
  return held.looplineWarmingUp === true
}

/**
 * Asks a page of ours once, before anybody else is answered, over a port of its own that nobody knows: the first
 * visitor after a restart must not wait until code is compiled and caches are filled. A failure is only logged.
 */
export async function warmUp(answer: RequestListener, path: string): Promise<void> {
  const server = createServer(answer)
  held.looplineWarmingUp = true
  try {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}${path}`)
    if (!response.ok) log.warn('warm-up-failed', { status: response.status })
    await response.text()
  } catch (error) {
    log.warn('warm-up-failed', { error })
  } finally {
    held.looplineWarmingUp = false
    server.close()
    server.closeAllConnections()
  }
}
