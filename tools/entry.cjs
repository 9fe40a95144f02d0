/**
 * Where `npm start`, `npm test` and `moc` begin. Every Node since version 10 can read this file, so an old one hears
 * what to do instead of stumbling over syntax that it does not know.
 *
 * Usage: node tools/entry.cjs start|test|moc [arguments]
 */
const [major, minor] = process.versions.node.split('.').map(Number);
const [, , program] = process.argv;

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`
ต้องใช้ Node 20.19 ขึ้นไป เครื่องนี้ใช้ ${process.versions.node} กรุณาติดตั้ง Node รุ่นใหม่แล้วลองอีกครั้ง
Node 20.19 or newer is needed; this is ${process.versions.node}.
Install a current one from your system or from https://nodejs.org, then run this again.`);
  process.exit(program === 'moc' ? 2 : 1);
}

process.argv.splice(2, 1);
import(`./${program}.mjs`);
