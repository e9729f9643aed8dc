import { PDFName, PDFString, type PDFDocument } from '../../pdf/pdf-library.js'
import { srgbProfile } from './srgb-profile.js'

const CONDITION = 'sRGB IEC61966-2.1'

/**
 * Says what the report's colours mean: sRGB, as on the page.
 *
 * @see ISO 19005-3, 6.2.3 (output intent), 6.2.4.3 (uncalibrated colours)
 */
export function addOutputIntent(pdf: PDFDocument): void {
  const { context } = pdf
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3, Alternate: 'DeviceRGB' }))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(CONDITION),
    Info: PDFString.of(CONDITION),
    DestOutputProfile: profile,
  })
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
}
