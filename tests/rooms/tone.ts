// A steady tone as a sound file, so that a meter has something to stand still at.
const RATE = 48_000
const SECONDS = 4
const HERTZ = 440
const LOUD = 0.42

export function tone(): Buffer {
  const samples = RATE * SECONDS
  const file = Buffer.alloc(44 + samples * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + samples * 2, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(samples * 2, 40)
  for (let at = 0; at < samples; at++) {
    const value = Math.sin((2 * Math.PI * HERTZ * at) / RATE) * LOUD
    file.writeInt16LE(Math.round(value * 32_767), 44 + at * 2)
  }
  return file
}
