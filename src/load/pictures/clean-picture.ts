import { cleanJpeg } from './clean-jpeg.js'
import { cleanPng, isPng } from './clean-png.js'
import { cleanWebp, isWebp } from './clean-webp.js'
import { isJpeg } from './jpeg-segments.js'
import { refuse, RefusedPicture, type CleanPicture } from './picture.js'

/**
 * Takes out of a picture all that does not change how it looks (positions, names, comments, small pictures, bytes
 * behind its end), and makes sure, as far as that can be known without a browser, that it can be shown.
 *
 * Cleaning what was cleaned gives the same bytes, and nothing more is removed.
 *
 * @param mostMegapixels the bound, in millions of pixels
 * @returns the picture, or why it cannot be used, in words that follow its name
 */
export async function cleanPicture(
  bytes: Uint8Array,
  mostMegapixels: number,
): Promise<CleanPicture | { refused: string }> {
  const ofSize = (width: number, height: number): void => {
    if (!width || !height) refuse('has no size')
    const megapixels = (width * height) / 1e6
    if (megapixels <= mostMegapixels) return
    refuse(`has ${Math.round(megapixels)} megapixels (${width} x ${height}); at most ${mostMegapixels} are read`)
  }
  try {
    if (isPng(bytes)) return await cleanPng(bytes, ofSize)
    if (isJpeg(bytes)) return cleanJpeg(bytes, ofSize)
    if (isWebp(bytes)) return cleanWebp(bytes, ofSize)
    return { refused: 'is no PNG, JPEG or WebP picture' }
  } catch (error) {
    if (error instanceof RefusedPicture) return { refused: error.message }
    throw error
  }
}
