// Packs the project, installs the package in empty folders as its users do, and uses it there: `npm run test:package`.
// No browser is on PATH, and the download that puppeteer's own install script asks for is refused.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { packProject } from './pack.mjs'
import { useInstalled } from './use.mjs'

const repository = fileURLToPath(new URL('../..', import.meta.url))
/** Nothing listens at the port discard. */
const REFUSED = 'http://127.0.0.1:9'

const say = (text) => process.stdout.write(`${text}\n`)
let failed = false
const judge = (faults) => {
  for (const fault of faults) say(`  FAILED: ${fault}`)
  if (faults.length) failed = true
}

const work = mkdtempSync(join(realpathSync(tmpdir()), 'rapporteur-package-'))
process.once('exit', () => rmSync(work, { recursive: true, force: true }))
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.once(signal, () => process.exit(status))

/** A machine where npm works as it does here, but with no browser on PATH and nothing in the user's cache. */
function environment() {
  const programs = join(work, 'programs')
  const home = join(work, 'home')
  mkdirSync(programs)
  mkdirSync(home)
  const path = (process.env.PATH ?? '').split(':')
  for (const name of ['node', 'npm', 'npx', 'sh']) {
    const found =
      name === 'node'
        ? process.execPath
        : path.map((folder) => join(folder, name)).find((file) => existsSync(file) && statSync(file).isFile())
    if (found) symlinkSync(realpathSync(found), join(programs, name))
  }
  const setting = (name) => spawnSync('npm', ['config', 'get', name], { cwd: tmpdir(), encoding: 'utf8' }).stdout.trim()
  const env = {
    ...process.env,
    PATH: programs,
    HOME: home,
    npm_config_cache: setting('cache'),
    npm_config_userconfig: setting('userconfig'),
    npm_config_globalconfig: setting('globalconfig'),
    PUPPETEER_DOWNLOAD_BASE_URL: REFUSED,
    PUPPETEER_CHROME_DOWNLOAD_BASE_URL: REFUSED,
    PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL: REFUSED,
    // As root the sandbox cannot start; what is printed here is this test's own.
    ...(process.getuid?.() === 0 ? { RAPPORTEUR_UNSAFE_NO_SANDBOX: '1' } : {}),
  }
  for (const name of Object.keys(env)) {
    if (
      /^(?:XDG_CACHE_HOME|INIT_CWD|PUPPETEER_(?:EXECUTABLE_PATH|SKIP.*|CACHE_DIR)|npm_(?:package|lifecycle|node_execpath|execpath|command|config_(?:local_prefix|ignore_scripts|omit|install_strategy)).*)$/i.test(
        name,
      )
    )
      delete env[name]
  }
  return env
}

function install(name, file, env, ...options) {
  const folder = join(work, name)
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'somebodys-folder', version: '1.0.0', private: true }),
  )
  const begun = performance.now()
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', ...options, file],
    {
      cwd: folder,
      env,
      encoding: 'utf8',
    },
  )
  return { folder, status, said: stdout + stderr, seconds: Math.round((performance.now() - begun) / 1000) }
}

if (process.platform === 'win32') {
  say('not run: its way of hiding installed browsers is for Linux and macOS')
  process.exit(0)
}
const packed = packProject(repository, work)
say(packed.summary)
judge(packed.faults)

const env = environment()

// Puppeteer's script fails there, and npm goes on without it: what we need of it is in puppeteer-core.
const ways = [
  { name: "npm install, with the download of puppeteer's browser refused", options: [], used: true },
  { name: 'npm install --ignore-scripts', options: ['--ignore-scripts'], used: true },
  {
    name: 'npm install --ignore-scripts --install-strategy=nested',
    options: ['--ignore-scripts', '--install-strategy=nested'],
    used: true,
  },
  { name: 'PUPPETEER_SKIP_DOWNLOAD=1 npm install', options: [], variables: { PUPPETEER_SKIP_DOWNLOAD: '1' } },
]
for (const [index, { name, options, variables, used = false }] of ways.entries()) {
  const installed = install(`way-${index + 1}`, packed.file, { ...env, ...variables }, ...options)
  say(`\n${name}: status ${installed.status} (${installed.seconds} s)`)
  if (installed.status !== 0) {
    judge([`it ended with ${installed.status}: ${installed.said.slice(-1500)}`])
    continue
  }
  const own = join(installed.folder, 'node_modules', 'rapporteur')
  const nested = existsSync(join(own, 'node_modules', '@fontsource'))
  const fonts = join(nested ? own : installed.folder, 'node_modules', '@fontsource')
  say(
    `  fonts: ${nested ? 'nested in the package' : existsSync(fonts) ? 'beside the package' : `not in ${dirname(fonts)}`}`,
  )
  const { faults, told } = used ? await useInstalled(installed.folder, env) : { faults: [], told: [] }
  for (const line of told) say(`  ${line}`)
  judge(faults)
}
say(failed ? '\nFAILED: see above' : '\nThe package installs and works elsewhere.')
process.exitCode = failed ? 1 : 0
