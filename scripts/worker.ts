/** `npm run worker`: jobs and timers without the web, as many processes as wanted beside `npm start`. */
Object.assign(process.env, { NODE_ENV: 'production' })

const { runWorker } = await import('@/scripts/run-worker')
await runWorker()

export {}
