// A thread begins without its process's TypeScript loader.
import { register } from 'tsx/esm/api'

register()
await import('./worker-in-thread.ts')
