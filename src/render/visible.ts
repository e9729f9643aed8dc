/** Bidirectional controls, zero-width and control characters, lone surrogates: rules report them, no output has them. */
const invisible =
  /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Text without what nobody sees but which changes how it reads. */
export function visible(text: string): string {
  return text.replace(invisible, '')
}
