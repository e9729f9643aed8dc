import { defineConfig } from 'vitest/config'

/** Folders whose tests start programs, browsers, servers or workers, or look at what a process leaves behind. */
const APART = [
  'browser',
  'cli',
  'commands',
  'delivery',
  'examine',
  'mail-server',
  'parts',
  'pdf',
  'preview',
  'print',
  'release',
  'safety',
  'watch',
  'write',
]
const include = ['test/**/*.test.ts']
const exclude = ['test/**/*.long.test.ts']
const apart = APART.map((folder) => `test/${folder}/**/*.test.ts`)

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    globalSetup: new URL('build-first.ts', import.meta.url).pathname,
    // Far above what a test takes: on a busy machine all take longer, and what must be quick says so itself.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      // All others share a process, and so load the sources and their libraries once instead of once a file: a second of
      // a processor each.
      { extends: true, test: { name: 'together', include, exclude: [...exclude, ...apart], isolate: false } },
      { extends: true, test: { name: 'apart', include: apart, exclude } },
    ],
  },
})
