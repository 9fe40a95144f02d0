import { CurrentSession, type MocSession, RequireMoc } from '@moc-sdk/moc-account-client/nest';
import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { fontFile } from '../demo-pages/fonts.js';
import { adminPage, calendarPage, homePage, payslipPage, reviewsPage } from '../demo-pages/pages.js';

@Controller()
export class Pages {
  @Get()
  home(@CurrentSession() session: MocSession | null) {
    return homePage('Nest', session);
  }

  @Get('calendar')
  @RequireMoc()
  calendar(@CurrentSession() session: MocSession) {
    return calendarPage('Nest', session);
  }

  @Get('reviews')
  @RequireMoc({ role: 'reviewer' })
  reviews() {
    return reviewsPage('Nest');
  }

  @Get('admin')
  @RequireMoc({ role: 'administrator' })
  admin() {
    return adminPage('Nest');
  }

  @Get('payslip')
  @RequireMoc({ acr: 'mfa', maxAge: 300 })
  payslip(@CurrentSession() session: MocSession) {
    return payslipPage('Nest', session);
  }

  @Get('fonts/:file')
  @Header('content-type', 'font/woff2')
  async font(@Param('file') file: string) {
    const font = await fontFile(file);
    if (!font) throw new NotFoundException();
    return new StreamableFile(font);
  }
}
