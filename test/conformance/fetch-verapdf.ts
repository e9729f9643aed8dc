import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../../src/browser/cache-folder.js'
import { thisMachine } from '../../src/browser/machine.js'

/** The judge, with its version: another may judge otherwise. It is free software (GPL 3 or MPL 2) and not shipped. */
const VERSION = '1.28.2'
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:2.8:copy-dependencies'

const pom = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>rapporteur</groupId>
  <artifactId>conformance</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.verapdf.apps</groupId>
      <artifactId>greenfield-apps</artifactId>
      <version>${VERSION}</version>
    </dependency>
  </dependencies>
</project>
`

/** Where veraPDF lies, or why it cannot be had. */
export type VeraPdf = { classPath: string; version: string } | { missing: string }

/** Has Maven, as this machine has it set up, fetch veraPDF into the user's cache, once. */
export async function fetchVeraPdf(): Promise<VeraPdf> {
  if (spawnSync('java', ['-version']).status !== 0) return { missing: 'there is no Java' }
  const folder = join(cacheFolder(process.env, thisMachine()), `verapdf-${VERSION}`)
  const found = { classPath: join(folder, '*'), version: VERSION }
  if (existsSync(folder)) return found
  const fetched = `${folder}.${process.pid}`
  try {
    await mkdir(fetched, { recursive: true })
    await writeFile(join(fetched, 'pom.xml'), pom)
    const { status, error, stdout } = spawnSync('mvn', ['-B', '-q', COPY, `-DoutputDirectory=${fetched}`], {
      cwd: fetched,
      encoding: 'utf8',
      timeout: 300_000,
    })
    if (error) return { missing: 'there is no Maven' }
    if (status !== 0) return { missing: `Maven did not get it: ${/\[ERROR\] (.*)/.exec(stdout)?.[1] ?? 'no answer'}` }
    // Whole or not at all, also where two fetch it at once.
    await rename(fetched, folder).catch(() => undefined)
    return found
  } finally {
    await rm(fetched, { recursive: true, force: true })
  }
}
