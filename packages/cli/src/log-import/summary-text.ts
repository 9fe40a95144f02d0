import {
  type ImportSummary,
  type QuarantinedLine,
  type QuarantineReason,
  quarantineReasonText,
} from '@moc-sdk/attendance-rules/import';
import type { Locale, LocalizedText } from '@moc-sdk/core';
import { table } from '../text/table.js';

const words = {
  format: { th: 'รูปแบบ', en: 'format' },
  lines: { th: 'บรรทัด', en: 'lines' },
  punches: { th: 'รายการลงเวลา', en: 'punches' },
  blank: { th: 'บรรทัดว่าง', en: 'blank' },
  quarantined: { th: 'กักไว้', en: 'set aside' },
  period: { th: 'ช่วงเวลา', en: 'from, to' },
  devices: { th: 'เครื่อง', en: 'devices' },
  line: { th: 'บรรทัดที่', en: 'line' },
  more: { th: 'และอีก', en: 'and more:' },
} as const satisfies Record<string, LocalizedText>;

/** The figures of an import and the lines that people look at first. */
export function summaryText(summary: ImportSummary, shown: readonly QuarantinedLine[], lang: Locale): string {
  const word = (name: keyof typeof words) => words[name][lang];
  const { first, last, devices, reasons, quarantined } = summary;
  const counted = Object.entries(reasons).sort((a, b) => b[1] - a[1]);
  const rows = [
    [word('format'), summary.format ?? ''],
    [word('lines'), String(summary.lines)],
    [word('punches'), String(summary.punches)],
    [word('blank'), String(summary.blank)],
    [word('quarantined'), String(quarantined)],
    ...counted.map(([reason, count]) => [`  ${reason}`, String(count), reasonText(reason, lang)]),
    ...(first && last ? [[word('period'), first, last]] : []),
    ...Object.entries(devices).map(([device, count]) => [`${word('devices')} ${device}`, String(count)]),
  ];
  const lines = shown.map(
    ({ line, text, reason }) => `${word('line')} ${line}: ${shortened(text)} (${reasonText(reason, lang)})`,
  );
  const unshown = quarantined - shown.length;
  const more = unshown > 0 ? [`${word('more')} ${unshown}`] : [];
  return [table(rows), ...lines, ...more].join('\n');
}

const LONGEST_SHOWN = 80;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : text;
}

function reasonText(reason: string, lang: Locale): string {
  return quarantineReasonText(reason as QuarantineReason, lang);
}
