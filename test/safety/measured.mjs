// Preloaded into what is measured: tells at its end its own time on the processor, in milliseconds, and the most memory
// that it ever had, in kilobytes. How long it waited for a busy machine is not in it.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(2, `\nmeasured ${Math.round((userCPUTime + systemCPUTime) / 1000)} ${maxRSS}\n`)
})
