import { judgePage } from './judge-page.js'
import { pageOf } from './samples.js'

// More pages, and larger ones: conformance.long.test.ts.
judgePage('the page of the worked example', () => pageOf('report'))
