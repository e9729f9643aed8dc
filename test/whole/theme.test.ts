import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { UserError } from '../../src/user-error.js'
import { filesOf, outputsOf, type Files } from './meeting-folder.js'

const example = filesOf('report')

const themed = (theme: string, more: Files): Files => ({
  ...example,
  'meeting.yaml': String(example['meeting.yaml']).replace(/^theme:.*\n/m, '') + `\ntheme: ${theme}\n`,
  ...more,
})

describe('a theme', () => {
  it('replaces templates and styles, file by file, from its folder', async () => {
    const [plain, other] = [
      await outputsOf(example),
      await outputsOf(
        themed('looks/ours', {
          'looks/ours/templates/cover.hbs':
            '<section class="part cover" data-part="cover" id="part--cover"><h1 id="report--title">{{title}}</h1><p>Our own cover</p></section>\n',
          'looks/ours/styles/cover.css': '.cover { color: rgb(1, 2, 3) }\n',
          'looks/ours/notes.txt': 'not read',
        }),
      ),
    ]
    expect(plain['report.html']).not.toContain('Our own cover')
    expect(other['report.html']).toContain('Our own cover')
    expect(other['report.html']).toContain('rgb(1, 2, 3)')
    expect(other['report.html']).toContain('data-part="findings"')
    const build = (html = '') => /name="rapporteur-build" content="(\w+)"/.exec(html)?.[1]
    expect(build(other['report.html'])).not.toBe(build(plain['report.html']))
  })

  it.each([
    ['a field that is not there', 'templates/cover.hbs', '<p>{{titel}}</p>', 'titel'],
    ['a value unescaped', 'templates/cover.hbs', '<p>{{{title}}}</p>', 'two braces'],
    ['a script', 'templates/cover.hbs', '<script>1</script>', 'no place in a template'],
    ['a file that replaces nothing', 'templates/covre.hbs', '<p></p>', 'replaces nothing'],
  ])('with %s refuses the build and says why', async (_, path, text, why) => {
    const built = outputsOf(themed('look', { [`look/${path}`]: text }))
    await expect(built).rejects.toThrow(why)
    await expect(built).rejects.toBeInstanceOf(UserError)
  })

  it.each([
    ['nowhere', 'nowhere/ has neither'],
    ['../elsewhere', 'outside the meeting folder'],
    ['/etc', 'outside the meeting folder'],
  ])('that is %s is told by the check', async (theme, message) => {
    const found = check(await gatherFiles(themed(theme, {})))
    expect(found.map((one) => `${one.place.file} ${one.rule} ${one.message}`)).toEqual([
      expect.stringContaining(`meeting.yaml meeting-schema`) as string,
    ])
    expect(found[0]?.message).toContain(message)
  })
})

describe('what was waived', () => {
  const note = 'notes/session-1.md'
  const files = {
    ...example,
    [note]: String(example[note]).replace(
      /^- Finding: Where software/m,
      '<!-- waive gendered-term: these are the words of the tender -->\n\n- Finding: Where policemen and software',
    ),
  }

  it('is listed in the internal edition, with its reason, and in no other', async () => {
    const internal = await outputsOf(files, { edition: 'internal' })
    expect(internal['report.html']).toMatch(
      /Remarks that were waived[\s\S]*gendered-term[\s\S]*notes\/session-1\.md, line \d+[\s\S]*these are the words of the tender/,
    )
    const circulation = await outputsOf(files)
    expect(circulation['report.html']).not.toMatch(/waived|words of the tender/)
  })
})
