import type { LocalizedText } from '@moc-sdk/core';
import type { Finding } from './finding.js';

/** Headers by which proxies tell, or hide, the address that the browser opened. */
export const ADDRESS_HEADERS = ['host', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded'] as const;
/** Header values are shown, but not at any length. */
const MAX_SHOWN = 200;

/** The address headers as they arrived; those that are missing are not there. */
export function seenAddress(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    ADDRESS_HEADERS.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value.slice(0, MAX_SHOWN)]];
    }),
  );
}

/** Compares the address that a request seems to have come to with `baseUrl`. */
export function addressFindings(headers: Headers, base: URL): Finding[] {
  const { host, protocol } = forwardedAddress(headers);
  return [
    hostFinding(headers.get('host') ?? '', host, base),
    ...(protocol === undefined ? [] : [protocolFinding(protocol, base)]),
  ];
}

const HOST = { th: 'ชื่อโฮสต์', en: 'Host' };
const PROTOCOL = { th: 'HTTPS ที่หน้าพร็อกซี', en: 'HTTPS before the proxy' };

/** By the protocol that `baseUrl` has. */
const PROTOCOL_ADVICE: Readonly<Record<'https' | 'http', LocalizedText>> = {
  https: {
    th: 'เบราว์เซอร์ไม่เก็บคุกกี้แบบ Secure ผ่าน http ให้เปิดระบบด้วย https และให้พร็อกซีส่ง X-Forwarded-Proto ตามจริง',
    en: 'Browsers keep no Secure cookies over http: open the app by https, and let the proxy send X-Forwarded-Proto as it is.',
  },
  http: {
    th: 'ถ้าผู้ใช้เปิดระบบด้วย https ให้แก้ baseUrl เป็น https',
    en: 'If people open the app by https, set baseUrl to https.',
  },
};

function hostFinding(seen: string, forwarded: string | undefined, base: URL): Finding {
  if (isSameHost(seen, base)) {
    const text = {
      th: `แอปเห็น ${base.host} ตรงกับ baseUrl`,
      en: `The app sees ${base.host}, as baseUrl says.`,
    };
    return { what: 'host', ok: true, title: HOST, text };
  }
  if (forwarded !== undefined && isSameHost(forwarded, base)) {
    const text = {
      th: `พร็อกซีเปลี่ยน Host เป็น ${shown(seen)} แต่แจ้งชื่อเดิมไว้ จึงไม่เป็นปัญหา`,
      en: `A proxy changes Host to ${shown(seen)} and tells the original: that does no harm.`,
    };
    return { what: 'host', ok: true, title: HOST, text };
  }
  return {
    what: 'host',
    ok: false,
    title: HOST,
    text: {
      th: `แอปเห็น ${shown(seen)} แต่ baseUrl คือ ${base.host}`,
      en: `The app sees ${shown(seen)}, but baseUrl has ${base.host}.`,
    },
    advice: {
      th: `ถ้าผู้ใช้เปิดระบบด้วย ${base.host} ให้พร็อกซีส่ง Host เดิมต่อมา (nginx: proxy_set_header Host $host) ถ้าผู้ใช้เปิดด้วย ${shown(seen)} ให้แก้ baseUrl เป็นชื่อนั้น มิฉะนั้นคุกกี้จะอยู่คนละโฮสต์และลงชื่อเข้าใช้ไม่สำเร็จ`,
      en: `If people open ${base.host}, let the proxy pass Host on (nginx: proxy_set_header Host $host). If they open ${shown(seen)}, set baseUrl to that: otherwise the login's cookie stays at another host and the sign-in ends with sign-in/transaction-missing.`,
    },
  };
}

function protocolFinding(protocol: string, base: URL): Finding {
  const wanted = base.protocol.slice(0, -1);
  const text = {
    th: `พร็อกซีแจ้งว่าเบราว์เซอร์ใช้ ${shown(protocol)}, baseUrl ใช้ ${wanted}`,
    en: `The proxy says that the browser uses ${shown(protocol)}; baseUrl uses ${wanted}.`,
  };
  if (protocol === wanted) return { what: 'protocol', ok: true, title: PROTOCOL, text };
  return {
    what: 'protocol',
    ok: false,
    title: PROTOCOL,
    text,
    advice: PROTOCOL_ADVICE[wanted === 'https' ? 'https' : 'http'],
  };
}

/** What proxies say about the original address: RFC 7239 before the older headers, the first proxy before the others. */
function forwardedAddress(headers: Headers): { host: string | undefined; protocol: string | undefined } {
  const forwarded = headers.get('forwarded')?.split(',')[0];
  const pair = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}="?([^";]*)`, 'i').exec(forwarded ?? '')?.[1]?.trim();
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim();
  return {
    host: pair('host') ?? first('x-forwarded-host'),
    protocol: (pair('proto') ?? first('x-forwarded-proto'))?.toLowerCase(),
  };
}

function isSameHost(host: string, base: URL): boolean {
  const address = `${base.protocol}//${host}`;
  return host !== '' && URL.canParse(address) && new URL(address).host === base.host;
}

function shown(value: string): string {
  return value === '' ? '–' : value.slice(0, MAX_SHOWN);
}
