import { el, NAMESPACES, part, val } from './xml.js'

/** What the look of a document is made of: colours as six hexadecimal digits, from the theme's tokens. */
export interface WordLook {
  accent: string
  ink: string
  soft: string
  rule: string
  warning: string
  /** A BCP 47 tag. */
  language: string
}

/** Faces that Word and LibreOffice have; ours are not on a reader's machine. */
const FACES = { serif: 'Cambria', sans: 'Calibri' }

/** Widths and distances in twentieths of a point. */
export const MEASURES = {
  page: { width: 11906, height: 16838 },
  margin: { top: 1531, right: 1361, bottom: 1418, left: 1474 },
  /** How far a paragraph's number hangs. */
  hang: 680,
}

interface StyleFacts {
  id: string
  name: string
  basedOn?: string
  next?: string
  paragraph?: string
  run?: string
  /** A style that Word lists for the writer to choose. */
  listed?: boolean
}

function style(
  { id, name, basedOn, next, paragraph, run, listed }: StyleFacts,
  type = 'paragraph',
  usual = false,
): string {
  return el(
    'w:style',
    {
      'w:type': type,
      'w:default': usual ? 1 : undefined,
      'w:customStyle': OWN.has(id) ? 1 : undefined,
      'w:styleId': id,
    },
    val('w:name', name),
    basedOn === undefined ? '' : val('w:basedOn', basedOn),
    next === undefined ? '' : val('w:next', next),
    listed === false ? '' : '<w:qFormat/>',
    paragraph === undefined ? '' : el('w:pPr', {}, paragraph),
    run === undefined ? '' : el('w:rPr', {}, run),
  )
}

/** Styles that Word does not know by itself. */
const OWN = new Set([
  'NumberedParagraph',
  'ParagraphGoesOn',
  'Point',
  'Source',
  'Fact',
  'Gap',
  'InternalMark',
  'CoverText',
  'CoverStatus',
  'QuestionText',
  'PointLabel',
  'ParagraphNumber',
  'TableText',
  'ReportTable',
  'CodeText',
  'Kind',
  'SectionEnd',
])

function spacing(before: number, after: number, line?: number): string {
  return el('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': line,
    'w:lineRule': line === undefined ? undefined : 'auto',
  })
}

function size(points: number): string {
  return val('w:sz', points * 2) + val('w:szCs', points * 2)
}

function sans(): string {
  return el('w:rFonts', { 'w:ascii': FACES.sans, 'w:hAnsi': FACES.sans, 'w:cs': FACES.sans })
}

/**
 * `word/styles.xml`: the report's looks by name, so that a reader can change one and has changed all.
 *
 * @param more further styles, as XML
 */
export function stylesPart(look: WordLook, more: readonly string[] = []): string {
  const { accent, ink, soft, rule, warning, language } = look
  const colour = (value: string): string => val('w:color', value)
  const heading = (level: number, points: number, before: number, tint: string): string =>
    style({
      id: `Heading${level}`,
      name: `heading ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: `<w:keepNext/><w:keepLines/>${spacing(before, 100, 252)}${val('w:outlineLvl', level - 1)}`,
      run: `${sans()}<w:b/><w:bCs/>${colour(tint)}${size(points)}`,
    })
  const { hang } = MEASURES
  const hanging = `<w:tabs><w:tab w:val="left" w:pos="${hang}"/></w:tabs>`
  const styles = [
    style({ id: 'Normal', name: 'Normal', paragraph: spacing(0, 120, 288) }, 'paragraph', true),
    style({ id: 'DefaultParagraphFont', name: 'Default Paragraph Font', listed: false }, 'character', true),
    heading(1, 19, 360, accent),
    heading(2, 14, 320, accent),
    heading(3, 12, 240, ink),
    heading(4, 10.5, 200, ink),
    heading(5, 10.5, 180, soft),
    heading(6, 10, 160, soft),
    style({
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: `<w:keepLines/>${spacing(240, 200, 252)}`,
      run: `${sans()}<w:b/><w:bCs/>${colour(accent)}${size(30)}`,
    }),
    style({
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: spacing(2400, 60),
      run: `${sans()}${colour(soft)}${size(13)}`,
    }),
    style({
      id: 'CoverText',
      name: 'Cover text',
      basedOn: 'Normal',
      paragraph: spacing(0, 60, 252),
      run: `${sans()}${size(10.5)}`,
    }),
    style({
      id: 'CoverStatus',
      name: 'Cover status',
      basedOn: 'CoverText',
      paragraph: spacing(240, 120),
      run: `<w:b/><w:bCs/>${colour(warning)}${size(12)}`,
    }),
    style({
      id: 'NumberedParagraph',
      name: 'Numbered paragraph',
      basedOn: 'Normal',
      paragraph: `${hanging}${el('w:ind', { 'w:left': hang, 'w:hanging': hang })}`,
    }),
    style({
      id: 'ParagraphGoesOn',
      name: 'Paragraph goes on',
      basedOn: 'Normal',
      paragraph: el('w:ind', { 'w:left': hang }),
    }),
    style({ id: 'Point', name: 'Point', basedOn: 'Normal', paragraph: `<w:keepLines/>${spacing(40, 40)}` }),
    style({
      id: 'Kind',
      name: 'Kind of point',
      basedOn: 'Normal',
      next: 'Point',
      paragraph: `<w:keepNext/>${spacing(160, 40)}`,
      run: `${sans()}<w:b/><w:bCs/>${colour(soft)}${size(10)}`,
    }),
    style({
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      paragraph: spacing(0, 140, 240),
      run: `${sans()}${colour(soft)}${size(8.5)}`,
    }),
    style({
      id: 'Fact',
      name: 'Fact',
      basedOn: 'Normal',
      paragraph: `<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="2268"/></w:tabs>${spacing(0, 160, 252)}${el('w:ind', { 'w:left': 2268, 'w:hanging': 2268 })}<w:contextualSpacing/>`,
      run: `${sans()}${size(9.5)}`,
    }),
    style({
      id: 'QuestionText',
      name: 'Question text',
      basedOn: 'Normal',
      paragraph: `<w:keepNext/><w:keepLines/>${spacing(0, 160)}`,
      run: `<w:i/><w:iCs/>${colour(soft)}`,
    }),
    style({
      id: 'Gap',
      name: 'Gap',
      basedOn: 'Normal',
      paragraph: el('w:pBdr', {}, el('w:left', { 'w:val': 'single', 'w:sz': 18, 'w:space': 8, 'w:color': warning })),
      run: colour(warning),
    }),
    style({ id: 'InternalMark', name: 'Internal mark', basedOn: 'Gap', run: `${sans()}<w:b/><w:bCs/>` }),
    style({
      id: 'CodeText',
      name: 'Code text',
      basedOn: 'Normal',
      run: `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>${size(9.5)}`,
    }),
    style({ id: 'SectionEnd', name: 'Section end', basedOn: 'Normal', paragraph: spacing(0, 120, 240), run: size(1) }),
    style({
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      paragraph: el('w:ind', { 'w:left': 680, 'w:right': 680 }),
      run: '<w:i/><w:iCs/>',
    }),
    style({ id: 'ListParagraph', name: 'List Paragraph', basedOn: 'Normal', paragraph: `${spacing(0, 60)}` }),
    style({
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      paragraph: `<w:keepNext/>${spacing(160, 80, 240)}`,
      run: `${sans()}<w:b/><w:bCs/>${colour(soft)}${size(9.5)}`,
    }),
    style({
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      paragraph: spacing(30, 30, 240),
      run: `${sans()}${size(9.5)}`,
    }),
    style({
      id: 'FootnoteText',
      name: 'footnote text',
      basedOn: 'Normal',
      paragraph: spacing(0, 40, 240),
      run: size(8.5),
    }),
    style({
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      paragraph: `<w:tabs><w:tab w:val="right" w:pos="9071"/></w:tabs>${spacing(0, 0, 240)}`,
      run: `${sans()}${colour(soft)}${size(8.5)}`,
    }),
    style({ id: 'Footer', name: 'footer', basedOn: 'Header' }),
    style({
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: `<w:keepNext/>${spacing(360, 200)}`,
      run: `${sans()}<w:b/><w:bCs/>${colour(accent)}${size(19)}`,
    }),
    ...[1, 2].map((level) =>
      style({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs>${spacing(level === 1 ? 100 : 0, 20, 252)}${el('w:ind', { 'w:left': (level - 1) * 400 })}`,
        ...(level === 1 ? { run: '<w:b/><w:bCs/>' } : {}),
      }),
    ),
    style({ id: 'Hyperlink', name: 'Hyperlink', run: `${colour(accent)}${val('w:u', 'single')}` }, 'character'),
    style({ id: 'FootnoteReference', name: 'footnote reference', run: val('w:vertAlign', 'superscript') }, 'character'),
    style(
      { id: 'PointLabel', name: 'Point label', run: `${sans()}<w:b/><w:bCs/>${colour(accent)}${size(9.5)}` },
      'character',
    ),
    style({ id: 'ParagraphNumber', name: 'Paragraph number', run: `${sans()}${colour(soft)}${size(9)}` }, 'character'),
    el(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      val('w:name', 'Normal Table'),
      el('w:tblPr', {}, el('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), cellMargins(0, 108)),
    ),
    tableStyle(rule, soft),
  ]
  const defaults = el(
    'w:docDefaults',
    {},
    el(
      'w:rPrDefault',
      {},
      el(
        'w:rPr',
        {},
        el('w:rFonts', {
          'w:ascii': FACES.serif,
          'w:hAnsi': FACES.serif,
          'w:eastAsia': FACES.serif,
          'w:cs': FACES.serif,
        }),
        colour(ink),
        size(10.5),
        el('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language }),
      ),
    ),
    el('w:pPrDefault', {}, el('w:pPr', {}, '<w:widowControl/>', spacing(0, 120, 288))),
  )
  return part(el('w:styles', { 'xmlns:w': NAMESPACES['xmlns:w'] }, defaults, ...styles, ...more))
}

function cellMargins(vertical: number, sides: number): string {
  const side = (name: string, width: number): string => el(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' })
  return el(
    'w:tblCellMar',
    {},
    side('top', vertical),
    side('left', sides),
    side('bottom', vertical),
    side('right', sides),
  )
}

/** Rules above, below and between rows; the head in bold. */
function tableStyle(rule: string, soft: string): string {
  const line = (name: string, width: number, tint: string): string =>
    el(`w:${name}`, { 'w:val': 'single', 'w:sz': width, 'w:space': 0, 'w:color': tint })
  return el(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'ReportTable' },
    val('w:name', 'Report table'),
    val('w:basedOn', 'TableNormal'),
    '<w:qFormat/>',
    el(
      'w:tblPr',
      {},
      el('w:tblBorders', {}, line('top', 8, soft), line('bottom', 8, soft), line('insideH', 4, rule)),
      cellMargins(30, 85),
    ),
    el(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      el('w:rPr', {}, '<w:b/><w:bCs/>'),
      el('w:tcPr', {}, el('w:tcBorders', {}, line('bottom', 8, soft))),
    ),
  )
}
