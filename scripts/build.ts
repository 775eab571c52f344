/** `npm run build` */
import { SettingError } from '@/lib/platform/environment'
import { buildProduct } from '@/scripts/build-product'

try {
  await buildProduct()
} catch (error) {
  if (!(error instanceof SettingError)) throw error
  console.error(error.message)
  process.exit(1)
}
