/**
 * `npm run dev`: the same server with Next's development mode; a change to a page shows at once. With
 * LOOPLINE_DEMO=1 it tells the demo's stories once, as `npm run demo` does.
 */
import { demoHint, tellStoriesOnce } from '@/scripts/stories/tell-once'

Object.assign(process.env, { NODE_ENV: 'development' })

const { runServer } = await import('@/scripts/run-server')
const isDemo = process.env.LOOPLINE_DEMO === '1'
await runServer({
  development: true,
  ...(isDemo ? { populate: tellStoriesOnce, hint: demoHint } : {}),
})
