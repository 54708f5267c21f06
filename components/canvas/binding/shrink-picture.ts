/** Makes a picture small enough to be part of a document that everybody loads. */

/** Bytes of the picture itself; as text in the document a third more. */
const MAX_BYTES = 200 * 1024
/** Longest side on the board, in board units; and what is tried, from good to barely readable. */
const MAX_SIDE = 640
const TRIES = [
  { side: 1280, quality: 0.8 },
  { side: 960, quality: 0.7 },
  { side: 640, quality: 0.6 },
] as const

export type SmallPicture = {
  readonly name: string
  /** A data URL. */
  readonly source: string
  readonly mimeType: string
  /** Size on the board. */
  readonly width: number
  readonly height: number
}

/** Undefined when it is no picture, cannot be read, or cannot be made small enough. */
export async function shrinkPicture(file: File): Promise<SmallPicture | undefined> {
  if (!file.type.startsWith('image/')) return undefined
  const address = URL.createObjectURL(file)
  try {
    const image = await load(address)
    const small = file.size <= MAX_BYTES ? file : await redraw(image)
    return small && (await portray(file.name, small, image))
  } catch {
    // Not a picture after all, or one this browser cannot show: the caller says so.
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

async function redraw(image: HTMLImageElement): Promise<Blob | undefined> {
  for (const { side, quality } of TRIES) {
    const [width, height] = within(image, side)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/webp', quality)
    })
    if (blob && blob.size <= MAX_BYTES) return blob
  }
  return undefined
}

function within(image: HTMLImageElement, side: number): readonly [number, number] {
  const { naturalWidth, naturalHeight } = image
  const scale = Math.min(1, side / Math.max(naturalWidth, naturalHeight, 1))
  return [
    Math.max(1, Math.round(naturalWidth * scale)),
    Math.max(1, Math.round(naturalHeight * scale)),
  ]
}

async function portray(name: string, blob: Blob, image: HTMLImageElement): Promise<SmallPicture> {
  const [width, height] = within(image, MAX_SIDE)
  return { name, source: await dataUrl(blob), mimeType: blob.type, width, height }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(blob)
  })
}
