/**
 * `npm run bench` runs every benchmark of this folder, `npm run bench -- slots` one; `-- booking --attempts 5000`
 * makes the long one shorter.
 */
import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const folder = import.meta.dirname
const notBenchmarks = new Set(['run', 'measure'])
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !notBenchmarks.has(name))
  .sort()

const wanted = process.argv.slice(2).filter((argument) => !/^(-.*|\d+)$/.test(argument))
const unknown = wanted.find((name) => !names.includes(name))
if (unknown !== undefined) {
  process.stderr.write(`There is no benchmark ${unknown}; there are ${names.join(', ')}.\n`)
  process.exit(1)
}
for (const name of wanted.length > 0 ? wanted : names) {
  const module: unknown = await import(pathToFileURL(`${folder}/${name}.ts`).href)
  if (!isBenchmark(module)) throw new Error(`bench/${name}.ts exports no function bench`)
  await module.bench()
}

function isBenchmark(module: unknown): module is { bench: () => void | Promise<void> } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'bench' in module &&
    typeof module.bench === 'function'
  )
}
