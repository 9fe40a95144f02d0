import { BadStatus } from './download.js';

/** Why a file could not be had, for an error's details: the server's status, or that there is no network. */
export function reasonOf(error: unknown): { readonly status?: number; readonly offline?: true } {
  if (error instanceof BadStatus) return { status: error.status };
  return navigator.onLine ? {} : { offline: true };
}
