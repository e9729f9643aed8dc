#!/usr/bin/env node
// Stands in the browser's place, starts the real one (REAL_BROWSER) and passes on what is said, until a message holds
// BREAK_AT: then the real one is killed, or, with BREAK_HOW=hang, hears no more. BREAK_FILE counts how often; after BREAK_TIMES all is passed on.
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs'

const {
  REAL_BROWSER = '',
  REAL_LIBRARIES,
  BREAK_AT = '',
  BREAK_FILE = '',
  BREAK_TIMES = '1',
  BREAK_HOW,
  ...rest
} = process.env
const env = REAL_LIBRARIES ? { ...rest, LD_LIBRARY_PATH: REAL_LIBRARIES } : rest
const broken = existsSync(BREAK_FILE) ? readFileSync(BREAK_FILE, 'utf8').length : 0
const child = spawn(REAL_BROWSER, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env })
child.on('exit', (status) => process.exit(status ?? 1))
const [, , , toChild, fromChild] = child.stdio
toChild.on('error', () => undefined)
let deaf = false
createReadStream('', { fd: 3 }).on('data', (data) => {
  if (deaf) return
  if (broken < Number(BREAK_TIMES) && data.includes(BREAK_AT)) {
    writeFileSync(BREAK_FILE, 'x'.repeat(broken + 1))
    if (BREAK_HOW === 'hang') deaf = true
    else child.kill('SIGKILL')
  } else toChild.write(data)
})
fromChild.pipe(createWriteStream('', { fd: 4 }))
