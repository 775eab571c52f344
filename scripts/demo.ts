/** `npm run demo`: builds if the sources changed, tells the demo's stories once, serves. */
import { buildProduct } from '@/scripts/build-product'
import { buildState } from '@/scripts/build-stamp'
import { demoHint, tellStoriesOnce } from '@/scripts/stories/tell-once'

Object.assign(process.env, { NODE_ENV: 'production', LOOPLINE_DEMO: '1' })

const { runServer } = await import('@/scripts/run-server')
await runServer({ prepare: buildIfNeeded, populate: tellStoriesOnce, hint: demoHint })

async function buildIfNeeded(): Promise<void> {
  if (buildState() === 'current') return
  console.log('Building the pages, about half a minute, only when they changed:')
  await buildProduct()
}
