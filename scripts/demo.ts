/** `npm run demo`: builds if the sources changed, tells the demo's stories once, serves. */
import { buildProduct } from '@/scripts/build-product'
import { buildState } from '@/scripts/build-stamp'

Object.assign(process.env, { NODE_ENV: 'production', LOOPLINE_DEMO: '1' })

const { runServer } = await import('@/scripts/run-server')
await runServer({
  prepare: buildIfNeeded,
  populate: tellStoriesOnce,
  hint: 'The first page lets you in as each person with one click. Ctrl-C stops everything.',
})

async function buildIfNeeded(): Promise<void> {
  if (buildState() === 'current') return
  console.log('Building the pages, about half a minute, only when they changed:')
  await buildProduct()
}

async function tellStoriesOnce(): Promise<void> {
  const { database } = await import('@/lib/platform/database')
  if (await database().setting.findUnique({ where: { key: 'demo' } })) return
  console.log('Telling the stories of the demo, once:')
  const { tellStories } = await import('@/scripts/stories/tell')
  const { workingPresent } = await import('@/scripts/stories/when')
  // At night and on weekends the demo's clock stands at the next working morning: its stories happen then.
  await tellStories({ now: workingPresent(new Date()) })
}
