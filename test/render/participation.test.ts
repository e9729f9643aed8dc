import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { byClass, byTag, parsed, textOf } from './html.js'
import { sampleReport } from './sample-report.js'

const rows = [
  { category: 'law enforcement', count: '1,200', women: '300' },
  { category: 'researchers', count: '600', women: '600' },
  { category: 'Total', count: '1,800', women: '900' },
]

function figure(participation: typeof rows): Element | undefined {
  const report = sampleReport()
  return byClass(parsed({ ...report, annexes: { ...report.annexes, participation } }).tree, 'participation-picture')[0]
}

describe('the picture of participation', () => {
  it('has a bar for each category, women its filled part, and says what it is', () => {
    const picture = figure(rows)
    expect(picture && byTag(picture, 'svg')[0]?.properties['ariaLabel']).toBe(
      'The table below as a picture: a bar for each category, women its filled part.',
    )
    const widths = (name: string) => byClass(picture as Element, name).map(({ properties }) => properties['width'])
    expect(widths('bar-all')).toEqual(['82', '41'])
    expect(widths('bar-women')).toEqual(['20.5', '41'])
    expect(byTag(picture as Element, 'text').map(textOf)).toEqual([
      'law enforcement',
      '1,200 (300)',
      'researchers',
      '600 (600)',
    ])
  })

  it('is not drawn where nobody was counted', () => {
    expect(figure([{ category: 'researchers', count: '0', women: '0' }])).toBeUndefined()
  })
})
