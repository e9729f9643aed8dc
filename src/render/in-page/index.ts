// What runs in a reader's browser: the script of report.html, bundled when the package is built.
import { enhancePage } from './enhance-page.js'

enhancePage()
