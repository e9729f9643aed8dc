// What runs in the page while the report is laid out and printed: one script, bundled when the package is built.
export { layOutPages } from './lay-out-pages.js'
export { markElements, unmarkElements } from './mark-elements.js'
export { measurePages } from './measure-pages.js'
export { narrowWide } from './narrow-wide.js'
export { readPageShapes } from './read-page-shapes.js'
export { writePageNumbers } from './write-page-numbers.js'
