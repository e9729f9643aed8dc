import { inPageScript } from '../in-page-script.js'

/** The one script of the page. It closes no element, whatever a bundler makes of it: that would be our fault. */
export const pageScript = inPageScript('report').trim()

if (/<\/?\s*script|<!--/i.test(pageScript)) throw new Error('The script of the page must not name its own element')
