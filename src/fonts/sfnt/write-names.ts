/** Says what a font is called (OpenType 1.9, `name`): family, style, whole name, name in PDFs. */
export function writeNames(family: string): Buffer {
  const postScript = family.replace(/[^A-Za-z0-9]/g, '')
  const entries = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, postScript],
  ] as const
  const head = Buffer.alloc(6 + 12 * entries.length)
  head.writeUInt16BE(entries.length, 2)
  head.writeUInt16BE(head.length, 4)
  const texts: Buffer[] = []
  let offset = 0
  for (const [index, [id, text]] of entries.entries()) {
    const utf16 = Buffer.from(text, 'utf16le').swap16()
    for (const [place, value] of [3, 1, 0x409, id, utf16.length, offset].entries())
      head.writeUInt16BE(value, 6 + 12 * index + 2 * place)
    texts.push(utf16)
    offset += utf16.length
  }
  return Buffer.concat([head, ...texts])
}

/** The table `post` without names of glyphs. */
export function writePost(): Buffer {
  const post = Buffer.alloc(32)
  post.writeUInt32BE(0x00030000)
  return post
}
