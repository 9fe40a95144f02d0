/** Says on every page that this is not the real thing. */
export const emulatorBanner =
  '<section class="banner" aria-label="ระบบจำลอง"><b>ระบบจำลองสำหรับพัฒนาและสาธิต</b> ไม่ใช่ระบบ MOC Account จริง <span lang="en">· Emulator, not the real MOC Account</span></section>';

export const bannerStyle =
  '.banner { margin: 0; padding: .5rem 1.5rem; background: #fff3d1; color: #5c4200; font-size: .9375rem; }';
