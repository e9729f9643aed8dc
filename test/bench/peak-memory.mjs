// Preloaded into what is measured: tells at its end the most memory that it ever had and its time on the processor.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(2, `\npeak ${maxRSS} KB, processor ${Math.round((userCPUTime + systemCPUTime) / 1000)}\n`)
})
