import type { SymbolForm } from '../house.js'

/**
 * Document symbols of the OSCE, as they stand on published documents: `PC.DEC/1049`, `MC(9).DEC/9`,
 * `SEC.DOC/1/17/Rev.1`, `PC.DEL/732/19 OSCE+`, `CIO.GAL/83/12/Corr.1*)`. A number, then for most the year in two
 * digits, then what became of the document.
 */
export const symbol: SymbolForm = {
  pattern:
    /^[A-Z]{2,6}(\(\d{1,2}\))?(\.[A-Z]{2,6})?\.(DEC|DOC|JOUR|DEL|GAL|FR|DAYS|EMI|INF)\/\d+(\/\d{2})?(\/(Rev|Corr|Add)\.\d+)*(\*\)?)?( OSCE\+)?$/,
  // Ministerial and Permanent Council, Forum for Security Co-operation, Chair, Secretariat, institutions, meetings.
  bodies: ['MC', 'PC', 'FSC', 'CIO', 'SEC', 'ODIHR', 'HCNM', 'FOM', 'RFOM', 'EEF', 'EF', 'SUM', 'RC', 'CPC', 'CTHB'],
  types: ['DEC', 'DOC', 'JOUR', 'DEL', 'GAL', 'FR', 'DAYS', 'EMI', 'INF'],
  examples: ['PC.DEC/1049', 'SEC.DOC/1/17/Rev.1'],
}
