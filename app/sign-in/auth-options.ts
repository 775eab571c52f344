import type { NextAuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { secureCookies, staffCookie } from '@/app/session'
import { companyAccount } from '@/app/sign-in/doors'
import { signInMinutes } from '@/lib/outbox/sign-in-mail'
import { newSessionToken, sessionDays } from '@/lib/people/commands/sessions'
import { findPersonToSignIn, mayPersonSignIn } from '@/lib/people/data/sign-in'
import { environment } from '@/lib/platform/environment'
import { signInAdapter, tellPublicUrl } from '@/lib/platform/sign-in-adapter'

/** What next-auth needs, from this installation's settings. Built per request: importing must not read settings. */
export function authOptions(): NextAuthOptions {
  const { secret, publicUrl, oidc } = environment()
  tellPublicUrl(publicUrl)
  return {
    secret,
    adapter: signInAdapter,
    providers: [emailLink(), ...(oidc ? [companyAccountOf(oidc)] : [])],
    session: {
      strategy: 'database',
      maxAge: sessionDays * 86_400,
      generateSessionToken: newSessionToken,
    },
    pages: { signIn: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in/sent' },
    cookies: {
      sessionToken: {
        name: staffCookie,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies() },
      },
    },
    callbacks: {
      /** Everybody passes here, by whatever way: only people with a role who have not left get in. */
      async signIn({ user, account, profile }) {
        if (account?.provider !== companyAccount)
          return (await findPersonToSignIn(user.email ?? '')) !== null
        const known = await signInAdapter.getUserByAccount?.(account)
        if (known) return mayPersonSignIn(known.id)
        // A first visit is matched by address, so the provider must vouch for it.
        return isVerified(profile) && (await findPersonToSignIn(user.email ?? '')) !== null
      },
    },
  }
}

/** Links are sent by lib/people/commands/request-sign-in; next-auth takes them back. */
function emailLink() {
  return EmailProvider({
    maxAge: signInMinutes * 60,
    sendVerificationRequest() {
      throw new Error('links are asked for on the sign-in page')
    },
  })
}

type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean }

function companyAccountOf(
  oidc: NonNullable<ReturnType<typeof environment>['oidc']>,
): OAuthConfig<Claims> {
  return {
    id: companyAccount,
    name: oidc.name,
    type: 'oauth',
    wellKnown: `${oidc.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // Safe here: `signIn` above lets nobody in whose address the provider has not verified.
    allowDangerousEmailAccountLinking: true,
    profile: (claims) => ({
      id: claims.sub,
      name: claims.name ?? claims.email ?? '',
      email: claims.email?.toLowerCase() ?? '',
    }),
  }
}

function isVerified(profile: object | undefined): boolean {
  return profile !== undefined && 'email_verified' in profile && profile.email_verified === true
}
