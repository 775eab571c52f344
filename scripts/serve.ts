/** `npm start`: web and worker in production, on a build that exists. It never builds by itself. */
import { buildState } from '@/scripts/build-stamp'
import { checkSettings } from '@/scripts/check-settings'

// Next and React choose their production code by this, so it comes before either is loaded.
Object.assign(process.env, { NODE_ENV: 'production' })
checkSettings()

const state = buildState()
if (state === 'missing') {
  console.error('There is no build yet: run "npm run build" first, then "npm start".')
  process.exit(1)
}
if (state === 'stale')
  console.error('The build is older than the sources: run "npm run build" to bring it up to date.')

const { runServer } = await import('@/scripts/run-server')
await runServer({})
