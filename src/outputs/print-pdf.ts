import type { Page, ReportOptions } from '../pipeline.js'
import type { PrintedReport, PrintRequest } from '../print/print-report.js'
import { version } from '../version.js'
import { json } from './json.js'

/**
 * Prints a rendered report as a PDF with its data inside, and lets the browser go as soon as it has done its part.
 *
 * @param others who else works while the browser or this thread is busy with the print
 */
export async function printPdf(
  { report, rendered, builtId }: Page,
  options: ReportOptions,
  others: Pick<PrintRequest, 'meanwhile' | 'onPdf'>,
): Promise<PrintedReport> {
  const { session, log, onStage } = options
  if (!session) throw new Error('A PDF needs a browser')
  onStage?.('launch')
  const { messagesFor } = await import('../messages/index.js')
  const { printReport } = await import('../print/print-report.js')
  const { reportData } = await import('../export/report-data.js')
  await session.running()
  const { title, series, symbol } = report.cover
  return printReport({
    html: rendered.html,
    session,
    // The cover is page 1 and bears no number.
    expected: {
      sentinel: builtId,
      sessions: rendered.sessions,
      text: rendered.text.join('\n'),
      numberedFrom: report.parts[0] === 'cover' ? 2 : 1,
      unnumbered: messagesFor(report.language).parts.cover,
    },
    metadata: {
      title: report.title,
      language: report.language,
      author: report.cover.issuers.join('; '),
      subject: series,
      symbol,
      date: options.date,
      status: report.status,
      edition: report.edition,
      creator: `rapporteur ${version}`,
      builtAt: options.builtAt,
    },
    source: { name: json.name, bytes: reportData(report), mimeType: json.mediaType, description: title },
    log,
    ...others,
    onStep(step) {
      // The browser has done its part: it closes while the PDF is mended and read back.
      if (step === 'mend') void session.close()
      onStage?.(step)
    },
  })
}
