// Preloaded into what is measured: tells at its end, in kilobytes, the most memory that it ever had.
import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(2, `\npeak ${process.resourceUsage().maxRSS}\n`))
