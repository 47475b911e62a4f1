// Joins two writings of one text that began from the same one, line by line, so that nobody's words
// are lost. Weighed: node-diff3, which takes a line changed beside a line added for a conflict and
// would show it twice; a replicated text such as Yjs, ten times this size and with a state of its own
// to keep on the server.

/** A joined text, and where a place of one's own text is in it. */
export type Merged = { text: string; at: (offset: number) => number }

/** What became of a text's lines. */
type Edits = {
  /** By line: which line of the newer text stands in its place. */
  kept: (number | null)[]
  /** Before each line, and after the last: which lines of the newer text are new there. */
  added: number[][]
}

/** A part of a line with other letters in its place. */
type Edit = { from: number; to: number; text: string }

/** Comparisons of lines; past it a change counts as one piece. */
const COMPARED_MAX = 4_000_000

export function merge(base: string, mine: string, theirs: string): Merged {
  const [old, own, other] = [base.split('\n'), mine.split('\n'), theirs.split('\n')]
  const [mineBy, theirsBy] = [edits(old, own), edits(old, other)]
  const lines: string[] = []
  const places = new Map<number, { line: number; column: (column: number) => number }>()
  const put = (text: string, from: number | null, column = (at: number) => at) => {
    if (from !== null) places.set(from, { line: lines.length, column })
    lines.push(text)
  }
  for (let at = 0; at <= old.length; at++) {
    const [ours, news] = [mineBy.added[at] ?? [], theirsBy.added[at] ?? []]
    // When one's new lines are how the other's begin, the longer hold both.
    const shared = sharedStart(ours, news, own, other) ? Math.min(ours.length, news.length) : 0
    for (const line of ours.slice(0, shared)) put(own[line]!, line)
    for (const line of news.slice(shared)) put(other[line]!, null)
    for (const line of ours.slice(shared)) put(own[line]!, line)
    if (at < old.length) join(old[at]!, mineBy.kept[at]!, theirsBy.kept[at]!)
  }

  function join(before: string, from: number | null, to: number | null) {
    const [left, right] = [from === null ? null : own[from]!, to === null ? null : other[to]!]
    if (left === null || right === null) {
      // Whoever took a line out did not know that it would be changed.
      const rest = left ?? right
      if (rest !== null && rest !== before) put(rest, from)
    } else if (left === right || right === before) put(left, from)
    else if (left === before) put(right, from, carried(edit(before, right)))
    else {
      const [a, b] = [edit(before, left), edit(before, right)]
      if (a.to < b.from) put(apply(apply(before, b), a), from)
      else if (b.to < a.from) put(apply(apply(before, a), b), from, carried(b))
      else if (left.includes(right)) put(left, from)
      else if (right.includes(left)) put(right, from, (at) => at + right.indexOf(left))
      else {
        put(right, null)
        put(left, from)
      }
    }
  }

  return { text: lines.join('\n'), at: (offset) => place(offset) }

  function place(offset: number): number {
    const before = mine.slice(0, offset).split('\n')
    let line = before.length - 1
    let column = before[line]!.length
    // A line that is gone leaves its place to the end of the one above.
    while (line >= 0 && !places.has(line)) [line, column] = [line - 1, Infinity]
    const found = places.get(line)
    if (!found) return 0
    const above = lines.slice(0, found.line).reduce((sum, text) => sum + text.length + 1, 0)
    return above + Math.min(found.column(column), lines[found.line]!.length)
  }
}

/** Whether one's new lines are how the other's begin. */
function sharedStart(ours: number[], news: number[], own: string[], other: string[]): boolean {
  const length = Math.min(ours.length, news.length)
  return ours.slice(0, length).every((line, index) => own[line] === other[news[index]!])
}

/** The one edit that makes a line into another. */
function edit(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) }
}

const apply = (line: string, { from, to, text }: Edit) =>
  line.slice(0, from) + text + line.slice(to)

/** Where a column is after somebody's edit of its line. */
function carried({ from, to, text }: Edit) {
  return (column: number) => {
    if (column <= from) return column
    return column < to ? from + text.length : column + text.length - (to - from)
  }
}

function edits(old: string[], young: string[]): Edits {
  const kept: (number | null)[] = old.map(() => null)
  const added: number[][] = Array.from({ length: old.length + 1 }, () => [])
  let [from, to] = [0, 0]
  for (const [left, right] of [...common(old, young), [old.length, young.length] as const]) {
    // Between two lines both have: what was changed, in order, then what was added.
    while (from < left && to < right) kept[from++] = to++
    while (to < right) added[left]!.push(to++)
    if (left < old.length) kept[left] = right
    ;[from, to] = [left + 1, right + 1]
  }
  return { kept, added }
}

/** Lines that both have in the same order: as many as there can be. */
function common(old: string[], young: string[]): (readonly [number, number])[] {
  const most = Math.min(old.length, young.length)
  let start = 0
  while (start < most && old[start] === young[start]) start++
  let end = 0
  while (end < most - start && old.at(-1 - end) === young.at(-1 - end)) end++
  const [height, width] = [old.length - start - end, young.length - start - end]
  const found: (readonly [number, number])[] = []
  for (let line = 0; line < start; line++) found.push([line, line])
  if (height * width <= COMPARED_MAX) {
    const longest = Array.from({ length: height + 1 }, () => new Uint16Array(width + 1))
    for (let i = height - 1; i >= 0; i--) {
      for (let j = width - 1; j >= 0; j--) {
        longest[i]![j] =
          old[start + i] === young[start + j]
            ? longest[i + 1]![j + 1]! + 1
            : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!)
      }
    }
    for (let i = 0, j = 0; i < height && j < width;) {
      if (old[start + i] === young[start + j]) found.push([start + i++, start + j++])
      else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++
      else j++
    }
  }
  for (let line = end; line > 0; line--) found.push([old.length - line, young.length - line])
  return found
}
