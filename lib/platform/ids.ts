import { v7 } from 'uuid'

/** Asking the system for random bytes takes far longer than making an id of them: so many ids' at once. */
const random = new Uint8Array(16 * 256)
let used = random.length

function sixteenRandomBytes(): Uint8Array {
  if (used === random.length) {
    crypto.getRandomValues(random)
    used = 0
  }
  used += 16
  return random.subarray(used - 16, used)
}

let latest = 0
let sequence = 0

/**
 * A new UUIDv7 (RFC 9562, section 5.7): ids of one process sort by the time they were made, those of one millisecond
 * by a counter of 32 bits that begins anywhere in its lower half (section 6.2, method 1).
 */
export function newId(): string {
  const bytes = sixteenRandomBytes()
  const now = Date.now()
  if (now > latest) {
    latest = now
    sequence = new DataView(bytes.buffer, bytes.byteOffset).getUint32(6) >>> 1
  } else {
    sequence = (sequence + 1) >>> 0
    if (sequence === 0) latest += 1
  }
  return v7({ random: bytes, msecs: latest, seq: sequence })
}

/** Whether an address names something by its id; anything else is not worth asking the database about. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
