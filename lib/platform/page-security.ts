import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Only scripts that carry this answer's nonce run. The nonce is told to Next through the request's header, which
 * needs no proxy.ts, and so leaves uploads alone. Styles may be inline: dialogs and menus place themselves so.
 * Pages must be rendered per request (`await connection()` in the root layout), or their scripts carry no nonce.
 */
export function securePage(
  request: IncomingMessage,
  response: ServerResponse,
  options: { development: boolean; publicUrl: string; signInOrigins: string[] },
): void {
  const policy = contentPolicy(randomBytes(16).toString('base64'), options)
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  if (options.publicUrl.startsWith('https:')) {
    response.setHeader('strict-transport-security', 'max-age=31536000')
  }
}

export function contentPolicy(
  nonce: string,
  { development, signInOrigins }: { development: boolean; signInOrigins: string[] },
): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    // Browsers hold the redirect that follows a form to this as well.
    `form-action ${["'self'", ...signInOrigins].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ')
}
