// Writes the types of a public module into one file that imports nothing: the declarations that its entry exports and those they need.
//   node scripts/types.mjs <entry.ts> <out.d.ts>
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import ts from 'typescript'

const [entry, out] = process.argv.slice(2)
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  '.',
)
const program = ts.createProgram([entry], { ...options, noEmit: true })
const checker = program.getTypeChecker()
const resolved = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
const inProject = (node) => !node.getSourceFile().fileName.includes('/node_modules/')
const whole = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias

const written = new Map()
const exported = new Set()

/** What a declaration says about itself in the source, comments and all. */
const text = (node) => {
  const source = node.getSourceFile().text
  const comment = ts.getLeadingCommentRanges(source, node.pos)?.at(-1)
  const above =
    comment !== undefined && source.startsWith('/**', comment.pos)
      ? `${source.slice(comment.pos, comment.end)}\n`
      : ''
  return above + node.getText()
}

function visit(symbol) {
  const node = symbol.declarations?.find(
    (one) =>
      ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one) || ts.isFunctionDeclaration(one),
  )
  if (node === undefined || !inProject(node) || written.has(symbol)) return
  written.set(symbol, '')
  if (ts.isFunctionDeclaration(node)) {
    const type = checker.typeToString(checker.getTypeOfSymbol(symbol), node, whole)
    const comment = text(node).match(/^\/\*\*[\s\S]*?\*\/\n/)?.[0] ?? ''
    const [, parameters, result] = type.match(/^(\(.*\)) => (.*)$/) ?? []
    if (parameters === undefined) throw new Error(`${symbol.name}: ${type} is no plain function`)
    written.set(symbol, `${comment}export declare function ${symbol.name}${parameters}: ${result}`)
    for (const parameter of node.parameters) references(parameter)
    if (node.type !== undefined) references(node.type)
    return
  }
  // A type that a library computes (zod) is written out; others stand as they were written.
  if (ts.isTypeAliasDeclaration(node) && foreign(node.type)) {
    const type = checker.typeToString(checker.getDeclaredTypeOfSymbol(symbol), undefined, whole)
    written.set(symbol, `export type ${symbol.name} = ${type}`)
    return
  }
  written.set(symbol, text(node))
  references(node)
}

const foreign = (node) =>
  ts.isTypeReferenceNode(node) &&
  resolved(checker.getSymbolAtLocation(rightmost(node.typeName)))?.declarations?.some(
    (one) => !inProject(one),
  )
const rightmost = (name) => (ts.isQualifiedName(name) ? name.right : name)

function references(node) {
  if (ts.isTypeReferenceNode(node)) {
    const symbol = checker.getSymbolAtLocation(rightmost(node.typeName))
    if (symbol !== undefined) visit(resolved(symbol))
  }
  ts.forEachChild(node, references)
}

const module = checker.getSymbolAtLocation(program.getSourceFile(entry))
for (const symbol of checker.getExportsOfModule(module)) {
  exported.add(resolved(symbol))
  visit(resolved(symbol))
}
const parts = [...written].map(([symbol, declared]) =>
  exported.has(symbol) ? declared : declared.replace(/^export /m, ''),
)
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, `// Made by scripts/types.mjs from ${entry}.\n\n${parts.join('\n\n')}\n\nexport {}\n`)

// A file that does not stand on its own would fail in the projects of those who use it.
const { lib, target, strict } = options
const check = ts.createProgram([out], {
  lib,
  target,
  strict,
  exactOptionalPropertyTypes: true,
  types: [],
  noEmit: true,
})
const [problem] = ts.getPreEmitDiagnostics(check)
if (problem !== undefined)
  throw new Error(`${out}: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`)
console.log(`${out}: ${parts.length} declarations`)
