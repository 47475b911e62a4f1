// What stands on paper: codes as a camera reads them, and the pages a printer would get.
import type { Locator, Page } from '@playwright/test'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'

/** jsqr is a module of the old kind: its function lies one deeper, depending on who loads it. */
const read = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr

/** What a code on the screen says. */
export async function scanned(code: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await code.screenshot())
  return read(new Uint8ClampedArray(data), width, height)?.data ?? ''
}

export type Printed = { pages: number; width_mm: number; height_mm: number }

/** The page as a printer gets it. */
export async function printed(page: Page): Promise<Printed> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)]
  const sizes = new Set(boxes.map(([, width, height]) => `${mm(width)}x${mm(height)}`))
  if (sizes.size !== 1) throw new Error(`papers of several sizes: ${[...sizes].join(', ')}`)
  const [width_mm = 0, height_mm = 0] = [...sizes][0]!.split('x').map(Number)
  return { pages, width_mm, height_mm }
}

const mm = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4)
