import { monitorEventLoopDelay } from 'node:perf_hooks'
import { countConnections, pool } from '@/lib/platform/database'

type Metric = {
  name: string
  help: string
  kind: 'gauge' | 'counter'
  values: { labels?: string; value: number }[]
}

const loopDelay = monitorEventLoopDelay({ resolution: 20 })
loopDelay.enable()

/** The state of this process and of the queue in Prometheus' text format. Counts alone: nothing about anybody. */
export async function readMetrics(): Promise<string> {
  return [...processMetrics(), ...(await databaseMetrics())].map(print).join('')
}

function processMetrics(): Metric[] {
  const memory = process.memoryUsage()
  return [
    gauge('process_resident_memory_bytes', 'Memory of this process.', memory.rss),
    gauge('process_uptime_seconds', 'Since this process started.', process.uptime()),
    gauge(
      'loopline_event_loop_delay_p99_seconds',
      'How late this process gets to its work.',
      loopDelay.percentile(99) / 1e9,
    ),
    {
      name: 'loopline_database_connections',
      help: 'Connections of this process for pages and for changes, by state, and how many works wait for one.',
      kind: 'gauge',
      values: countConnections().flatMap(({ use, busy, idle, awaited }) => [
        { labels: `use="${use}",state="busy"`, value: busy },
        { labels: `use="${use}",state="idle"`, value: idle },
        { labels: `use="${use}",state="awaited"`, value: awaited },
      ]),
    },
  ]
}

async function databaseMetrics(): Promise<Metric[]> {
  try {
    const { rows: jobs } = await pool().query<{
      task: string
      due: number
      failing: number
      oldest: number
    }>(
      `SELECT task_identifier AS task, count(*)::int AS due, count(*) FILTER (WHERE last_error IS NOT NULL)::int AS failing,
              greatest(0, extract(epoch FROM now() - min(run_at)))::float8 AS oldest
         FROM graphile_worker.jobs GROUP BY 1`,
    )
    const { rows: messages } = await pool().query<{ state: string; value: number }>(
      'SELECT state, count(*)::int AS value FROM messages GROUP BY 1',
    )
    const byTask = (pick: (row: (typeof jobs)[number]) => number) =>
      jobs.map((row) => ({ labels: `task="${row.task}"`, value: pick(row) }))
    return [
      gauge('loopline_database_up', 'Whether the database answers.', 1),
      {
        name: 'loopline_jobs',
        help: 'Jobs that are not done.',
        kind: 'gauge',
        values: byTask((row) => row.due),
      },
      {
        name: 'loopline_jobs_failing',
        help: 'Jobs that failed and will be tried again.',
        kind: 'gauge',
        values: byTask((row) => row.failing),
      },
      {
        name: 'loopline_job_age_seconds',
        help: 'How long the oldest job has been due.',
        kind: 'gauge',
        values: byTask((row) => row.oldest),
      },
      {
        name: 'loopline_messages',
        help: 'Emails by state.',
        kind: 'gauge',
        values: messages.map(({ state, value }) => ({ labels: `state="${state}"`, value })),
      },
    ]
  } catch {
    return [gauge('loopline_database_up', 'Whether the database answers.', 0)]
  }
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, help, kind: 'gauge', values: [{ value }] }
}

function print({ name, help, kind, values }: Metric): string {
  const lines = values.map(({ labels, value }) => `${name}${labels ? `{${labels}}` : ''} ${value}`)
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines.join('\n')}\n`
}
