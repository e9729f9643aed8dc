import { it, expect } from 'vitest'
import { assemble } from './assemble.js'
import { renderReport } from '../../src/render/render-report.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'
import { gatherFiles } from '../../src/pipeline.js'
import { assembleReport } from '../../src/assemble/assemble-report.js'
import { writeFileSync } from 'node:fs'
const rich = {
  'notes/session-1.md': `# Tools in use

Opening.[^1] @anna

## Q1. Police work

### Daily work

- plain
- Finding (majority, by 2020-03): A. @anna
  - View: x
- Divergence: d
  - View (one): v1 @jan
    - nested plain
  - View: v2

Table: Cap of @anna

| a | b |
|---|---|
| 1 | 2 |

![alt](../figures/x.png "cap")

:::internal
SEC

- Finding: X

#### H
:::

- Recommendation to States and Secretariat: Do it.

## Q2

Not discussed: no time.

## Other

See [above](#q1) and [it][x].

[x]: https://example.org
[^1]: Note of @jan.
`,
  'editor/introduction.md': '# Introduction\n\nText.[^1]\n\n## Mandate\n\nOwn.\n\n[^1]: n\n',
  'editor/disclaimer.md': '# Disclaimer\n\nNo consensus.[^1]\n\n[^1]: d\n',
  'editor/preparation.md': 'Prepared.[^1]\n\n[^1]: p\n',
  'editor/thanks.md': '# Acknowledgements\n\n## To all\n\nThanks.\n',
}
it('renders', async () => {
  for (const edition of ['circulation', 'internal'] as const)
    for (const language of ['en', 'fr', 'ru', 'de', 'it', 'es']) {
      const r = await assemble(rich, {
        edition,
        allowGaps: true,
        date: '2019-10-01',
        meeting: {
          language: `language: ${language}`,
          m: 'mandate: [{ symbol: MC(9).DEC/9, text: Meetings of experts }]',
          p: 'participation: [{category: police, count: 1200, women: 30},{category: x, count: 2, women: 1}]',
          ab: 'abbreviations: { AI: artificial intelligence, ÄB: x, Z: y }',
        },
      })
      const out = renderReport(r, { builtId: 'x', figures: {}, media: 'page' })
      const ids = [...out.html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
      const hrefs = [...out.html.matchAll(/ href="#([^"]+)"/g)].map((m) => m[1])
      expect(hrefs.filter((h) => !ids.includes(h))).toEqual([])
      if (edition === 'circulation') expect(out.html).not.toMatch(/SEC\b/)
      writeFileSync(`/tmp/out-${language}-${edition}.txt`, out.text.join('\n'))
    }
})
