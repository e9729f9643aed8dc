import { describe, expect, it } from 'vitest'
import { lookWith, packagedLook } from '../../src/render/package-files.js'
import { renderReport } from '../../src/render/render-report.js'
import { compileTemplates } from '../../src/render/templates.js'
import { options } from './html.js'
import { sampleReport } from './sample-report.js'

const compiled = (text: string) => compileTemplates({ 'templates/one.hbs': text })
const render = (text: string, view: object) => compiled(text)('one', view)

describe('templates', () => {
  it('print values escaped, in text and in attributes', () => {
    expect(render('<p title="{{a}}">{{a}}</p>', { a: '<"\'&>' })).toBe(
      '<p title="&lt;&quot;&#x27;&amp;&gt;">&lt;&quot;&#x27;&amp;&gt;</p>',
    )
  })

  it.each([
    '{{misspelt}}',
    '{{a.misspelt}}',
    '{{#if misspelt}}x{{/if}}',
    '{{#if a.misspelt}}x{{/if}}',
    '{{#each misspelt}}x{{/each}}',
    '{{#each list}}{{../misspelt}}{{/each}}',
    '{{#each a}}x{{/each}}',
    '{{> misspelt}}',
  ])('fail on a field that is not there: %s', (text) => {
    expect(() => render(text, { a: { b: 1 }, list: [1] })).toThrow(/one\.hbs/)
  })

  it.each([
    ['{{{a}}}', 'two braces'],
    ['{{&a}}', 'two braces'],
    ['<a href="{{a}}">', 'address'],
    ["<img src='{{a}}'>", 'address'],
    ['<p style="{{a}}">', 'no place'],
    ['<a href="x{{a}}">', 'inside the report'],
    ['<p onclick="{{a}}">', 'no place'],
    ['<p class={{a}}>', 'quote'],
    ['<script>', 'no place'],
    ['<a href="https://example.org">', 'inside the report'],
    ['{{> (lookup . "a")}}', 'outright'],
    ['{{#> layout}}x{{/layout}}', 'not used'],
  ])('refuse what lets a value out: %s', (text, why) => {
    expect(() => compiled(text)).toThrow(why)
    expect(() => compiled(`\n\n${text}`)).toThrow('templates/one.hbs:3')
  })

  it('know two helpers and reach no prototype', () => {
    expect(() => render('{{lookup a "b"}}', { a: {} })).toThrow()
    expect(render('{{a.constructor}}', { a: {} })).toBe('')
    expect(() => render('{{#with a}}{{/with}}', { a: {} })).toThrow()
  })

  it('say which template fails', () => {
    expect(() => compiled('x')('two', {})).toThrow('There is no template two.hbs')
  })
})

describe('a theme', () => {
  it('replaces file by file', () => {
    const theme = {
      'templates/cover.hbs':
        '<section class="part cover" data-part="cover" id="part--cover"><h1>House: {{title}}</h1></section>',
      'styles/tokens.css': ':root { --house: 1 }',
    }
    const { html } = renderReport(sampleReport(), { ...options, theme })
    expect(html).toContain('<h1>House: Artificial')
    expect(html).toContain('--house: 1')
    expect(html).toContain('data-part="findings"')
  })

  it('is told of files that replace nothing', () => {
    expect(() => lookWith({ 'templates/covr.hbs': '' })).toThrow(/covr\.hbs replaces nothing/)
    expect(lookWith(undefined)).toBe(packagedLook())
  })

  it('cannot close the style element', () => {
    expect(() =>
      renderReport(sampleReport(), { ...options, theme: { 'styles/base.css': 'a{}</style><script>' } }),
    ).toThrow(/base\.css/)
  })
})
