/** A PNG that says to be so large, without data for it. */
export function png(width: number, height: number): Buffer {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** Start, a frame header with the size, end. */
export function jpeg(width: number, height: number): Buffer {
  const header = Buffer.from('ffd8ffc0001108000000000301220002110103110100ffd9', 'hex')
  header.writeUInt16BE(height, 7)
  header.writeUInt16BE(width, 9)
  return header
}

/** The extended form with a canvas of that size. */
export function webp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(22, 4)
  bytes.write('WEBPVP8X', 8, 'latin1')
  bytes.writeUInt32LE(10, 16)
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return bytes
}
