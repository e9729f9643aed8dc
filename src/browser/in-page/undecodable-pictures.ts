/**
 * Runs in the page: decodes every picture, as printing and looking would. The page may be hidden.
 *
 * @returns the addresses of those that cannot be decoded, and would be blanks
 */
export async function undecodablePictures(): Promise<string[]> {
  const broken: string[] = []
  for (const image of document.images) {
    try {
      // Only this decodes all of it: what is called decoded by itself may have its size alone.
      const pixels = await createImageBitmap(image)
      pixels.close()
    } catch {
      broken.push(image.src)
    }
  }
  return broken
}
