import { MocError } from '@moc-sdk/core';
import { HttpException } from '@nestjs/common';

/** Nest's filters know the status of its own exceptions only; the caller learns no more than that status. */
export function throwForNest(cause: unknown): never {
  if (!MocError.isInstance(cause)) throw cause;
  throw new HttpException({ statusCode: cause.status, message: cause.code }, cause.status, { cause });
}
