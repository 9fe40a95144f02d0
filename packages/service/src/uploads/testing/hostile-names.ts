import { attachmentRules } from '@moc-sdk/core';
import { pdf } from './build-pdf.js';
import type { HostileFile } from './hostile-file.js';

const INVALID = 'attachment/name-invalid';
const NOT_ALLOWED = 'attachment/kind-not-allowed';

const named = (name: string, file: string, expect: HostileFile['expect']): HostileFile => ({
  name: `name: ${name}`,
  file,
  expect,
  make: () => pdf(),
});

const names: readonly HostileFile[] = [
  named('out of the folder', '../../etc/passwd.pdf', INVALID),
  named('out of the folder, the other way', '..\\..\\boot.pdf', INVALID),
  named('a whole path', '/etc/cron.d/a.pdf', INVALID),
  named('turned by a direction mark', 'invoice\u202Efdp.exe.pdf', INVALID),
  named('turned by an isolate', 'a\u2067b.pdf', INVALID),
  named('a zero byte', 'a.php\0.pdf', INVALID),
  named('a line break', 'a\r\nSet-Cookie: a.pdf', INVALID),
  named('300 bytes', `${'a'.repeat(296)}.pdf`, INVALID),
  named('255 bytes in Thai', `${'ก'.repeat(84)}aaa.pdf`, 'attachment/name-invalid'),
  named('251 bytes and an extension', `${'a'.repeat(251)}.pdf`, 'accepted'),
  named('nothing', '', INVALID),
  named('blanks', '   ', INVALID),
  named('dots', '..', INVALID),
  named('half a letter', 'a\uD800.pdf', INVALID),
  named('no extension', 'document', NOT_ALLOWED),
  named('a double extension', 'scan.pdf.exe', NOT_ALLOWED),
  named('a double extension that ends well', 'scan.exe.pdf', 'accepted'),
  named('a dot at the end', 'scan.pdf.', NOT_ALLOWED),
  named('a stream of another file system', 'scan.pdf::$DATA', NOT_ALLOWED),
  named('capitals', 'SCAN.PDF', 'accepted'),
  named('Thai with stacked marks', 'หนังสือรับรองผู้ปฏิบัติหน้าที่ ๑.pdf', 'accepted'),
];

const padded = (bytes: number) => {
  const start = pdf();
  const end = start.lastIndexOf('%%EOF');
  return Buffer.concat([start.subarray(0, end), Buffer.alloc(bytes - start.length, 32), start.subarray(end)]);
};
const sized = (purpose: 'verification' | 'travel', more: number): HostileFile => ({
  name: `size: ${purpose}, the limit ${more < 0 ? '− 1' : more > 0 ? '+ 1' : 'itself'}`,
  file: 'a.pdf',
  purpose,
  expect: more > 0 ? 'attachment/too-large' : 'accepted',
  make: () => padded(attachmentRules[purpose].maxBytes + more),
});

export const hostileNames: readonly HostileFile[] = [
  ...names,
  { name: 'size: no bytes', file: 'a.pdf', expect: 'attachment/empty', make: () => Buffer.alloc(0) },
  sized('verification', -1),
  sized('verification', 0),
  sized('verification', 1),
  sized('travel', -1),
  sized('travel', 0),
  sized('travel', 1),
];
