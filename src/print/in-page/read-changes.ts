/** What was set otherwise than it stands in the notes, so that pages come out well. */
export interface Change {
  /** "Table 5", in the report's language. */
  what: string
  kind: 'passed' | 'picture-smaller' | 'table-smaller' | 'table-turned'
  /** Of its size, where that was changed. */
  percent?: number
}

/** Runs in the page: which tables and pictures were passed by the text behind them, set smaller, or turned. */
export function readChanges(): Change[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(.table-frame, figure)')].flatMap((element): Change[] => {
    const what = (element.querySelector('.caption-number')?.textContent ?? '').replace(/\.$/, '')
    const isTurned = element.closest('.landscape') !== null
    const percent = Number(element.dataset['percent'] ?? 100)
    const changes: Change[] = []
    if (isTurned) changes.push({ what, kind: 'table-turned' })
    else if (element.querySelector('table.wide')) changes.push({ what, kind: 'table-smaller' })
    if (percent < 100) changes.push({ what, kind: 'picture-smaller', percent })
    if (element.closest('[data-passed]')) changes.push({ what, kind: 'passed' })
    return changes
  })
}
