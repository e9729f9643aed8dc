// Lists the licences of everything that is installed with rapporteur, and fails on one that is not allowed:
// `npm run licences`, or with `-- --all` a line for each package.
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { URL } from 'node:url'

/** Each lets anybody use, change and pass on the work, and asks at most to be named. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
])

/** What a package carries beside its own code, and its package.json does not tell. */
const CARRIED = {
  '@sparticuz/chromium': 'Chromium (BSD-3-Clause and others) and the libraries nss and nspr (MPL-2.0), unchanged',
}

/** @param expression SPDX: names joined by AND and OR, in brackets or not */
function isAllowed(expression) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  const one = () => {
    if (tokens[at] !== '(') return ALLOWED.has(tokens[at++])
    at++
    const inside = any()
    at++
    return inside
  }
  const all = () => {
    let allowed = one()
    while (tokens[at] === 'AND') {
      at++
      allowed = one() && allowed
    }
    return allowed
  }
  const any = () => {
    let allowed = all()
    while (tokens[at] === 'OR') {
      at++
      allowed = all() || allowed
    }
    return allowed
  }
  return any() && at === tokens.length
}

const project = new URL('../../', import.meta.url)
const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', project), 'utf8'))

/** By what is installed; what is for another kind of machine, by the lock file. */
function licenceOf(path, locked) {
  const file = new URL(`${path}/package.json`, project)
  if (!existsSync(file)) return locked.license ?? 'none told'
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof license === 'string') return license
  const named = (license ? [license] : (licenses ?? [])).map(({ type }) => type)
  return named.length ? named.join(' OR ') : 'none told'
}

const found = Object.entries(packages)
  .filter(([path, locked]) => path !== '' && !locked.dev)
  .map(([path, locked]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { name, label: `${name}@${locked.version}`, licence: licenceOf(path, locked) }
  })
const byLicence = new Map()
for (const one of found) byLicence.set(one.licence, [...(byLicence.get(one.licence) ?? []), one])

for (const [licence, list] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
  process.stdout.write(
    `${licence.padEnd(14)} ${String(list.length).padStart(4)} ${list.length === 1 ? 'package' : 'packages'}\n`,
  )
  if (process.argv.includes('--all')) for (const { label } of list) process.stdout.write(`    ${label}\n`)
}
for (const { name, label } of found) if (CARRIED[name]) process.stdout.write(`${label} carries ${CARRIED[name]}\n`)

const refused = found.filter(({ licence }) => !isAllowed(licence))
for (const { label, licence } of refused)
  process.stderr.write(`${label}: the licence "${licence}" is not among those allowed\n`)
if (!refused.length) process.stdout.write(`All ${found.length} packages are under licences that are allowed.\n`)
process.exitCode = refused.length ? 1 : 0
