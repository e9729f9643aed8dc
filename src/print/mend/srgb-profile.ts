type Triple = readonly [number, number, number]
type Square = readonly [Triple, Triple, Triple]

/** CIE xy of the primaries and of the white D65 (IEC 61966-2-1:1999, 4.1; ITU-R BT.709). */
const PRIMARIES = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const
const D65 = [0.3127, 0.329] as const
/** The white of the profile connection space (ICC.1:2010, 7.2.16). */
const D50: Triple = [0.9642, 1, 0.8249]
/** Cone responses (ICC.1:2010, annex E: linear Bradford). */
const BRADFORD: Square = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
]
/** Exponent and constants of the curve (IEC 61966-2-1:1999, 5.2), as parameters of ICC.1:2010, 10.16, type 3. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

/**
 * An ICC profile of sRGB, made from the published numbers: primaries and curve, adapted to D50.
 *
 * @see ICC.1:2010 (version 4.3), 7.2 (header), 8.3.3 (matrix profiles of displays), 10 (types)
 */
export function srgbProfile(): Uint8Array {
  const adaptation = adaptTo50()
  const white = xyz(D65)
  const scales = solve(transpose(PRIMARIES.map(xyz) as unknown as Square), white)
  const colours = PRIMARIES.map((primary, index) => scale(xyz(primary), scales[index] ?? 0))
  const adapted = colours.map((colour) => times(adaptation, colour))
  const curve = block('para', [u16(3), u16(0), ...CURVE.map(fixed)])
  return profile([
    ['desc', text('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright: made from published numbers')],
    ['wtpt', block('XYZ ', D50.map(fixed))],
    ['chad', block('sf32', adaptation.flat().map(fixed))],
    ...(['rXYZ', 'gXYZ', 'bXYZ'] as const).map((name, index): [string, Buffer] => [
      name,
      block('XYZ ', (adapted[index] ?? D50).map(fixed)),
    ]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ])
}

function profile(tags: [string, Buffer][]): Uint8Array {
  const places = new Map<Buffer, number>()
  const start = 128 + 4 + 12 * tags.length
  let end = start
  for (const [, data] of tags) {
    if (places.has(data)) continue
    places.set(data, end)
    end += data.length
  }
  const header = Buffer.alloc(128)
  header.writeUInt32BE(end, 0)
  header.writeUInt32BE(0x04300000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  // The day on which the numbers of ICC.1:2010 were fixed: a profile has to have a date, and no build's is right.
  for (const [index, part] of [2010, 12, 1, 0, 0, 0].entries()) header.writeUInt16BE(part, 24 + 2 * index)
  header.write('acsp', 36, 'latin1')
  Buffer.concat(D50.map(fixed)).copy(header, 68)
  const table = tags.map(([name, data]) =>
    Buffer.concat([Buffer.from(name, 'latin1'), u32(places.get(data) ?? 0), u32(data.length)]),
  )
  return Buffer.concat([header, u32(tags.length), ...table, ...places.keys()])
}

/** A tag's data, padded to four bytes. */
function block(type: string, parts: Buffer[]): Buffer {
  const data = Buffer.concat([Buffer.from(type, 'latin1'), u32(0), ...parts])
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
}

/** English, in the type for texts in several languages. */
function text(words: string): Buffer {
  const encoded = Buffer.from(words, 'utf16le').swap16()
  return block('mluc', [u32(1), u32(12), Buffer.from('enUS', 'latin1'), u32(encoded.length), u32(28), encoded])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** s15Fixed16Number. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

function xyz([x, y]: readonly [number, number]): Triple {
  return [x / y, 1, (1 - x - y) / y]
}

/** From the white D65 to D50, by the responses of the cones. */
function adaptTo50(): Square {
  const from = times(BRADFORD, xyz(D65))
  const to = times(BRADFORD, D50)
  const columns = [0, 1, 2].map((column) => {
    const unit = BRADFORD.map((row, index) => ((row[column] ?? 0) * (to[index] ?? 0)) / (from[index] ?? 1))
    return solve(BRADFORD, unit as unknown as Triple)
  })
  return transpose(columns as unknown as Square)
}

function scale([x, y, z]: Triple, by: number): Triple {
  return [x * by, y * by, z * by]
}

function times(rows: Square, [x, y, z]: Triple): Triple {
  return rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple
}

function transpose([a, b, c]: Square): Square {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ]
}

const determinant = ([[a, b, c], [d, e, f], [g, h, i]]: Square): number =>
  a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)

/** The vector that the square turns into the given one, by Cramer's rule. */
function solve(rows: Square, wanted: Triple): Triple {
  const whole = determinant(rows)
  return [0, 1, 2].map(
    (column) =>
      determinant(
        rows.map((row, index) =>
          row.map((value, at) => (at === column ? (wanted[index] ?? 0) : value)),
        ) as unknown as Square,
      ) / whole,
  ) as unknown as Triple
}
