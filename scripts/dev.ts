/** `npm run dev`: the same server with Next's development mode; a change to a page shows at once. */
Object.assign(process.env, { NODE_ENV: 'development' })

const { runServer } = await import('@/scripts/run-server')
await runServer({ development: true })

export {}
