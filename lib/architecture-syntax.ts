import { parseAst } from 'vitest/node'

/** One file as the rules of the house see it; paths are relative to the project's root, with forward slashes. */
export type Source = { path: string; text: string }

export type Offence = { line: number; sentence: string }

export type Import = { specifier: string; typesOnly: boolean; line: number }

export type Node = { type: string; start: number; [field: string]: unknown }

export type Syntax = {
  imports: Import[]
  nodes: Node[]
  directives: string[]
  lineOf: (node: Node) => number
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  )
}

/** Everything the checker asks of a file, from a real parser: comments and strings never look like code. */
export function readSyntax({ path, text }: Source): Syntax {
  const program: unknown = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  const nodes = [...walk(program)]
  const starts = [...text.matchAll(/\n/g)].map((found) => found.index)
  const lineOf = (node: Node) => starts.filter((start) => start < node.start).length + 1
  return {
    imports: nodes.flatMap((node) => importOf(node, lineOf)),
    nodes,
    directives: nodes.flatMap((node) =>
      typeof node.directive === 'string' ? [node.directive] : [],
    ),
    lineOf,
  }
}

export function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item)
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value
    for (const child of Object.values(value)) yield* walk(child)
  }
}

/** Static and dynamic imports, re-exports and import types; also `require('x')`. */
function importOf(node: Node, lineOf: (node: Node) => number): Import[] {
  const source =
    node.type === 'CallExpression' && isNamed(node.callee, 'require')
      ? firstOf(node.arguments)
      : node.source
  if (!isNode(source) || source.type !== 'Literal' || typeof source.value !== 'string') return []
  return [{ specifier: source.value, typesOnly: carriesTypesOnly(node), line: lineOf(node) }]
}

function carriesTypesOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type')
    return true
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
  return (
    specifiers.length > 0 &&
    specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
  )
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined
}

export function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name
}

/** Whether the node reads `object.property`, such as `process.env`. */
export function isMember(node: unknown, object: string, property: string): boolean {
  return (
    isNode(node) &&
    node.type === 'MemberExpression' &&
    isNamed(node.object, object) &&
    isNamed(node.property, property)
  )
}

/** The last name of what a call calls: `bind` in `save.bind(null)`, null where it has no name. */
export function calledName(node: Node): string | null {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return null
  const named = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee
  return isNode(named) && named.type === 'Identifier' && typeof named.name === 'string'
    ? named.name
    : null
}
