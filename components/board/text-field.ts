/** The two kinds of field a shared text can be written in. */

export type TextField = HTMLTextAreaElement | HTMLInputElement
