// Started by mutate.mjs: runs the tests of one folder each time it is told which files changed, and says how it went.
import { join } from 'node:path'
import { createVitest } from 'vitest/node'

const [, , copy, folder] = process.argv
process.chdir(copy)
const vitest = await createVitest(
  'test',
  {
    root: copy,
    config: false,
    watch: false,
    include: [`test/${folder}/**/*.test.ts`],
    exclude: ['test/**/*.long.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    bail: 1,
    testTimeout: 30_000,
    reporters: [{}],
  },
  { server: { watch: null } },
)
const wanted = await vitest.globTestSpecifications([join('test', folder)])

process.on('message', (files) => {
  void run(files)
})

async function run(files) {
  for (const file of files) vitest.invalidateFile(file)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(wanted)
  for (const file of files) vitest.invalidateFile(file)
  const passes = unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((one) => one.ok())
  process.send(passes ? 'pass' : 'fail')
}
