import type { Reader } from '../gate/reader.js'
import type { Gathered } from '../model/gathered.js'
import type { Report } from '../model/report.js'
import type { PrintedReport } from '../print/print-report.js'
import type { FigureFile } from '../render/content/context.js'
import type { RenderedReport } from '../render/render-report.js'

/** What an output is made of. */
export interface Making {
  gathered: Gathered
  report: Report
  rendered: RenderedReport
  /** Pictures by the path that image nodes bear. */
  figures: Readonly<Record<string, FigureFile>>
  /** The text of `styles/tokens.css`, ours or the theme's. */
  tokens: string
  /** Stands in the page and the PDF of this build. */
  builtId: string
  /** The print, which is made once, when the first output asks for it. */
  print: () => Promise<PrintedReport>
}

/** All that there is to know of one kind of output. Its code is loaded when it is made. */
export interface OutputKind {
  /** What `--to` calls it. */
  to: string
  /** The file's name. */
  name: string
  mediaType: string
  /** Whether it is written where `--to` is not given. */
  usual: boolean
  /** Whether it is made from a print, so that a browser must run. */
  printed: boolean
  /** Whether a release must have it. */
  released: boolean
  make: (making: Making) => Uint8Array | Promise<Uint8Array>
  /** How the leak gate reads it. */
  read: Reader
}
