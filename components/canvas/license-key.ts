/** The key of those who have a licence for tldraw; without one its mark stays, which is as it should be. */

// biome-ignore lint/style/noProcessEnv: Next writes the value in while building; no other place can pass it to a browser
export const licenseKey = process.env.NEXT_PUBLIC_TLDRAW_LICENSE_KEY
