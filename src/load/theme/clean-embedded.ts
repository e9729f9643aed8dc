import { cleanPicture } from '../pictures/clean-picture.js'

const EMBEDDED = /(data:image\/(?:png|jpeg|jpg|webp);base64,)([A-Za-z0-9+/=]+)/g

/**
 * A template or style sheet whose pictures carry nothing but the picture.
 *
 * @returns also why one of them cannot be used, if one cannot
 */
export async function cleanEmbedded(text: string, mostMegapixels: number): Promise<{ text: string; refused?: string }> {
  let clean = ''
  let from = 0
  for (const { 0: whole, 1: head = '', 2: data = '', index } of text.matchAll(EMBEDDED)) {
    const picture = await cleanPicture(Buffer.from(data, 'base64'), mostMegapixels)
    if ('refused' in picture) return { text, refused: picture.refused }
    clean += `${text.slice(from, index)}${head}${Buffer.from(picture.bytes).toString('base64')}`
    from = index + whole.length
  }
  return { text: clean + text.slice(from) }
}
