import { sharePicture } from '#app/documents/share-picture.ts'
import { accepted } from '#app/domain/refusal.ts'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { openFile } from '#app/http/open-file.ts'
import { pictureOf } from '#app/http/picture.ts'
import { readRelease } from '#app/usecases/results.ts'

/** A released result in a few words, as the picture that other sites show beside its address. */
export const loader = publicLoader(async ({ usecases, params, request }) => {
  const read = await readRelease(usecases, addressOf(params))
  if (!read.ok) return read
  return accepted(openFile(request, await pictureOf(sharePicture(read.value)), 'image/png'))
})
