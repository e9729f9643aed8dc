import { describe, expect, it } from 'vitest'
import { readBack } from '../../src/render/read-back.js'
import { parsed } from './html.js'
import { sampleReport } from './sample-report.js'

describe('readBack', () => {
  it('gives the words of each block, as they are seen on paper', () => {
    expect(readBack('<p>One <b>two</b>\n three&amp;&#x3C;</p><ul><li>four</li></ul>').text).toEqual([
      'One two three&<',
      'four',
    ])
    expect(readBack('<a class="skip-link">x</a><p>a</p><caption class="for-readers">y</caption>').text).toEqual(['a'])
    expect(readBack('<p>see page <span class="page" data-page-of="p1"></span>, end</p>').text).toEqual([
      'see page',
      ', end',
    ])
    expect(readBack('<p title="a > b">c</p>').text).toEqual(['c'])
  })

  it('tells the faces apart', () => {
    const faces = readBack(
      '<p>a<em>b</em><strong>c</strong></p><h2>d</h2><p><span class="label">e<em>f</em></span>g</p>',
    ).faces
    const seen = faces.map(({ stack, bold, italic, signs }) => [stack, bold, italic, [...signs].join('')])
    expect(seen).toEqual([
      ['serif', false, false, 'ag'],
      ['serif', false, true, 'b'],
      ['serif', true, false, 'c'],
      ['sans', true, false, 'de'],
      ['sans', true, true, 'f'],
    ])
  })

  it('leaves no word of the report out', () => {
    const { text } = parsed(sampleReport())
    expect(text).toContain('5. Finding (several): Two services use video analysis every day, for the following:2')
    expect(text).toContain('Foreseeable changes')
    expect(text.join('\n')).not.toContain('Skip to')
  })
})
