/** Writes docs/state-machine.md from the tables of lives. */
import { writeFileSync } from 'node:fs'
import { lifeDocument } from '@/lib/pipeline/life-document'

writeFileSync('docs/state-machine.md', lifeDocument())
console.log('docs/state-machine.md is written')
