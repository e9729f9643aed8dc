// A program that uses Rapporteur as a library: checks a meeting by our rules and one of the house's own, then builds
// its report as a page and as data. Run it as: node test/api/example.mjs FOLDER
import { buildReport, checkMeeting } from 'rapporteur'

/** In this house nobody says "stakeholders". */
const noStakeholders = {
  id: 'no-stakeholders',
  severity: 'warning',
  scope: 'document',
  *check({ document }) {
    for (const [index, line] of document.source.text.split('\n').entries()) {
      const at = line.search(/\bstakeholders?\b/i)
      if (at < 0) continue
      const place = { file: document.file, line: index + 1, column: at + 1, endLine: index + 1, endColumn: at + 13 }
      yield { message: 'Say who they are: "stakeholders" is nobody', place, hint: 'Name the bodies that are meant' }
    }
  },
}

const folder = process.argv[2] ?? 'report'
const rules = [noStakeholders]
const { diagnostics, counts } = await checkMeeting(folder, { rules })
for (const { place, rule, message } of diagnostics) console.log(`${place.file}:${place.line} ${rule}: ${message}`)
console.log(`${counts.error} errors, ${counts.warning} warnings`)

for (const { name, bytes } of await buildReport(folder, { rules, to: ['html', 'json'] })) {
  console.log(`${name}: ${bytes.length} bytes`)
}
