import { describe, expect, test } from 'vitest'
import { placeOf } from '@/lib/architecture-places'
import { findOffences } from '@/lib/architecture-rules'

/** The sentences about one made-up file, without its path. */
function offencesOf(path: string, text: string): string[] {
  return findOffences({ path, text }).map((sentence) =>
    sentence.replace(`${path}:`, '').replace(`${path} `, ''),
  )
}

describe('the checker tells a file by its path', () => {
  test.each([
    ['lib/time/zones.ts', 'rule'],
    ['lib/people/data.ts', 'data'],
    ['lib/people/data/scopes.ts', 'data'],
    ['lib/pipeline/commands.ts', 'commands'],
    ['lib/pipeline/commands/create-job.ts', 'commands'],
    ['lib/outbox/duties.ts', 'duties'],
    ['lib/platform/clock.ts', 'platform'],
    ['lib/time/zones.test.ts', 'test'],
    ['lib/pipeline/test-applications.ts', 'test'],
    ['app/today/page.tsx', 'app'],
    ['scripts/serve.ts', 'script'],
  ])('%s is %s', (path, kind) => {
    expect(placeOf(path).kind).toBe(kind)
  })
})

describe('the checker lets pass', () => {
  test.each([
    [
      'a rule that imports an earlier noun',
      'lib/people/x.ts',
      `import { day } from '@/lib/time/day'`,
    ],
    ['a rule of the same noun, relatively', 'lib/people/x.ts', `export * from './roles'`],
    [
      'a date with arguments',
      'lib/time/x.ts',
      `export const start = (now: Date) => new Date(now.getTime() + 1)`,
    ],
    [
      'the clock in a comment or a string',
      'lib/time/x.ts',
      `// Date.now() is not for us\nexport const words = 'new Date()'`,
    ],
    [
      'Prisma as a type in data',
      'lib/people/data.ts',
      `import type { Prisma } from '@/lib/platform/prisma/client'`,
    ],
    [
      'a Set that forgets, in data',
      'lib/people/data.ts',
      `const seen = new Set<string>()\nseen.delete('x')`,
    ],
    ['bind in a server component', 'app/x/page.tsx', `const a = save.bind(null, 1)`],
    [
      'a client component that takes types from data',
      'app/x/view.tsx',
      `'use client'\nimport type { Row } from '@/lib/people/data'`,
    ],
    [
      'any import in a test',
      'lib/time/x.test.ts',
      `import { tell } from '@/lib/pipeline/commands'\nconst now = new Date()`,
    ],
    [
      'the real clock in the platform',
      'lib/platform/clock.ts',
      `export const now = () => new Date(Date.now())`,
    ],
    [
      'a time-stamped column',
      'prisma/migrations/1/migration.sql',
      `created_at timestamptz NOT NULL -- never now()`,
    ],
  ])('%s', (_, path, text) => {
    expect(offencesOf(path, text)).toEqual([])
  })
})

describe('the checker refuses', () => {
  test.each([
    [
      'lib/time/x.ts',
      `import { a } from '@/lib/people/roles'`,
      '1 imports lib/people/roles, but the rules of time come before those of people, or beside them.',
    ],
    [
      'lib/invites/x.ts',
      `import { a } from '../scorecards/y'`,
      '1 imports lib/scorecards/y, but the rules of invites come before those of scorecards, or beside them.',
    ],
    [
      'lib/time/x.ts',
      `\nimport type { A } from '@/lib/time/data'`,
      '2 imports lib/time/data, but a rule may not know a data file.',
    ],
    [
      'lib/people/data.ts',
      `export { a } from '@/lib/people/commands/b'`,
      '1 imports lib/people/commands/b, but a data file may not know a command.',
    ],
    [
      'lib/people/data.ts',
      `const a = await import('@/app/session')`,
      '1 imports app/session, but nothing imports app.',
    ],
    [
      'lib/people/x.test.ts',
      `import { a } from '../../app/session'`,
      '1 imports app/session, but nothing imports app.',
    ],
    [
      'scripts/x.ts',
      `type A = import('@/app/session').A`,
      '1 imports app/session, but nothing imports app.',
    ],
    [
      'lib/time/x.ts',
      `import type { Prisma } from '@/lib/platform/prisma/client'`,
      '1 imports lib/platform/prisma/client, but Prisma is known to data and commands as types, and as values to lib/platform alone.',
    ],
    [
      'lib/people/data.ts',
      `import { PrismaClient } from '@/lib/platform/prisma/client'`,
      '1 imports lib/platform/prisma/client, but Prisma is known to data and commands as types, and as values to lib/platform alone.',
    ],
    [
      'lib/time/x.ts',
      `import type { ReactNode } from 'react'`,
      '1 imports react, but a rule knows values only.',
    ],
    [
      'lib/time/x.ts',
      `import { join } from 'node:path'`,
      '1 imports node:path, but a rule knows values only.',
    ],
    [
      'lib/people/data.ts',
      `import { cache } from 'react'`,
      '1 imports react, but Next and React belong to app.',
    ],
    [
      'lib/people/commands.ts',
      `import { readFile } from 'node:fs/promises'`,
      '1 imports node:fs/promises, but only lib/platform touches the outside.',
    ],
    [
      'app/x/route.ts',
      `import pg from 'pg'`,
      '1 imports pg, but only lib/platform touches the outside.',
    ],
    [
      'lib/time/x.ts',
      `const a = Date.now()`,
      '1 reads `Date.now`, but a rule is handed its `now`.',
    ],
    [
      'lib/time/x.ts',
      `const a = new Date()`,
      '1 reads the time by a `Date` without arguments, but a rule is handed its `now`.',
    ],
    [
      'app/x/page.tsx',
      `const a = new Date()`,
      '1 reads the time by a `Date` without arguments, but lib/platform/clock is the only clock.',
    ],
    [
      'lib/time/x.ts',
      `const a = Math.random()`,
      '1 reads `Math.random`, but a rule answers the same every time.',
    ],
    [
      'lib/people/commands.ts',
      `const a = process.env.PORT`,
      '1 reads `process.env`, but lib/platform/environment knows the settings.',
    ],
    [
      'lib/people/commands.ts',
      'await tx.$queryRaw`SELECT now()`',
      '1 asks the database for the time, but `now` is a parameter of every query.',
    ],
    [
      'lib/people/data.ts',
      `await reader.person.update({ where: { id } })`,
      '1 writes, but a data file only reads.',
    ],
    [
      'lib/people/data.ts',
      'await reader.$executeRaw`DELETE FROM persons`',
      '1 writes, but a data file only reads.',
    ],
    [
      'app/x/form.tsx',
      `'use client'\nconst [s, act] = useActionState(save.bind(null, 1), null)`,
      '2 binds arguments beside `useActionState`: send them in a hidden field, or bind in the server component.',
    ],
    [
      'app/x/form.tsx',
      `'use client'\nimport { a } from '@/lib/platform/clock'`,
      '2 imports lib/platform/clock, but a client component may not carry the platform into the browser.',
    ],
    [
      'lib/people/x.test.ts',
      `import { testDatabase } from '@/lib/platform/test-database'`,
      '1 imports lib/platform/test-database, so its name must end in .db.test.ts.',
    ],
    [
      'lib/people/x.ts',
      `export const a = 1 //${' '}@ts-ignore`,
      '1 silences a check with @ts-ignore: mend what it found.',
    ],
    [
      'lib/people/index.ts',
      '',
      'is called "index", which says nothing: name it after its one concept.',
    ],
    [
      'app/x/utils.test.ts',
      '',
      'is called "utils", which says nothing: name it after its one concept.',
    ],
    ['app/x/TodayList.tsx', '', 'is not named in kebab-case.'],
    [
      'lib/payroll/x.ts',
      '',
      `names a noun that the house does not know: one of ${'time, people, pipeline, scheduling, interviews, invites, scorecards, booking, matching, offers, promise, outbox, platform'}.`,
    ],
    [
      'lib/people/rows/x.ts',
      '',
      'lies too deep: lib/<noun>/<file>, or in its commands, data or fixtures.',
    ],
    ['lib/zones.ts', '', 'lies in lib itself: a file belongs to a noun.'],
    [
      'prisma/migrations/1/migration.sql',
      'at timestamptz DEFAULT now()',
      '1 asks the database for the time, but `now` is a parameter of every query.',
    ],
  ])('in %s: %s', (path, text, sentence) => {
    expect(offencesOf(path, text)).toEqual([sentence])
  })
})
