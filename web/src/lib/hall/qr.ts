// The drawing of a QR code, as one path of squares.
import { encode } from 'uqr'

/** White squares around a code, without which cameras do not find it. */
const QUIET = 4

/** `side`: how many squares wide it is, with its margin. */
export function drawn(text: string): { side: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const squares: string[] = []
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      // Squares in a row are one bar: fewer hairlines between them on paper.
      const from = x
      while (row[x + 1]) x++
      squares.push(`M${from + QUIET} ${y + QUIET}h${x - from + 1}v1h-${x - from + 1}z`)
    }
  }
  return { side: size + 2 * QUIET, path: squares.join('') }
}

/** Where a code leads. */
export function checkInAddress(
  day: string,
  kind: 'company' | 'interpreter' | 'table',
  id: string,
): string {
  return `${location.origin}/checkin/${day}/${kind}/${id}`
}
