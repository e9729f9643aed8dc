/**
 * Runs in the page: loads every font of the document, which is hidden until they are there.
 *
 * A machine without fonts has nothing to set text in while a font still loads, and the browser then gives that font up
 * for good. So no text may be laid out before all fonts are there.
 *
 * @returns the fonts that could not be loaded
 */
export async function loadFonts(): Promise<string[]> {
  const failed: string[] = []
  await Promise.all(
    [...document.fonts].map(async (font) => {
      try {
        await font.load()
      } catch {
        failed.push(`${font.family} ${font.weight} ${font.style}`)
      }
    }),
  )
  return failed
}
