import { createHash } from 'node:crypto'
import Handlebars from 'handlebars'

const escape = Handlebars.escapeExpression

/** What a browser may do with the report: show pictures and fonts that it contains, and these very styles. */
function contentSecurityPolicy(styles: readonly string[]): string {
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  return [
    "default-src 'none'",
    "script-src 'none'",
    'img-src data:',
    'font-src data:',
    `style-src ${hashes.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * The whole HTML document around a body.
 *
 * @param body HTML of templates, already escaped
 * @param styles texts of style elements, none of which closes its element
 */
export function htmlDocument(
  facts: { language: string; title: string; description: string; builtId: string },
  styles: readonly string[],
  body: string,
): string {
  return `<!doctype html>
<html lang="${escape(facts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurityPolicy(styles))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="rapporteur">
<meta name="rapporteur-build" content="${escape(facts.builtId)}">
<meta name="description" content="${escape(facts.description)}">
<title>${escape(facts.title)}</title>
${styles.map((style) => `<style>${style}</style>`).join('\n')}
</head>
<body>
${body}
</body>
</html>
`
}
