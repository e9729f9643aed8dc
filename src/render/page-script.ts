import { enhancePage } from './in-page/enhance-page.js'

/** The one script of the page. It closes no element, whatever a compiler makes of it: that would be our fault. */
export const pageScript = `(${enhancePage.toString()})()`

if (/<\/?\s*script|<!--/i.test(pageScript)) throw new Error('The script of the page must not name its own element')
