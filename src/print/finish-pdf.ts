/**
 * All that is done with a PDF once the browser has made it, together: loading it takes as long as a small report takes
 * to print, and can be done meanwhile.
 */
export { comparePrint } from './compare-print.js'
export { mendReport } from './mend/mend-report.js'
export { savePdf } from './metadata.js'
export { setPageLabels } from './page-labels.js'
export { destinations, openPdf } from '../pdf/pdf-destinations.js'
