/** A line for the person who runs the server, on its console. Not a log: it may hold what only they should read. */
export function tellOperator(line: string): void {
  process.stdout.write(`\n  ${line}\n\n`)
}
