// Packs the project as `npm publish` would, from a copy of its files, and looks at what is in the package.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const MOST_MEGABYTES = 15
const WANTED = [
  'package.json',
  'README.md',
  'LICENSE',
  'bin/rapporteur.js',
  'dist/cli.js',
  ...['meeting', 'note', 'recipients', 'report'].map((name) => `dist/schema/${name}.json`),
  ...['rapporteur', 'editor', 'secretariat', 'designer'].map((name) => `templates/guides/${name}.md`),
  'report/meeting.yaml',
  'report/notes/session-1.md',
  'report/editor/executive-summary.md',
]
const UNWANTED =
  /left-by-an-earlier-build|^bin\/build-example|^report\/out|^(?:test|src|node_modules|coverage|\.[^/]+)(?:\/|$)|\.(?:tsbuildinfo|tgz|log)$/
/** Scripts that npm runs where a package is installed: this one needs none. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare']

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`

/** The project's files as they stand, committed or not, without what was installed or built. */
function copyProject(repository, to) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  })
  for (const file of new Set(listed.split('\0'))) {
    if (!file || !existsSync(join(repository, file))) continue
    mkdirSync(dirname(join(to, file)), { recursive: true })
    cpSync(join(repository, file), join(to, file))
  }
  symlinkSync(join(repository, 'node_modules'), join(to, 'node_modules'))
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/**
 * @param repository the project's folder, with its dependencies installed
 * @param work an empty folder
 * @returns the package file, and what is wrong with it in words
 */
export function packProject(repository, work) {
  const source = join(work, 'source')
  mkdirSync(source)
  copyProject(repository, source)
  // What an earlier build left must not travel: packing compiles anew.
  mkdirSync(join(source, 'dist'))
  writeFileSync(join(source, 'dist', 'left-by-an-earlier-build.js'), '')
  const output = execFileSync('npm', ['pack', '--json', '--foreground-scripts=false', '--pack-destination', work], {
    cwd: source,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const described = JSON.parse(output)
  // An array up to npm 11, an object by name after it.
  const [facts] = Array.isArray(described) ? described : Object.values(described)
  const packed = new Set(facts.files.map(({ path }) => path))

  const faults = []
  const styled = ['templates', 'styles'].flatMap((folder) => filesIn(join(source, folder)))
  const compiled = filesIn(join(source, 'src')).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  const wanted = [
    ...WANTED,
    ...styled.map((file) => file.slice(source.length + 1)),
    ...compiled.map((file) =>
      file
        .slice(source.length + 1)
        .replace(/^src\//, 'dist/')
        .replace(/\.ts$/, '.js'),
    ),
  ]
  for (const file of wanted) if (!packed.has(file)) faults.push(`the package lacks ${file}`)
  for (const file of packed) if (UNWANTED.test(file)) faults.push(`the package has ${file}`)
  if (facts.size > MOST_MEGABYTES * 1e6)
    faults.push(`the package has ${megabytes(facts.size)}, more than ${MOST_MEGABYTES}`)
  const { scripts } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  for (const name of INSTALL_SCRIPTS) if (scripts[name]) faults.push(`the package has a script "${name}"`)
  return {
    file: join(work, facts.filename),
    summary: `${facts.filename}: ${packed.size} files, ${megabytes(facts.size)}, unpacked ${megabytes(facts.unpackedSize)}`,
    faults,
  }
}
