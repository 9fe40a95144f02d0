import { auth } from './lib/auth';

/** Tells pages their own address, and keeps sessions in cookies alive. */
export const proxy = auth.proxy;

export const config = { matcher: ['/((?!_next/|favicon.ico).*)'] };
