import { bangkokDate, errorText, fillText, type Locale, MocError, parseDate } from '@moc-sdk/core';
import type { AccountProfile } from '@moc-sdk/service/ports';
import { passwordProblems, passwordRules } from '../../passwords/password-rules.js';
import type { RegistrationTexts } from './registration-texts.js';

/** The fields of the profile's form whose values may be shown again. */
export const PROFILE_FIELDS = [
  'title',
  'first',
  'last',
  'first-en',
  'last-en',
  'sex',
  'birth-day',
  'birth-month',
  'birth-year',
  'email',
  'personnel-type',
  'agency',
  'position',
] as const;

type Values = Readonly<Record<string, string>>;
type Problems = Readonly<Record<string, string>>;

/** What is missing or wrong, by field, in the order of the form; `profile` once nothing is. */
export function readProfile(
  values: Values,
  { memberType, locale, now, t }: { memberType: string; locale: Locale; now: Date; t: RegistrationTexts },
): { readonly profile: AccountProfile } | { readonly problems: Problems } {
  const v = (name: string) => values[name] ?? '';
  const isInternal = v('personnel-type') === 'internal';
  const birth = readBirthDate(values, { locale, now, t });
  const problems = {
    ...(!v('first') && { first: t.firstMissing }),
    ...(!v('last') && { last: t.lastMissing }),
    ...(Boolean(v('first-en')) !== Boolean(v('last-en')) && { 'first-en': t.nameEnHalf }),
    ...(!['female', 'male', 'unstated'].includes(v('sex')) && { sex: t.sexMissing }),
    ...('problem' in birth && { birth: birth.problem }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(v('email')) && { email: t.emailMissing }),
    ...(!['internal', 'external'].includes(v('personnel-type')) && {
      'personnel-type': t.personnelTypeMissing,
    }),
    ...(isInternal && !v('agency') && { agency: t.agencyMissing }),
    ...(isInternal && !v('position') && { position: t.positionMissing }),
  };
  if (Object.keys(problems).length > 0 || 'problem' in birth) return { problems };
  return {
    profile: {
      memberType,
      name: { ...(v('title') && { title: v('title') }), first: v('first'), last: v('last') },
      ...(v('first-en') && { nameEn: { first: v('first-en'), last: v('last-en') } }),
      sex: v('sex') as AccountProfile['sex'],
      birthDate: birth.date,
      personnelType: v('personnel-type') as AccountProfile['personnelType'],
      ...(isInternal && { agency: v('agency'), position: v('position') }),
      locale,
    },
  };
}

function readBirthDate(
  values: Values,
  { locale, now, t }: { locale: Locale; now: Date; t: RegistrationTexts },
): { date: AccountProfile['birthDate'] } | { problem: string } {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => values[`birth-${part}`] ?? '');
  if (!day || !month || !year) return { problem: t.birthDateMissing };
  try {
    const date = parseDate(`${day}/${month}/${year}`, { years: [1900, 2120], before2484: 'new' });
    return date > bangkokDate(now) ? { problem: t.birthDateFuture } : { date };
  } catch (error) {
    if (!MocError.isInstance(error)) throw error;
    return { problem: errorText(error, locale) };
  }
}

/** What is wrong with the two passwords, by field. */
export function passwordMistakes(
  form: URLSearchParams,
  values: Values,
  t: RegistrationTexts,
): { readonly password?: string; readonly 'password-again'?: string } {
  const password = form.get('password') ?? '';
  const names = ['first', 'last', 'first-en', 'last-en'].map((name) => values[name] ?? '');
  const [first] = passwordProblems(password, { email: values.email ?? '', names });
  const texts = {
    'too-short': fillText(t.passwordShort, { min: passwordRules.minLength }),
    'too-long': fillText(t.passwordLong, { max: passwordRules.maxLength }),
    personal: t.passwordPersonal,
    common: t.passwordCommon,
  };
  if (first) return { password: texts[first] };
  return password === form.get('password-again') ? {} : { 'password-again': t.passwordDiffers };
}
