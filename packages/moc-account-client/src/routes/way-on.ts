import type { LocalizedText, MocErrorCode } from '@moc-sdk/core';
import type { WayOn } from '../http/error-page.js';
import type { RouteContext } from './context.js';
import { loginPath, type WantedLogin } from './login-path.js';

type Way = 'again' | 'sign-in' | 'another-account' | 'verify' | 'home';

const LABELS: Readonly<Record<Way, LocalizedText>> = {
  again: { th: 'ลองใหม่อีกครั้ง', en: 'Try again' },
  'sign-in': { th: 'ลงชื่อเข้าใช้', en: 'Sign in' },
  'another-account': { th: 'ใช้บัญชีอื่น', en: 'Use another account' },
  verify: { th: 'ไปยืนยันตัวตน', en: 'Verify your identity' },
  home: { th: 'กลับหน้าหลัก', en: 'Back to the start' },
};

/** Where trying again would end in the same place. */
const WAYS: Readonly<Partial<Record<MocErrorCode, Way>>> = {
  'sign-in/required': 'sign-in',
  'sign-in/step-up-required': 'sign-in',
  'sign-in/account-expired': 'another-account',
  'sign-in/account-kind-refused': 'another-account',
  'sign-in/verification-required': 'verify',
  'sign-in/role-missing': 'home',
  'sign-in/step-up-unsupported': 'home',
  'sign-in/method-not-allowed': 'home',
  'request/cross-site': 'home',
};

/** The way on from an error: a new login as it was wanted, unless that would end in the same place. */
export function wayOn({ settings, protocol }: RouteContext, code: MocErrorCode, login: WantedLogin): WayOn {
  const { origin, basePath, verificationUrl } = settings;
  const home = { href: `${origin}/`, label: LABELS.home };
  const to = (way: Way, wanted: WantedLogin) => ({
    href: origin + loginPath(basePath, wanted),
    label: LABELS[way],
  });
  const way = WAYS[code] ?? 'again';
  if (way === 'home') return home;
  if (way === 'verify') return verificationUrl ? { href: verificationUrl.href, label: LABELS.verify } : home;
  // The provider still knows the account that may not come in, and would not ask who it is.
  if (way === 'another-account' && protocol.canStepUp)
    return to(way, { returnTo: login.returnTo, maxAge: 0 });
  return to(way === 'another-account' ? 'again' : way, login);
}
