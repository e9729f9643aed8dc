import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Many tests start the built command, and pages take the built scripts: what is older than its source is built first. */
export default function buildFirst(): void {
  const build = fileURLToPath(new URL('../bin/build.js', import.meta.url))
  execFileSync(process.execPath, [build, '--if-older'], { stdio: 'inherit' })
}
