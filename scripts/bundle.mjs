// Bundles an entry into one file: tsc, then ncc, then esbuild to drop the comments of dependencies (half a megabyte; their licences
// stand in licenses.txt). Names and line breaks stay, so that stack traces and diffs of the bundle can be read.
//   node scripts/bundle.mjs <entry below src> <folder>
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const [entry = 'action', folder = 'dist'] = process.argv.slice(2)
const bin = (name) => join('node_modules', '.bin', name)
const run = (name, ...args) => execFileSync(bin(name), args, { stdio: ['ignore', 'inherit', 'inherit'] })
// A folder below the checkout, named by its entry: the bundler numbers modules by their paths, so another name is another bundle.
const compiled = `lib-${entry}`
rmSync(compiled, { recursive: true, force: true })
try {
  run('tsc', '-p', 'tsconfig.build.json', '--outDir', compiled)
  run(
    'ncc',
    'build',
    `${compiled}/${entry}/index.js`,
    '-o',
    folder,
    '--license',
    'licenses.txt',
    '--target',
    'es2022',
    '--quiet',
  )
  const file = join(folder, 'index.js')
  run(
    'esbuild',
    file,
    `--outfile=${file}`,
    '--allow-overwrite',
    '--format=esm',
    '--target=node20',
    '--legal-comments=none',
    '--minify-syntax',
    '--log-level=warning',
    '--log-override:empty-import-meta=silent',
  )
  const text = readFileSync(file, 'utf8')
  if (text.includes(compiled) || !existsSync(join(folder, 'package.json')))
    throw new Error(`${file} is not what it should be`)
  console.log(`${file}: ${(text.length / 1e6).toFixed(2)} MB`)
} finally {
  rmSync(compiled, { recursive: true, force: true })
}
