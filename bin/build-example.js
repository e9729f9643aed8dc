// Builds the worked example: `npm run report`.
// Its notes are the project's own, so where the browser's sandbox cannot start (root, containers, some Linux
// systems) it is printed without one, and that is said. Other meetings get a message with the remedy instead.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('./rapporteur.js', import.meta.url))
const build = (...options) =>
  spawnSync(process.execPath, [command, 'build', 'report', ...options, ...process.argv.slice(2)], { stdio: 'inherit' })
    .status ?? 1

let status = process.getuid?.() === 0 ? 4 : build()
if (status === 4) {
  console.error("The browser's sandbox is left out: these notes are the project's own.")
  status = build('--unsafe-no-sandbox')
}
process.exitCode = status
