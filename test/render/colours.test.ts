import { describe, expect, it } from 'vitest'
import { inDark, judgeAccent, usualGrounds } from '../../src/colours/accent.js'
import { contrast, readColour, type Colour } from '../../src/colours/contrast.js'
import { readTokens, type Scheme } from '../../src/colours/tokens.js'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { packagedLook } from '../../src/render/package-files.js'
import { accentRules } from '../../src/render/style/accent.js'
import { marks, text } from '../page/colour-pairs.js'
import { filesOf } from '../whole/meeting-folder.js'

const look = packagedLook()
const tokens = look['styles/tokens.css'] ?? ''
const { light, dark } = readTokens(tokens)
const colour = (scheme: Scheme, name: string): Colour => {
  const found = readColour(scheme[name] ?? '')
  if (!found) throw new Error(`no colour ${name}`)
  return found
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('colours, %s', (_name, scheme) => {
  it.each(text)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colour(scheme, ink), colour(scheme, ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(marks)('%s can be seen on %s', (ink, ground) => {
    expect(contrast(colour(scheme, ink), colour(scheme, ground))).toBeGreaterThanOrEqual(3)
  })
})

describe('colours', () => {
  it('are named nowhere but among the tokens', () => {
    const others = Object.entries(look).filter(([path]) => path.endsWith('.css') && !/tokens/.test(path))
    expect(others.filter(([, css]) => /#[0-9a-f]{3,8}\b|rgb\(/i.test(css)).map(([path]) => path)).toEqual([])
  })

  it('measure as WCAG measures', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2)
  })
})

describe("a meeting's accent", () => {
  const grounds = usualGrounds
  const meeting = (accent: string) => {
    const example = filesOf('report')
    return gatherFiles({ ...example, 'meeting.yaml': `${String(example['meeting.yaml'])}\naccent: "${accent}"\n` })
  }

  it('stays as it is where it can be read', async () => {
    expect(accentRules('#7a1428', tokens)).toContain(':root{--accent:#7a1428}')
    expect(accentRules('', tokens)).toBe('')
    expect(accentRules('red}body{display:none', tokens)).toBe('')
    expect(check(await meeting('#7a1428')).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each(['#7a1428', '#000000', '#123f77', '#00524e'])('%s is made lighter where it is dark around it', (hex) => {
    expect(judgeAccent(hex, grounds)).toBeUndefined()
    const shade = readColour(inDark(hex, grounds)) as Colour
    for (const ground of ['paper', 'ground']) expect(contrast(shade, colour(dark, ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['#ffee00', '#00ff00', '#888888', '#ffffff'])('%s is refused, with a reason and one that will do', (hex) => {
    const fault = judgeAccent(hex, grounds)
    expect(fault?.contrast).toBeLessThan(4.5)
    expect(judgeAccent(fault?.instead ?? '', grounds)).toBeUndefined()
    expect(accentRules(hex, tokens)).toBe('')
  })

  it('that is refused is told by the check, at its line', async () => {
    const [found, ...more] = check(await meeting('#ffee00'))
    expect(more).toEqual([])
    expect(found).toMatchObject({ rule: 'meeting-schema', severity: 'error', place: { file: 'meeting.yaml' } })
    expect(found?.message).toBe(
      'The accent #ffee00 cannot be read: its contrast with the ground #f1f4f8 is 1 to 1, and text needs 4.5 to 1',
    )
    expect(found?.hint).toMatch(/^Write a darker one, such as "#\w{6}"/)
  })

  it('is judged on the grounds of the tokens, those of a theme where there is one', () => {
    expect(usualGrounds).toEqual({
      light: [light['paper'], light['ground']],
      dark: [dark['paper'], dark['ground']],
    })
    const black = ':root { --paper: #000000; --ground: #000000; }'
    expect(accentRules('#123f77', black)).toBe('')
    expect(accentRules('#ffee00', black)).toContain('--accent:#ffee00')
  })
})
