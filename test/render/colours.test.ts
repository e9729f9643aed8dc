import { describe, expect, it } from 'vitest'
import { packagedLook } from '../../src/render/package-files.js'
import { accentRules, grounds } from '../../src/render/style/accent.js'
import { contrast, readColour, type Colour } from '../../src/render/style/contrast.js'

const look = packagedLook()
const tokens = (text: string) =>
  new Map([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]))
const light = tokens(look['styles/tokens.css'] ?? '')
const dark = new Map([
  ...light,
  ...tokens((look['styles/screen.css'] ?? '').split('prefers-color-scheme: dark')[1] ?? ''),
])
const colour = (scheme: Map<string | undefined, string | undefined>, name: string): Colour => {
  const found = readColour(scheme.get(name) ?? '')
  if (!found) throw new Error(`no colour ${name}`)
  return found
}

/** Every ink on every ground on which the styles set it. */
const text = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['ink', 'warning-ground'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'ground'],
  ['accent', 'paper'],
  ['accent', 'ground'],
  ['warning', 'paper'],
  ['warning', 'warning-ground'],
  ['paper', 'accent'],
]
/** What is no text but carries meaning: marks, the frame of the focus, the line before notes. */
const marks = [
  ['accent', 'paper'],
  ['warning', 'paper'],
  ['rule-strong', 'paper'],
]

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
    const others = Object.entries(look).filter(([path]) => path.endsWith('.css') && !/tokens|screen/.test(path))
    expect(others.filter(([, css]) => /#[0-9a-f]{3,8}\b|rgb\(/i.test(css)).map(([path]) => path)).toEqual([])
  })

  it('measure as WCAG measures', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2)
  })
})

describe("a meeting's accent", () => {
  it('stays as it is where it can be read', () => {
    expect(accentRules('#7a1428')).toContain(':root{--accent:#7a1428}')
    expect(accentRules('')).toBe('')
    expect(accentRules('red}body{display:none')).toBe('')
  })

  it.each(['#ffee00', '#00ff00', '#888888', '#000000', '#ffffff', '#123f77'])(
    '%s is made readable in both schemes',
    (hex) => {
      const [, onLight = '', onDark = ''] = /--accent:(#\w+)[^]*--accent:(#\w+)/.exec(accentRules(hex)) ?? []
      expect(contrast(readColour(onLight) as Colour, colour(light, 'ground'))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(readColour(onDark) as Colour, colour(dark, 'ground'))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('knows the grounds', () => {
    expect(grounds).toEqual({ light: light.get('ground'), dark: dark.get('ground') })
  })
})
