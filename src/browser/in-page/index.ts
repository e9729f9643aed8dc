// What is asked of a page once it has its document: one script, bundled when the package is built.
export { inspectDocument } from './inspect-document.js'
export { loadFonts } from './load-fonts.js'
export { undecodablePictures } from './undecodable-pictures.js'
