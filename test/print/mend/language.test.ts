import { expect, it } from 'vitest'
import { mendLanguages } from '../../../src/print/mend/language.js'
import { tagsIn } from '../../../src/print/mend/structure.js'
import { find, tree } from './tree.js'

it('an element keeps its language where it is another than that around it', () => {
  const root = tree('Document(Sect(P(Span(0:0)) Div(Em(Code(0:1)))) Quote(0:2))')
  root.language = 'en'
  const given = { Sect: 'en', P: 'fr', Span: 'fr', Em: 'de', Code: 'en', Quote: 'de' }
  for (const [type, language] of Object.entries(given)) find(root, type).language = language
  mendLanguages(root, 'en')
  const left = [root, ...tagsIn(root)].flatMap(({ type, language }) =>
    language === undefined ? [] : [`${type} ${language}`],
  )
  expect(left).toEqual(['P fr', 'Em de', 'Code en', 'Quote de'])
})
