/** Whether the date that a text begins with is in the calendar: JavaScript rolls 31 June over to 1 July. */
export function isRealDay(text: string): boolean {
  const iso = text.slice(0, 10)
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
