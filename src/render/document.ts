import { createHash } from 'node:crypto'
import Handlebars from 'handlebars'

const escape = Handlebars.escapeExpression

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** What a browser may do with the report: show pictures and fonts that it contains, these very styles and script. */
function contentSecurityPolicy(styles: readonly string[], script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    'img-src data:',
    'font-src data:',
    `style-src ${styles.map(hashOf).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

export interface DocumentFacts {
  language: string
  /** As Open Graph has it: `en_GB`. */
  locale: string
  title: string
  description: string
  builtId: string
  /** What programs read of the report, JSON-LD that closes no element. */
  data: string
}

/**
 * The whole HTML document around a body.
 *
 * @param body HTML of templates, already escaped
 * @param styles texts of style elements, none of which closes its element
 * @param script text of the one script, which does not close its element
 */
export function htmlDocument(facts: DocumentFacts, styles: readonly string[], script: string, body: string): string {
  return `<!doctype html>
<html lang="${escape(facts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurityPolicy(styles, script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="rapporteur">
<meta name="rapporteur-build" content="${escape(facts.builtId)}">
<meta name="description" content="${escape(facts.description)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escape(facts.title)}">
<meta property="og:description" content="${escape(facts.description)}">
<meta property="og:locale" content="${escape(facts.locale)}">
<title>${escape(facts.title)}</title>
<script type="application/ld+json">${facts.data}</script>
${styles.map((style) => `<style>${style}</style>`).join('\n')}
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`
}
