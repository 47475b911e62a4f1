// How Chromium is started: with devices that are not there, or without them.
const always = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Every page gets a green picture, ten frames a second to spare the processor, and a beep or a file. */
export function withDevices(sound?: string) {
  const args = [
    ...always,
    '--use-fake-device-for-media-stream=fps=10',
    '--use-fake-ui-for-media-stream',
    ...(sound ? [`--use-file-for-fake-audio-capture=${sound}`] : []),
  ]
  return { executablePath, args }
}

/** Devices are there, but each page is asked and nobody answers for it. */
export function withQuestions() {
  return { executablePath, args: [...always, '--use-fake-device-for-media-stream'] }
}

/** A machine that has neither camera nor microphone. */
export function withoutDevices() {
  return { executablePath, args: [...always, '--use-fake-ui-for-media-stream'] }
}
